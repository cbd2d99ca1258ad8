import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { promisify } from 'node:util';
import { findLiterals } from '../scripts/patterns/literals.ts';
import { clean } from '../src/engine/index.ts';
import { read } from './sources/support/files.ts';

/** Milliseconds; cubic ones took a minute for 5,000 characters. */
const SOON = 3000;
const MANY = 60_000;

describe('regular expressions', () => {
  it('are all found in a source, and nothing else is', () => {
    const source = [
      'const a = b / c / d; // not /this/',
      // biome-ignore lint/suspicious/noTemplateCurlyInString: it is source to be read
      "const e = '/nor/ this'; const f = `/nor/ ${x.replace(/but this/g, '/')} /nor/`;",
      'if (/[/"]\\/x/u.test(y)) return /z{2}/iu; /* /not/ */ const half = (1 + 2) / 3 / 4;',
    ].join('\n');
    assert.deepEqual(
      findLiterals(source).map(({ source, flags, line }) => `${line} ${source} ${flags}`),
      ['2 but this g', '3 [/"]\\/x u', '3 z{2} iu'],
    );
  });

  it('are known to be linear, or accepted with a reason', async () => {
    const script = join(import.meta.dirname, '../scripts/patterns/check.ts');
    const { stdout } = await promisify(execFile)(process.execPath, [script]);
    assert.match(stdout, /^[1-9]\d\d expressions, \d+ of them checked now, 0 of them not linear/);
  });
});

describe('what is written to keep readers busy is read soon', () => {
  const tabs = '\t'.repeat(MANY);
  const article = '<p>Twelve people died when the ferry sank on Tuesday, the coast guard said.</p>'.repeat(5);
  for (const [name, text] of [
    ['a.md', `Twelve people died.\n\n#${tabs}x${tabs}\n\n[a]:${tabs}b\n`],
    ['a.md', `# ${'# '.repeat(MANY)}x\n\nTwelve people died.`],
    [
      'a.html',
      `<html><head><script type="application/ld+json">{}${tabs}x</script></head><body>${article}</body></html>`,
    ],
    ['a.html', `<html><head><meta name="author" content="${tabs}x"></head><body>${article}${tabs}</body></html>`],
    ['a.rtf', `{\\rtf1 Twelve people died.${tabs}x${'\\tab '.repeat(MANY)}}`],
  ] as const) {
    it(`${name}: ${text.slice(0, 60).replace(/\s+/g, ' ')}`, async () => {
      const start = performance.now();
      await read(name, text).catch((error) => assert.equal(error.name, 'InvalidInput', error));
      assert.ok(performance.now() - start < SOON);
    });
  }

  for (const line of ['记者 : ', ' \t', '&', "'", '(d', 'permalink 0', ', o', 'told by ', 'source: via ', ')']) {
    it(`a line of ${JSON.stringify(line)}`, () => {
      const long = line.repeat(MANY / line.length);
      const start = performance.now();
      clean(
        ['Ferry sinks off Port Almeda', long, `By ${long}`, `Twelve people died. ${long}`, `© ${long}`].join('\n\n'),
      );
      assert.ok(performance.now() - start < SOON);
    });
  }
});

it('closing marks of a heading go, its words stay', async () => {
  const [source] = await read(
    'a.md',
    '## Ferry #1 sinks ##\n\n# C#\n\n###   Twelve   \n\nTwelve people died on Tuesday.\n',
  );
  assert.match(source?.text ?? '', /^Ferry #1 sinks\n\nC#\n\nTwelve\n\nTwelve people died/);
});
