/** Large reports are made in a process of their own: the server goes on answering, and the memory is given back. */
import { fork } from 'node:child_process';
import { FormatUnavailable } from '../errors.ts';
import type { ApartFormat, ApartOrder, Made } from './apart-worker.ts';
import type { ReportModel } from './model.ts';

const WORKER = new URL('apart-worker.ts', import.meta.url);
/** A report so large that it takes longer is refused rather than waited for. */
const LONGEST_MS = 120_000;

/** One after another: two at once could take more memory than there is. */
let queue: Promise<unknown> = Promise.resolve();

/** Throws FormatUnavailable when it takes too long, or more memory than there is. */
export function renderApart(format: ApartFormat, report: ReportModel): Promise<Buffer> {
  const made = queue.then(() => order(format, report));
  queue = made.catch(() => {});
  return made;
}

function order(format: ApartFormat, report: ReportModel): Promise<Buffer> {
  const { promise, resolve, reject } = Promise.withResolvers<Buffer>();
  const child = fork(WORKER, { serialization: 'advanced', execArgv: [] });
  const refuse = (why: string) => reject(new FormatUnavailable(`${why} Take a part of the report, or its HTML.`));
  const timer = setTimeout(() => refuse('So large a report takes too long in this format.'), LONGEST_MS);
  child.on('error', reject);
  child.on('exit', () => refuse('There is not memory enough for so large a report in this format.'));
  child.on('message', (made: Made) => {
    if ('bytes' in made) resolve(Buffer.from(made.bytes));
    else reject(made.unavailable ? new FormatUnavailable(made.failure) : new Error(made.failure));
  });
  child.send({ format, report } satisfies ApartOrder);
  return promise.finally(() => {
    clearTimeout(timer);
    child.removeAllListeners('exit');
    child.kill();
  });
}
