import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Worker } from 'node:worker_threads';
import fc from 'fast-check';
import { makeStory } from '../../bench/workload.ts';
import { analyse, Memory, type VersionInput } from '../../src/engine/index.ts';

/** Sentences of one story in several wordings, so that versions copy, contradict and complete each other. */
const TOLD = [
  [
    'A ferry with 312 people on board ran aground off Velden on Tuesday.',
    'A ferry with 298 people on board ran aground off Velden on Monday.',
    'The ferry that ran aground off Velden carried 312 people, Mara Lindqvist said.',
  ],
  [
    'Mayor Mara Lindqvist said nobody was hurt.',
    'Mayor Maria Lindquist said (on the harbour’s line) that three people were hurt.',
    'Lindqvist told reporters that nobody was hurt.',
  ],
  [
    '“We heard a loud noise and then the lights went out,” said Tomas Okafor, a passenger.',
    'A passenger, Tomas Okafor, said: “We heard a bang and the lights went out.”',
  ],
  ['The harbour was closed yesterday.', 'The harbour was not closed.', 'Officials may close the harbour, she said.'],
  ['The Velden Port Authority (VPA) opened an inquiry.', 'The VPA has opened an inquiry, he said.'],
];

const version = fc.record({
  picks: fc.array(fc.tuple(fc.nat(TOLD.length - 1), fc.nat(2)), { minLength: 1, maxLength: 6 }),
  gap: fc.constantFrom(' ', '\n\n', '\n'),
  published: fc.option(fc.constantFrom('2024-03-06', '2024-03-07'), { nil: undefined }),
});

/** Up to six versions, then one move after the other: each time the story of that moment. */
const moments = fc
  .record({ versions: fc.array(version, { minLength: 2, maxLength: 6 }), kept: fc.array(fc.nat(5), { maxLength: 3 }) })
  .map(({ versions, kept }) => {
    const inputs = versions.map(({ picks, gap, published }, i): VersionInput => {
      const text = picks.map(([told, wording]) => TOLD[told]?.[wording % (TOLD[told]?.length ?? 1)] ?? '').join(gap);
      return { id: `v${i}`, label: `Outlet ${i}`, text, ...(published && { published }) };
    });
    const grown = inputs.map((_, i) => inputs.slice(0, i + 1));
    const shrunk = kept.map((gone) => inputs.filter((_, i) => i !== gone));
    return [...grown, ...shrunk, [...inputs].reverse()];
  });

const plain = (versions: VersionInput[], memory?: Memory) => JSON.stringify(analyse(versions, {}, memory));

test('a story that grows, shrinks and is turned round says the same with a memory as without', () => {
  fc.assert(
    fc.property(moments, (stories) => {
      const memory = new Memory();
      for (const versions of stories) assert.equal(plain(versions, memory), plain(versions));
    }),
    { numRuns: 60 },
  );
});

test('a version added to many gives the bytes of an analysis from the beginning', () => {
  const all = makeStory({ versions: 30, sentences: 12, verbatim: 0.45 });
  const memory = new Memory();
  for (const count of [27, 28, 29, 30]) {
    const versions = all.slice(0, count);
    assert.equal(plain(versions, memory), plain(versions));
  }
});

test('what was read before changes nothing', async () => {
  const all = makeStory({ versions: 12, sentences: 12, verbatim: 0.3 });
  const moved = all.map((each) => ({ ...each, text: `Read more\n\n${each.text.replaceAll(' on Tuesday', '')}` }));
  for (const versions of [moved, [...all].reverse(), all.slice(3)]) analyse(versions);
  assert.equal(plain(all), await plainElsewhere(all));
});

/** The analysis of a thread that has read nothing yet. */
async function plainElsewhere(versions: VersionInput[]): Promise<string> {
  const engine = new URL('../../src/engine/index.ts', import.meta.url);
  const code = `import { parentPort, workerData } from 'node:worker_threads';
    import { analyse } from ${JSON.stringify(engine.href)};
    parentPort.postMessage(JSON.stringify(analyse(workerData)));`;
  const worker = new Worker(new URL(`data:text/javascript,${encodeURIComponent(code)}`), { workerData: versions });
  return new Promise((resolve, reject) => worker.once('message', resolve).once('error', reject));
}
