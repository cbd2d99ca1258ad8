/** The other end of the streams, in a process of its own: opens what it is told, and notes when which event came. */
import { once } from 'node:events';
import { request } from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';

interface Order {
  address: string;
  cookie: string;
  count: number;
}

/** When an event came to a listener, in milliseconds since 1970. */
export type Arrival = [event: number, at: number];

const now = () => performance.timeOrigin + performance.now();
let arrivals: Arrival[] = [];
let abort = new AbortController();

process.on('message', async (order: Order | 'report') => {
  if (order === 'report') return report();
  abort = new AbortController();
  for (let opened = 0; opened < order.count; opened += 50) {
    const batch = Math.min(50, order.count - opened);
    await Promise.all(Array.from({ length: batch }, () => listen(order)));
  }
  process.send?.('ready');
});

/** Without what a browser does besides: the machine's time belongs to the server that is measured. */
async function listen({ address, cookie }: Order): Promise<void> {
  const headers = { Accept: 'text/event-stream', Cookie: cookie };
  const asked = request(address, { headers, signal: abort.signal, agent: false });
  asked.on('error', () => {});
  const [answer] = await once(asked.end(), 'response');
  answer.on('error', () => {});
  answer.on('data', (bytes: Buffer) => {
    const at = now();
    for (const [, event] of bytes.toString('latin1').matchAll(/event: changed\nid: (\d+)/g))
      arrivals.push([Number(event), at]);
  });
}

async function report(): Promise<void> {
  await sleep(500);
  abort.abort();
  process.send?.(arrivals);
  arrivals = [];
}
