import { excerpt } from '../../desk/story/excerpt.ts';
import { MOST_HITS, SEARCH_KINDS, type Search } from '../../desk/story/search.ts';

export function presentSearch({ hits, more, stories, terms }: Search) {
  return {
    asked: terms.length > 0,
    stories,
    kinds: Object.entries(SEARCH_KINDS).map(([kind, words]) => ({ kind, words })),
    count: hits.length,
    more,
    most: MOST_HITS,
    groups: [...Map.groupBy(hits, ({ story }) => story).values()].map((all) => ({
      slug: all[0]?.slug ?? '',
      title: all[0]?.title ?? '',
      hits: all.map((hit) => presentHit(hit, terms)),
    })),
  };
}

type Hit = Search['hits'][number];

function presentHit(hit: Hit, terms: string[]) {
  const base = `/stories/${hit.slug}`;
  const words: Record<Hit['kind'], [string, string]> = {
    story: ['The story', base],
    claim: [`Claim ${hit.claim}`, `${base}/claims/${hit.claim}`],
    version: ['Text', `${base}/versions/${hit.place}`],
    evidence: [`Evidence on claim ${hit.claim}`, `${base}/claims/${hit.claim}`],
    verdict: [`Verdict on claim ${hit.claim}`, `${base}/claims/${hit.claim}`],
    comment: [`Comment on claim ${hit.claim}`, `${base}/claims/${hit.claim}#comment-${hit.subject}`],
    dismissal: [`Dismissed difference of claim ${hit.claim}`, `${base}/claims/${hit.claim}`],
  };
  const [what, link] = words[hit.kind];
  const [name = '', ...rest] = hit.kind === 'claim' || hit.kind === 'version' ? hit.text.split('\n') : ['', hit.text];
  return { what, name, link, who: hit.person_name ?? '', pieces: excerpt(rest.join('\n'), terms) };
}
