/** How times are taken: the thread's own CPU time, over so many calls at once that its clock is fine enough. */
import { analyse, Memory, type VersionInput } from '../src/engine/index.ts';
import { cpuTime, LEAST_MILLISECONDS, measureFloor } from './floor.ts';

export interface Times {
  floor: number;
  /** Milliseconds a call. */
  best: number;
  median: number;
}

const LEAST_ROUNDS = 5;
/** Before it counts: the program is translated as it runs. */
const WARM_UP = 700;

/**
 * Milliseconds that an analysis takes once the program is warm. Every call gets texts that were never read before, one
 * word in most sentences being new: what a sentence is found to say is remembered, and must not be.
 */
export function measureAnalysis(versions: readonly VersionInput[]): Times {
  let turn = 0;
  const next = () => freshen(versions, turn++);
  const warm = cpuTime();
  let calls = 0;
  do {
    analyse(next(), {}, new Memory());
    calls++;
  } while (cpuTime() - warm < WARM_UP);
  const perRound = Math.max(1, Math.ceil((LEAST_MILLISECONDS * calls) / (cpuTime() - warm)));
  return { ...measure(perRound, next), floor: measureFloor(versions.map(({ text }) => text)) };
}

function measure(perRound: number, next: () => VersionInput[]): Pick<Times, 'best' | 'median'> {
  const times: number[] = [];
  for (let round = 0; round < LEAST_ROUNDS; round++) {
    const texts = Array.from({ length: perRound }, next);
    times.push(timeOf(() => texts.map((each) => analyse(each, {}, new Memory()))) / perRound);
  }
  times.sort((a, b) => a - b);
  return { best: times[0] as number, median: times[times.length >> 1] as number };
}

/** CPU milliseconds of one piece of work. */
export function timeOf(work: () => unknown): number {
  const start = cpuTime();
  work();
  return cpuTime() - start;
}

const LETTERS = 'bcdfghjklmnpqrstvwxz';

/** The same texts with an invented word behind every 'the', another one each turn. */
function freshen(versions: readonly VersionInput[], turn: number): VersionInput[] {
  const word = [turn % 20, Math.floor(turn / 20) % 20, Math.floor(turn / 400) % 20].map((n) => LETTERS[n]).join('o');
  return versions.map((version) => ({ ...version, text: version.text.replace(/\bthe (?=[a-z])/g, `the ${word}ic `) }));
}
