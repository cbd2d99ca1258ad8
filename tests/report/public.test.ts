import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { parseHTML } from 'linkedom';
import { buildReport } from '../../src/report/build.ts';
import type { ReportData } from '../../src/report/data.ts';
import { sealEdition } from '../../src/report/edition.ts';
import { REPORT_FORMATS } from '../../src/report/formats.ts';
import {
  type PublicPlace,
  renderEmbed,
  renderPublicClaim,
  renderPublicEdition,
  snippetFor,
} from '../../src/report/html/public.ts';
import type { ReportModel } from '../../src/report/model.ts';
import { partOf } from '../../src/report/part.ts';
import { readSelection } from '../../src/report/selection.ts';
import { BAD_CASES } from './support/bad-cases.ts';
import { FERRY } from './support/ferry.ts';
import { hostileReport, words } from './support/hostile.ts';

const PLACE: PublicPlace = {
  path: '/published/s',
  address: 'https://desk.example/published/s',
  editions: [{ number: 1, published: { iso: '2031-03-06', words: '6 March 2031' }, withdrawn: false }],
  newest: 1,
};

test('public pages: nothing anybody wrote becomes markup, and no link leads nowhere, whatever stands in the report', () => {
  fc.assert(
    fc.property(hostileReport, words, fc.boolean(), (data, note, isWithdrawn) => {
      for (const page of pagesOf(edition(data, note, isWithdrawn))) assertHarmless(page);
    }),
    { numRuns: 40 },
  );
  for (const data of Object.values(BAD_CASES)) for (const page of pagesOf(edition(data, 'x'))) assertHarmless(page);
});

test('the markup of a claim is one block that parses, and there is none without a ruling', () => {
  fc.assert(
    fc.property(hostileReport, words, (data, note) => {
      const report = edition(data, note);
      for (const claim of claimsOf(report)) {
        const blocks = parse(renderPublicClaim(report, claim, PLACE)).querySelectorAll('script');
        assert.equal(blocks.length, (claim.ruling ?? 'open') === 'open' ? 0 : 1);
        if (blocks[0]) assert.equal(JSON.parse(blocks[0].textContent ?? '')['@type'], 'ClaimReview');
      }
    }),
    { numRuns: 20 },
  );
});

test('the snippet is one frame, whatever the claim is called', () => {
  fc.assert(
    fc.property(words, (title) => {
      const { document } = parseHTML(
        `<!doctype html><html><head></head><body>${snippetFor({ title }, 'https://d.example/c')}</body></html>`,
      );
      assert.equal(document.body.children.length, 1);
      assert.equal(document.querySelector('iframe')?.getAttribute('title'), `Fact check: ${title}`);
    }),
  );
});

test('editions, their corrections and parts of odd stories are made in every format', async () => {
  for (const [name, data] of Object.entries(BAD_CASES)) {
    const first = edition({ ...data, claims: data.claims.slice(1) }, '=1+1 <b>#x</b>');
    const second = sealEdition(buildReport(data), first, { number: 2, at: '2031-03-07', who: '=2', note: '*x* {{1}}' });
    const [claim] = claimsOf(second);
    const selection = claim && readSelection({ claim: String(claim.number) }, second);
    for (const report of [second, ...(selection ? [partOf(second, selection)] : [])]) {
      for (const format of REPORT_FORMATS) {
        const made = await format.render({
          ...report,
          withdrawn: { at: { iso: '2031-03-08', words: '8 March 2031' }, who: '=3', notice: '@SUM(1) <i>#y</i>' },
        });
        assert.ok(made.length > 0, `${name} ${format.name}`);
        if (format.name === 'html') assertHarmless(String(made));
        if (format.name === 'csv') assert.doesNotMatch(String(made), /(?:^|,)"?[=+@-]/m, name);
      }
    }
  }
});

function edition(data: ReportData, note: string, isWithdrawn = false): ReportModel {
  const report = buildReport({ ...data, review: { changes: [], ...data.review } });
  const sealed = sealEdition(report, undefined, { number: 1, at: '2031-03-06T08:00:00Z', who: note, note });
  const withdrawn = { at: { iso: '2031-03-08', words: '8 March 2031' }, who: note, notice: note };
  return isWithdrawn ? { ...sealed, withdrawn } : sealed;
}

function claimsOf({ sections }: ReportModel) {
  return sections.flatMap(({ claims }) => claims);
}

function pagesOf(report: ReportModel): string[] {
  const some = claimsOf(report).slice(0, 3);
  return [
    renderPublicEdition(report, PLACE),
    ...some.flatMap((claim) => [renderPublicClaim(report, claim, PLACE), renderEmbed(report, claim, PLACE)]),
  ];
}

function parse(markup: string) {
  return parseHTML(markup).document;
}

function assertHarmless(markup: string): void {
  const document = parse(markup);
  const unwanted = 'script:not([type="application/ld+json"]), img, iframe, object, embed, form, base';
  assert.equal(document.querySelectorAll(unwanted).length, 0);
  const ids = new Set([...document.querySelectorAll('[id]')].map(({ id }) => id));
  for (const element of document.querySelectorAll('*')) {
    for (const { name, value } of element.attributes) {
      assert.doesNotMatch(name, /^on|^style$|^src/);
      if (name !== 'href') continue;
      assert.match(value, /^(#|\/published\/s\/|https?:\/\/|data:,$)/);
      if (value.startsWith('#')) assert.ok(ids.has(value.slice(1)), `dead link: ${value}`);
    }
  }
}

test('the ferry edition says on its public page what it says inside', () => {
  const page = parse(renderPublicEdition(edition(FERRY, 'First.'), PLACE)).body.textContent ?? '';
  for (const said of ['How many were hurt, and when', 'At least 33 people', 'The Ansel Desk', 'First.']) {
    assert.ok(page.includes(said), said);
  }
});
