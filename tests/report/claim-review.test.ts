import assert from 'node:assert/strict';
import { test } from 'node:test';
import { buildReport } from '../../src/report/build.ts';
import { renderClaimReview } from '../../src/report/claim-review.ts';
import type { ReportData } from '../../src/report/data.ts';
import { BAD_CASES } from './support/bad-cases.ts';
import { FERRY } from './support/ferry.ts';

interface Review {
  [field: string]: unknown;
  claimReviewed: string;
  url: string;
  author?: { '@type': string; name: string; url?: string } | { '@type': string; name: string }[];
  reviewRating: Record<string, unknown>;
  itemReviewed: { '@type': string; author?: unknown; datePublished?: string; appearance: Record<string, unknown>[] };
}

const ADDRESS = 'https://desk.example/stories/ferry-guillemot';

test('what consumers require is there, for one review a ruled claim', () => {
  const reviews = read(FERRY);
  assert.equal(reviews.length, 3);
  for (const review of reviews) {
    assert.equal(review['@type'], 'ClaimReview');
    assert.ok(review.claimReviewed.length > 0 && [...review.claimReviewed].length < 75);
    assert.equal(typeof review.reviewRating.alternateName, 'string');
    assert.ok(review.url.startsWith(`${ADDRESS}/claims/`));
  }
  assert.equal(new Set(reviews.map(({ url }) => url)).size, reviews.length);
});

test('what they recommend is there too: author, claim, one appearance an outlet, dates', () => {
  const [review] = read(FERRY);
  assert.deepEqual(review?.author, { '@type': 'Organization', name: 'The Ansel Desk' });
  assert.equal(review?.itemReviewed['@type'], 'Claim');
  assert.equal(review?.itemReviewed.author, undefined, 'who first said it is not known');
  assert.equal(review?.itemReviewed.datePublished, '2031-03-04');
  assert.equal(review?.datePublished, '2031-03-05T10:15:00.000Z');
  assert.equal(review?.itemReviewed.appearance.length, 4);
  assert.deepEqual(
    [review?.itemReviewed.appearance[0]?.url, review?.itemReviewed.appearance[3]?.url],
    ['https://courier.example/ferry', undefined],
    'an address that is no link is not given as one',
  );
});

test('disputed and unsourced are said in words; only a confirmed claim has a number, at the top of the scale', () => {
  const ratings = new Map(read(FERRY).map(({ reviewRating }) => [reviewRating.alternateName, reviewRating]));
  for (const name of ['Disputed', 'Unsourced']) {
    for (const number of ['ratingValue', 'bestRating', 'worstRating'])
      assert.ok(!(number in (ratings.get(name) ?? {})));
  }
  const { ratingValue, bestRating, worstRating } = ratings.get('Confirmed') ?? {};
  assert.deepEqual([ratingValue, bestRating, worstRating], [5, 5, 1]);
});

test('no rating stands in the claim, a long claim is cut at a word, and a draft says that it is one', () => {
  const long = { ...BAD_CASES.LONG_CLAIM };
  long.claims = long.claims.map((claim) => ({ ...claim, ruling: 'unsourced' }));
  const [review] = read(long);
  assert.match(review?.claimReviewed ?? '', /^The ferry Guillemot.*\w…$/);
  assert.ok([...(review?.claimReviewed ?? '')].length < 75);
  assert.equal(review?.creativeWorkStatus, 'draft');
  assert.equal(review?.author, undefined, 'nobody is made up');
});

test('without an address of its own the markup leads to the page it stands on', () => {
  const report = buildReport(FERRY);
  assert.match(renderClaimReview(report), /"url": "#claim-1"/);
});

test('a story without rulings has no review', () => {
  assert.deepEqual(read(BAD_CASES.EMPTY), []);
  assert.deepEqual(read(BAD_CASES.MANY_VERSIONS), []);
});

function read(data: ReportData): Review[] {
  const document = JSON.parse(renderClaimReview(buildReport(data), { address: ADDRESS }));
  assert.equal(document['@context'], 'https://schema.org');
  return document['@graph'];
}
