/** Two languages say the same things; nothing is said in a view that neither of them holds. */
import assert from 'node:assert/strict';
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { LANGUAGES, readerOf, speakTo } from '../../src/words/reader.ts';
import { WORDS, words } from '../../src/words/words.ts';

const VIEWS = join(import.meta.dirname, '../../views');
const SCRIPTS = join(import.meta.dirname, '../../static/js');
const SRC = join(import.meta.dirname, '../../src');

/** Every phrase with its path: 'frame.skip' → 'Skip …'. */
function phrasesOf(group: object, path = ''): [string, unknown][] {
  return Object.entries(group).flatMap(([name, value]) =>
    typeof value === 'object' ? phrasesOf(value, `${path}${name}.`) : [[`${path}${name}`, value] as [string, unknown]],
  );
}

const paths = (language: (typeof LANGUAGES)[number]) => phrasesOf(WORDS[language]).map(([path]) => path);
const arity = (phrase: unknown) => (typeof phrase === 'function' ? phrase.length : 'text');

test('every language has the same phrases, and they take the same things', () => {
  for (const language of LANGUAGES) {
    assert.deepEqual(paths(language), paths('en'), language);
    for (const [[path, english], [, other]] of phrasesOf(WORDS.en).map(
      (each, i) => [each, phrasesOf(WORDS[language])[i] ?? ['', '']] as const,
    ))
      assert.equal(arity(other) === 'text', arity(english) === 'text', path);
  }
});

test('links, bold words and keys stand in every language where they stand in English', () => {
  const signs = (phrase: unknown) =>
    String(phrase)
      .match(/\[[^\]]*\]|\*\*|`/g)
      ?.map((sign) => sign[0])
      .sort()
      .join('') ?? '';
  for (const language of LANGUAGES)
    for (const [i, [path, english]] of phrasesOf(WORDS.en).entries())
      if (typeof english === 'string') assert.equal(signs(phrasesOf(WORDS[language])[i]?.[1]), signs(english), path);
});

test('every phrase a view asks for is there', () => {
  const missing = globSync('**/*.njk', { cwd: VIEWS }).flatMap((file) => {
    const source = readFileSync(join(VIEWS, file), 'utf8');
    return [...source.matchAll(/\bt((?:\.[a-zA-Z]\w*)+)/g)]
      .map(([, path]) => path?.slice(1) ?? '')
      .filter(
        (path) =>
          path
            .split('.')
            .reduce<unknown>((at, name) => (at as Record<string, unknown> | undefined)?.[name], WORDS.en) === undefined,
      )
      .map((path) => `${file}: ${path}`);
  });
  assert.deepEqual(missing, []);
});

test('every group of phrases is used', () => {
  const sources = [
    ...globSync('**/*.njk', { cwd: VIEWS }).map((file) => join(VIEWS, file)),
    ...globSync('**/*.ts', { cwd: SRC, exclude: ['words/**'] }).map((file) => join(SRC, file)),
  ].map((file) => readFileSync(file, 'utf8'));
  const all = sources.join('\n');
  const unused = phrasesOf(WORDS.en)
    .map(([path]) => path.split('.'))
    .filter(
      ([group, name]) =>
        !all.includes(`${group}.${name}`) &&
        !new RegExp(`\\b(t|words\\(\\))\\.${group}\\b(?!\\.)|\\{[^{}]*\\b${group}\\b[^{}]*\\} = words\\(\\)`).test(all),
    )
    .map((path) => path.join('.'));
  assert.deepEqual(unused, []);
});

test('no view asks by a word that Nunjucks takes for its own', () => {
  const broken = globSync('**/*.njk', { cwd: VIEWS }).flatMap((file) =>
    [
      ...readFileSync(join(VIEWS, file), 'utf8').matchAll(
        /\bt\.[\w.]*\b(?:none|null|true|false|not|in|is|and|or|if|else)\b/g,
      ),
    ].map(([asked]) => `${file}: ${asked}`),
  );
  assert.deepEqual(broken, []);
});

test('every phrase a script asks for is there, and every one is asked for', () => {
  const scripts = globSync('*.js', { cwd: SCRIPTS }).map((file) => readFileSync(join(SCRIPTS, file), 'utf8'));
  const asked = scripts.join('\n').matchAll(/\bsay\(([^)]*)/g);
  const names = [...asked].flatMap(([, given]) =>
    [...((given ?? '').split(', {')[0]?.matchAll(/'(\w+)'/g) ?? [])].map(([, name]) => name ?? ''),
  );
  assert.deepEqual([...new Set(names)].sort(), Object.keys(WORDS.en.scripts).sort());
});

test('a reader gets the language chosen, else the first one asked for, else English', () => {
  assert.deepEqual(readerOf(['fr', 'de-AT', 'en']), { language: 'de', locale: 'de-AT' });
  assert.deepEqual(readerOf(['de'], 'en'), { language: 'en', locale: 'en-GB' });
  assert.deepEqual(readerOf(['de-CH', 'en-US'], 'en'), { language: 'en', locale: 'en-US' });
  assert.deepEqual(readerOf(['xx', '*'], 'nothing'), { language: 'en', locale: 'en-GB' });
});

test('what is said follows the reader, through what is awaited too', async () => {
  assert.equal(words().signIn.title, 'Sign in');
  const said = await speakTo(readerOf(['de']), async () => {
    await new Promise((done) => setImmediate(done));
    return [words().signIn.title, words().counts.claims(1234), words().counts.claims(1)];
  });
  assert.deepEqual(said, ['Anmelden', '1.234 Behauptungen', '1 Behauptung']);
});
