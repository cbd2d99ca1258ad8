/** A story of an annotated set: which sentences of its documents state the same. */
export interface Row {
  topic: string;
  docs: { id: string; sentences: string[]; scored?: number[] }[];
  scored_pairs?: [string, string][];
  links: Link[];
  links_strict?: Link[];
  links_ignore?: Link[];
}

type Link = [document: string, sentence: number, document: string, sentence: number];

/** Whether two sentences, each named 'document sentence', state the same; undefined when nobody judged it. */
export type Judge = (a: string, b: string) => boolean | undefined;

/** Whether a pair of sentences was judged to state the same; undefined when it was not judged. */
export function judgeOf(row: Row): Judge {
  const key = (a: string, b: string) => (a < b ? `${a}\t${b}` : `${b}\t${a}`);
  const keys = (links: [string, number, string, number][] = []) =>
    new Set(links.map(([a, i, b, j]) => key(`${a} ${i}`, `${b} ${j}`)));
  const [loose, ignored] = [keys(row.links), keys(row.links_ignore)];
  const same = row.links_strict ? keys(row.links_strict) : loose;
  const scored = new Set(
    row.docs.flatMap((doc) => (doc.scored ?? [...doc.sentences.keys()]).map((i: number) => `${doc.id} ${i}`)),
  );
  const documentOf = (id: string) => id.slice(0, id.lastIndexOf(' '));
  const pairs = row.scored_pairs && new Set(row.scored_pairs.map(([a, b]: [string, string]) => key(a, b)));
  return (a, b) => {
    if (!scored.has(a) || !scored.has(b)) return undefined;
    if (documentOf(a) === documentOf(b) || pairs?.has(key(documentOf(a), documentOf(b))) === false) return undefined;
    const link = key(a, b);
    if (same.has(link)) return true;
    return loose.has(link) || ignored.has(link) ? undefined : false;
  };
}
