import assert from 'node:assert/strict';
import { it } from 'node:test';
import { findInStory } from '../../src/desk/story/find-in-story.ts';
import type { StoryFile } from '../../src/desk/story/story-file.ts';
import { createStory, openApp, parse, signIn, words } from '../support/app.ts';

it('words looked for light up in the map, each where a version prints all of them', async (t) => {
  const { app, failures } = await openApp(t);
  const ada = await signIn(app);
  const told = (minister: string) =>
    `A ferry sank off Lomma on Monday.\n\nThe minister ${minister} will visit the town.\n\nTwelve people are missing.`;
  const created = await createStory(
    ada,
    [
      { text: told('Ågot Lind'), outlet: 'The Gazette' },
      { text: told('for transport'), outlet: 'The Courier' },
    ],
    'The ferry',
  );
  const story = String(created.headers.location);
  const find = async (query: string) => parse(await ada.get(`${story}?find=${encodeURIComponent(query)}`));
  const lit = (page: Document) =>
    [...page.querySelectorAll('.map tbody tr')].flatMap((row) =>
      row.querySelectorAll('a.lit').length > 0
        ? [`${words(row.querySelector('th'))} ${row.querySelectorAll('a.lit').length}`]
        : [],
    );

  const plain = parse(await ada.get(story));
  assert.deepEqual(lit(plain), []);
  assert.equal(words(plain.querySelector('#found')), '');
  const one = await find('agot MINISTER');
  assert.deepEqual(
    lit(one),
    ['The Gazette 1'],
    'case and accents are no matter, and a version without the name stays dark',
  );
  assert.match(words(one.querySelector('#found[role="status"]')), /^1 claim found: claim \d+$/);
  assert.equal(one.querySelector('#find')?.getAttribute('value'), 'agot MINISTER');
  const link = one.querySelector('#found a')?.getAttribute('href') ?? '';
  assert.ok(one.querySelector(link.slice(link.indexOf('#'))), 'the number leads to the claim');
  assert.deepEqual(lit(await find('minister')).toSorted(), ['The Courier 1', 'The Gazette 1']);
  const none = await find('minister missing');
  assert.deepEqual(lit(none), []);
  assert.match(words(none.querySelector('#found')), /No claim holds all of these words\./);
  assert.equal(words((await find('   ')).querySelector('#found')), '');
  assert.deepEqual(failures, []);
});

it('what is found on other pages of a long story is named, marked on the strip and led to', async (t) => {
  const { app } = await openApp(t);
  const ada = await signIn(app);
  const text = (who: string) =>
    Array.from(
      { length: 70 },
      (_, n) => `${who} counted ${n + 2} lamps in ${n % 35 === 3 ? 'Harbour' : 'Street'} ${n} of Marlow.`,
    ).join('\n\n');
  const created = await createStory(ada, [{ text: text('Ada') }, { text: text('Ben') }], 'Lamps');
  const story = String(created.headers.location);
  const page = parse(await ada.get(`${story}?find=harbour`));
  const links = [...page.querySelectorAll('#found a')].map((link) => link.getAttribute('href') ?? '');
  assert.ok(links.length >= 2);
  for (const link of links) {
    const led = parse(await ada.get(link.replace(/#.*/, '')));
    assert.ok(led.querySelector(link.slice(link.indexOf('#'))), link);
    assert.match(
      words(led.querySelector('#found')),
      new RegExp(`^${links.length} claims found, [1-9] of them on this page:`),
    );
  }
  assert.equal(page.querySelectorAll('.strip .tick').length, links.length);
  assert.equal(
    page.querySelectorAll('.strip a').length,
    page.querySelectorAll('[aria-label="Pages of claims"] a').length,
  );
  assert.equal(
    parse(await ada.get(`${story}?find=harbour&page=2`)).querySelector('.strip [aria-current] title') !== null,
    true,
  );
});

it('two hundred versions of five hundred claims are looked through', () => {
  const versions = Array.from({ length: 200 }, (_, v) => ({
    id: `v${v}`,
    sentences: Array.from({ length: 500 }, (_, c) => ({
      id: `${v}:${c}`,
      text: `Outlet ${v} tells claim${c}x of the ferry.`,
    })),
  }));
  const claims = Array.from({ length: 500 }, (_, c) => ({
    number: c + 1,
    title: `Claim ${c}`,
    goneAt: null,
    sentences: versions.map(({ id }) => `${id.slice(1)}:${c}`),
  }));
  const file = { versions, claims } as unknown as StoryFile;
  const found = findInStory(file, 'claim77x ferry');
  assert.deepEqual(
    [...(found ?? [])].map(([number, lit]) => [number, lit.size]),
    [[78, 200]],
  );
  assert.equal(findInStory(file, 'ferry')?.size, 500);
});
