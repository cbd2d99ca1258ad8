import type { Request } from 'express';
import { isLoopback } from '../loopback.ts';

/**
 * Straight from this machine: not through a proxy, and not by a name that somebody else has pointed at the loopback
 * address (DNS rebinding).
 */
export function isVisitFromHere(request: Request): boolean {
  const forwarded = request.headers['x-forwarded-for'] ?? request.headers.forwarded ?? request.headers.via;
  const from = request.socket.remoteAddress ?? '';
  const named = (request.headers.host ?? '').replace(/:\d+$/, '');
  return forwarded === undefined && isLoopback(from.replace(/^::ffff:/, '')) && isLoopback(named);
}
