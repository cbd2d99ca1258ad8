/** Signals as server-sent events (HTML, section 9.2) on one open answer. */
import type { Request, Response } from 'express';
import type { StoryFile } from '../desk/story/story-file.ts';
import type { Listener } from '../desk/together/live.ts';
import type { Here } from '../desk/together/presence.ts';

interface Signal {
  event: number;
}

/** Some proxies pass nothing on before they have this much. */
const PADDING = `:${' '.repeat(2048)}\n`;
/** Milliseconds a browser waits before it comes back. */
const RETRY = 1000;
/** Who reads so slowly is sent away, and resumes where it was when it comes back. */
const MOST_UNREAD = 256 * 1024;

const NUDGES = {
  unread: Buffer.from('event: unread\ndata: {}\n\n'),
  company: Buffer.from('event: company\ndata: {}\n\n'),
};

/** Opens the stream; the functions write to it. */
export function openStream(response: Response, after: number): Pick<Listener, 'tell' | 'nudge' | 'beat' | 'end'> {
  response.status(200).set({
    'Content-Type': 'text/event-stream; charset=utf-8',
    'Cache-Control': 'private, no-cache, no-transform',
    'X-Accel-Buffering': 'no',
  });
  response.write(`${PADDING}retry: ${RETRY}\nevent: ready\nid: ${after}\ndata: {}\n\n`);
  const send = (text: string | Buffer) => {
    if (response.writableLength > MOST_UNREAD) response.destroy();
    else response.write(text);
  };
  return {
    tell: (signal) => send(frameOf(signal)),
    nudge: (about) => send(NUDGES[about]),
    beat: (here) => send(beatOf(here)),
    end: () => response.end(),
  };
}

/** Where a page about a story, or one of its claims, listens, and from which event on. */
export function livePath(
  { story, event }: Pick<StoryFile, 'story' | 'event'>,
  claim: number | null = null,
): { path: string; event: number; claim: number | null } {
  return { path: `/stories/${story.slug}/live`, event, claim };
}

/** Where a page about all stories listens, and from which event on; '' for one that shows nothing of them. */
export function deskLivePath(event: number | ''): { path: string; event: number | ''; claim: null } {
  return { path: '/live', event, claim: null };
}

/** Tells a page which event the part it is given knows of: what it hears of that or an earlier one is old. */
export function noteEvent(response: Response, event: unknown): void {
  if (typeof event === 'number') response.set('X-Event', String(event));
}

/** The last event a browser knows: of a stream that broke, else as its page printed it; undefined when it says neither. */
export function knownEvent(request: Request): number | undefined {
  const given = request.get('Last-Event-ID') ?? request.query.after;
  return typeof given === 'string' && /^\d{1,15}$/.test(given) ? Number(given) : undefined;
}

function beatOf(here: Here[]): Buffer {
  const known = frames.get(here);
  if (known) return known;
  const frame = Buffer.from(`event: beat\ndata: ${JSON.stringify(here)}\n\n`);
  frames.set(here, frame);
  return frame;
}

/** Drawn up once, however many listen. */
const frames = new WeakMap<Signal | Here[], Buffer>();

function frameOf(signal: Signal): Buffer {
  const known = frames.get(signal);
  if (known !== undefined) return known;
  const frame = Buffer.from(`event: changed\nid: ${signal.event}\ndata: ${JSON.stringify(signal)}\n\n`);
  frames.set(signal, frame);
  return frame;
}
