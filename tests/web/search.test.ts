import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { excerpt } from '../../src/desk/story/excerpt.ts';
import { termsOf } from '../../src/desk/story/search.ts';
import { foldForSearch } from '../../src/store/search.ts';
import { ADA, createStory, openApp, parse, signIn, submit, words } from '../support/app.ts';

const SEED = '/stories/russia-hands-the-united-states-its-security-proposals';

async function openSearch(t: Parameters<typeof openApp>[0]) {
  const { app } = await openApp(t);
  const agent = await signIn(app);
  const find = async (query: Record<string, string>) => parse(await agent.get(`/search?${new URLSearchParams(query)}`));
  return { agent, find };
}

const hits = (page: Document) => [...page.querySelectorAll('.hits li')].map(words);

test('what is printed is found whatever its case and accents, and leads to its claim and its text', async (t) => {
  const { agent, find } = await openSearch(t);
  await createStory(
    agent,
    [{ text: 'Élise Dupré lost the São Paulo seat.' }, { text: '東京の知事は辞任した。' }],
    'Seats',
  );
  const found = await find({ q: 'elise DUPRE' });
  assert.ok(hits(found).some((hit) => /^Claim \d+/.test(hit)));
  assert.equal(words(found.querySelector('.hits mark')), 'Élise');
  assert.ok(hits(await find({ q: '知事' })).length > 0, 'a script without spaces');
  assert.equal(hits(await find({ q: '"dupre elise"' })).length, 0, 'words in quotation marks stand together');
  assert.equal(hits(await find({ q: 'paulo', kind: 'version' })).length, 1);
  assert.equal(hits(await find({ q: 'paulo', story: SEED.slice(9) })).length, 0);
  const link = found.querySelector('.hits a')?.getAttribute('href') ?? '';
  assert.equal((await agent.get(link)).status, 200);
});

test('reasons and evidence are found as soon as they are given, and no longer when taken back', async (t) => {
  const { agent, find } = await openSearch(t);
  const claim = `${SEED}/claims/2`;
  assert.equal(hits(await find({ q: 'xylophone' })).length, 0);
  await submit(agent, claim, `${claim}/verdicts`, { value: 'disputed', reason: 'No xylophone was there.' });
  const [hit] = hits(await find({ q: 'Xylophone' }));
  assert.match(hit ?? '', new RegExp(`Verdict on claim 2 ${ADA.name}`));
  await submit(agent, claim, `${claim}/verdicts/withdrawals`);
  assert.equal(hits(await find({ q: 'xylophone' })).length, 0);
  await submit(agent, claim, `${claim}/evidence`, {
    url: 'https://example.org/transcript',
    passage: 'A marimba, says the transcript.',
    stance: 'undermines',
    kind: 'primary',
  });
  assert.match(hits(await find({ q: 'marimba' }))[0] ?? '', /Evidence on claim 2/);
});

test('nothing typed breaks the search', async (t) => {
  const { find } = await openSearch(t);
  for (const q of ['%', '_', '\\', '"', "' or 1=1 --", '<script>', '\u0301', 'x'.repeat(5000)]) {
    const page = await find({ q, kind: 'nonsense', story: 'nowhere' });
    assert.ok(page.querySelector('#q'), q);
  }
  assert.match(words((await find({ q: 'qqqq' })).querySelector('main')), /Nothing holds all of these words/);
});

test('an excerpt is a part of the text, and marks only what was searched', () => {
  fc.assert(
    fc.property(
      fc.string({ unit: 'grapheme', maxLength: 400 }),
      fc.string({ minLength: 1, maxLength: 4 }),
      (text, typed) => {
        const terms = termsOf(typed);
        const pieces = excerpt(text, terms);
        const shown = pieces
          .map((piece) => piece.text)
          .join('')
          .replace(/^… /, '')
          .replace(/ …$/, '');
        assert.ok(text.includes(shown));
        for (const { text: found } of pieces.filter((piece) => piece.found))
          assert.ok(
            terms.some((term) => foldForSearch(found).includes(term)),
            `${found} in ${terms}`,
          );
      },
    ),
  );
});
