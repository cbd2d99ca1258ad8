import type { Request } from 'express';
import type { Desk, Person } from '../desk/desk.ts';
import { openQueue, QUEUES, type QueueKind, type Waiting } from '../desk/review/queue.ts';
import { isFragment } from './fragment.ts';

/** Where somebody stands who goes through a queue, claim by claim, over stories. */
export interface Walk {
  kind: QueueKind;
  /** 0 where this claim waits no more: it was ruled on just now, or never waited. */
  place: number;
  of: number;
  /** Addresses; empty where there is none. */
  previous: string;
  next: string;
}

/** Absent for whoever came from elsewhere: then next and previous are the story's. */
export async function walkOf(
  desk: Desk,
  request: Request,
  person: Person,
  { slug, number }: { slug: string; number: number },
): Promise<Walk | undefined> {
  const kind = queueWalked(request);
  if (!kind) return undefined;
  const waiting = await openQueue(desk, person, kind);
  const at = waiting.findIndex((claim) => claim.slug === slug && claim.number === number);
  const address = (claim: Waiting | undefined) =>
    claim ? `/stories/${claim.slug}/claims/${claim.number}?queue=${kind}` : '';
  return {
    kind,
    place: at + 1,
    of: waiting.length,
    previous: at > 0 ? address(waiting[at - 1]) : '',
    // What was ruled on has left the queue: what came after it is next, and what was passed over comes last.
    next: address(
      at < 0 ? (waiting.find((claim) => claim.slug === slug && claim.number > number) ?? waiting[0]) : waiting[at + 1],
    ),
  };
}

/** The queue named in the address of the page: of a part or a form, the page it was sent from. */
export function queueWalked(request: Request): QueueKind | undefined {
  const isPage = request.method === 'GET' && !isFragment(request);
  const from = isPage ? '' : (request.get('HX-Current-URL') ?? request.get('Referer') ?? '');
  const wanted = request.query.queue ?? URL.parse(from)?.searchParams.get('queue');
  return QUEUES.find((kind) => kind === wanted);
}
