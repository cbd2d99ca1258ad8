/** A listener on a story's stream, as a browser is one: over a real connection, reading as it comes. */
export interface Heard {
  /** Numbers of the events, in the order they came. */
  events: number[];
  /** What the signals were about. */
  whats: string[];
  /** Everything, as it came. */
  frames: string[];
  headers: Headers;
  status: number;
  /** Resolves when the stream is over, whoever ended it. */
  ended: Promise<void>;
  /** Resolves when the condition holds; rejects after five seconds. */
  until: (holds: () => boolean) => Promise<void>;
  /** Breaks the connection, as a network does. */
  kill: () => void;
}

export interface Hearing {
  cookie: string;
  /** Of the last event known, as the browser says it when it comes back. */
  lastEvent?: number;
}

export async function hear(address: string, { cookie, lastEvent }: Hearing): Promise<Heard> {
  const abort = new AbortController();
  const answer = await fetch(address, {
    headers: {
      Accept: 'text/event-stream',
      Cookie: cookie,
      ...(lastEvent !== undefined && { 'Last-Event-ID': String(lastEvent) }),
    },
    signal: abort.signal,
    redirect: 'manual',
  });
  const heard = { events: [] as number[], whats: [] as string[], frames: [] as string[] };
  const told = new EventTarget();
  const read = async () => {
    const decoder = new TextDecoder();
    let rest = '';
    for await (const bytes of answer.body ?? []) {
      rest += decoder.decode(bytes as Uint8Array, { stream: true });
      const frames = rest.split('\n\n');
      rest = frames.pop() ?? '';
      heard.frames.push(...frames);
      for (const frame of frames) take(frame, heard);
      told.dispatchEvent(new Event('told'));
    }
  };
  return {
    ...heard,
    headers: answer.headers,
    status: answer.status,
    ended: read().catch(() => {}),
    until: (holds) => until(told, holds, heard),
    kill: () => abort.abort(),
  };
}

function take(frame: string, heard: Pick<Heard, 'events' | 'whats'>): void {
  const data = /^event: changed$/m.test(frame) && /^data: (.*)$/m.exec(frame)?.[1];
  if (!data) return;
  const { event, what } = JSON.parse(data) as { event: number; what: string };
  heard.events.push(event);
  heard.whats.push(what);
}

async function until(told: EventTarget, holds: () => boolean, heard: Pick<Heard, 'events'>): Promise<void> {
  const { promise, resolve, reject } = Promise.withResolvers<void>();
  const timer = setTimeout(() => reject(new Error(`Waited in vain; heard ${heard.events}.`)), 5000);
  const look = () => holds() && resolve();
  told.addEventListener('told', look);
  look();
  await promise.finally(() => {
    clearTimeout(timer);
    told.removeEventListener('told', look);
  });
}
