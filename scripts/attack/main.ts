/**
 * `npm run attack [minutes a tool]`: sqlmap, wapiti and nikto, as far as they are installed, against a copy of the
 * program on loopback with data of its own, as a stranger and signed in as a reviewer. Prints what they found and what
 * the program answered with an error of its own; ends with 1 for either, or when the record of events is not whole
 * afterwards. What they found so far, and what of it is true, stands in docs/security.md.
 */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createAnalyst } from '../../src/desk/analysis/analyst.ts';
import { verifyChain } from '../../src/store/events.ts';
import { openStore } from '../../src/store/store.ts';
import { prepare } from '../../tests/durability/reviewing.ts';
import { startProgram } from '../../tests/support/program.ts';
import { whyNone } from './known.ts';
import { openDoor, type Target } from './target.ts';
import { INSTALL, isInstalled, NAMES, type Report, TOOLS } from './tools.ts';

const minutes = Number(process.argv[2] ?? 5);
const present = NAMES.filter(isInstalled);
for (const name of NAMES.filter((each) => !present.includes(each)))
  console.error(`${name} is not installed. On Debian: ${INSTALL[name]}`);
if (present.length === 0) process.exit(1);

const folder = await mkdtemp(join(tmpdir(), 'crossread-attack-'));
const file = join(folder, 'data', 'crossread.db');
const ended: (() => unknown)[] = [];
let good = true;
try {
  good = await attack();
} finally {
  for (const end of ended.reverse()) await end();
  await rm(folder, { recursive: true, force: true });
}
process.exit(good ? 0 : 1);

async function attack(): Promise<boolean> {
  const analyst = createAnalyst();
  const store = await openStore({ file });
  const [session = ''] = await prepare(store, analyst, 2);
  await store.close();
  await analyst.close();
  const program = await startProgram({ after: (end) => void ended.push(end as () => unknown) }, { file });
  const targets = [await openDoor(program.url), await openDoor(program.url, session)];
  for (const { close } of targets) ended.push(close);
  let found = 0;
  for (const name of present) for (const target of targets) found += tell(name, target, await run(name, target));
  const { status } = await fetch(`${program.url}/readyz`);
  const failures = failuresIn(program.output());
  console.log(
    `\nThe program ${status === 200 ? 'still answers' : `answers ${status}`}; ${failures.length} errors of its own.`,
  );
  for (const failure of new Set(failures)) console.log(`  ${failure}`);
  await program.stop();
  const after = await openStore({ file });
  const { events, broken } = await verifyChain(after.db);
  await after.close();
  console.log(broken ? `Event ${broken.seq} ${broken.why}.` : `The record of ${events} events is whole.`);
  return found === 0 && status === 200 && failures.length === 0 && broken === null;
}

/** What the program's log calls errors, each as its route and what went wrong. */
function failuresIn(output: string): string[] {
  return output.split('\n').flatMap((line) => {
    if (!/"level":(?:50|60)/.test(line)) return [];
    const { msg, route, err } = JSON.parse(line) as { msg?: string; route?: string; err?: { message?: string } };
    return [`${route ?? ''}: ${err?.message ?? msg}`];
  });
}

async function run(name: (typeof NAMES)[number], target: Target): Promise<Report> {
  return TOOLS[name](target, minutes * 60, await mkdtemp(join(folder, `${name}-`)));
}

/** Prints findings; returns how many nobody has looked into yet. */
function tell(name: string, { who, answers }: Target, { findings, cut }: Report): number {
  const told = [...answers].sort().map(([kind, count]) => `${count} × ${kind}`);
  answers.clear();
  console.log(`\n${name} as ${who}: ${told.join(', ')}${cut ? '; stopped when its time was over' : ''}`);
  for (const finding of findings)
    console.log(`  ${whyNone(finding) ? 'known' : 'NEW'}: ${finding} (${whyNone(finding) ?? 'look into it'})`);
  return findings.filter((finding) => whyNone(finding) === undefined).length;
}
