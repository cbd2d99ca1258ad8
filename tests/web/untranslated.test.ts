/**
 * Every page once in English and once in German: what is the same in both, says something and is nobody's data was
 * forgotten. Words of the engine, of reports and of outlets stay as they are; a view marks them with their language.
 */
import assert from 'node:assert/strict';
import { before, describe, it } from 'node:test';
import { openAppOnce, parse, visitor } from '../support/app.ts';
import { type BusyDesk, openBusyDesk } from './support/busy.ts';
import { type Data, saidInBoth, storedTexts, untranslatedOn } from './support/untranslated.ts';

/** Pages that speak both languages, by area; what is not here yet still speaks English only. */
const PAGES: Record<string, (desk: BusyDesk) => string[]> = {
  'one’s own account': () => ['/account'],
  people: ({ people }) => ['/people', '/policy', `/people/${people.vera}/data`],
  policy: ({ story }) => [`${story}/policy`],
  reading: ({ story, seed }) => [
    `${story}/versions/1/reading`,
    `${story}/versions/1/reading?claim=1`,
    `${seed}/versions/4/reading?claim=2`,
  ],
  'where a story comes from': ({ story, seed }) => [`${story}/origins`, `${seed}/origins`],
  members: ({ story }) => [`${story}/members`],
  agreement: ({ story }) => [`${story}/agreement`],
  archives: () => ['/archives/new'],
  search: () => ['/search', '/search?q=ferry', '/search?q=nothing+of+the+kind'],
  'a claim': ({ claim }) => [claim, `${claim}/alignment`],
  'what happened': ({ story, claim }) => ['/activity', '/notices', `${story}/undo`, `${claim}/history`],
  stories: ({ story }) => ['/', story, `${story}?find=ferry`, `${story}/verdicts`, `${story}/alignment`],
  compare: ({ story }) => [`${story}/compare`, `${story}/compare?show=all`],
  reports: ({ story }) => [`${story}/report`, `${story}/editions/1`, `${story}/disclosure`, '/organisation'],
  'bringing in': ({ story, brought: { batch, look } }) => [
    '/stories/new',
    `${story}/versions/new`,
    '/feeds/new',
    '/inbox',
    batch,
    look,
  ],
  'a version': ({ seed, brought: { version } }) => [
    `${seed}/versions/1`,
    `${seed}/versions/1?mend=1`,
    version,
    `${version}?mend=1`,
    `${version}?encoding=windows-1252`,
    `${version}/page`,
    `${version}/revisions`,
  ],
  queue: () => ['/queue', '/queue?kind=unassigned', '/queue?kind=stale'],
};

/** The same in both languages, and rightly. */
const SAME = new Set(['Word (DOCX)', 'ClaimReview (JSON-LD)', 'AVeriTeC (JSON)']);

describe('pages speak German', () => {
  const open = openAppOnce();
  let busy: BusyDesk;
  let data: Data;
  before(async () => {
    busy = await openBusyDesk(await open());
    data = await storedTexts(busy.desk.store);
  });

  for (const [area, pages] of Object.entries(PAGES))
    it(area, async () => {
      const left: string[] = [];
      for (const page of pages(busy))
        for (const text of await untranslatedOn(busy.ada, page, data))
          if (!SAME.has(text)) left.push(`${page}: ${text}`);
      assert.deepEqual(left, []);
      assert.deepEqual(busy.failures, []);
    });

  it('to whoever is not signed in', async () => {
    for (const page of ['/sign-in', busy.invitation])
      assert.deepEqual(await untranslatedOn(visitor(busy.app), page, data), [], page);
  });

  it('and what is forgotten is found, in words and in names of fields', () => {
    const page = (language: string, words: string) =>
      parse({
        text: `<!doctype html><html lang="${language}"><p title="not said">${words}</p><b>Ada Kremer</b><i dir="auto">twelve people</i><q lang="fr">pas dit</q></html>`,
      });
    const given = { texts: new Set(['Ada Kremer']), together: 'Twelve or twelve people' };
    const found = saidInBoth(page('en', 'So it is'), page('de', 'So ist es'), given);
    assert.deepEqual(found, ['not said']);
    assert.deepEqual(saidInBoth(page('en', 'So it is'), page('de', 'So it is'), given), ['So it is', 'not said']);
  });
});
