import { excerpt } from '../../desk/story/excerpt.ts';
import { MOST_HITS, type Search } from '../../desk/story/search.ts';
import { words } from '../../words/words.ts';

export function presentSearch({ hits, more, stories, terms }: Search) {
  return {
    asked: terms.length > 0,
    stories,
    kinds: Object.entries(words().search.kinds).map(([kind, told]) => ({ kind, words: told })),
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
  const claim = `${base}/claims/${hit.claim}`;
  const links: Record<Hit['kind'], string> = {
    story: base,
    claim,
    version: `${base}/versions/${hit.place}`,
    evidence: claim,
    verdict: claim,
    comment: `${claim}#comment-${hit.subject}`,
    dismissal: claim,
  };
  const what = words().search.hits[hit.kind](hit.claim ?? 0);
  const [name = '', ...rest] = hit.kind === 'claim' || hit.kind === 'version' ? hit.text.split('\n') : ['', hit.text];
  return { what, name, link: links[hit.kind], who: hit.person_name ?? '', pieces: excerpt(rest.join('\n'), terms) };
}
