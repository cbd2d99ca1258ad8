/** What an event tells, each fact in the words of whoever reads it; empty where the event does not tell it. */
export interface DeedFacts {
  /** Of the claim it was done on, and of another one that is concerned. */
  number: string;
  other: string;
  verdict: string;
  verdictBefore: string;
  /** What was undone or done again, as a deed of its own. */
  deed: string;
  reason: string;
  /** 'claim', 'difference' or 'sentence'. */
  about: string;
  /** 'open' or 'restricted'. */
  access: string;
  policy: string;
  /** Of a version. */
  label: string;
  text: string;
  revision: string;
  fields: string;
  encoding: string;
  before: string;
  /** Of the analysis. */
  first: boolean;
  /** How many, of things brought in. */
  items: string;
  item: string;
  added: string;
  failed: string;
  count: string;
  pages: string;
  events: string;
  edition: string;
  note: string;
  notice: string;
  /** People. */
  name: string;
  to: string;
  from: string;
  due: string;
  role: string;
  roleBefore: string;
}

/** One phrase for each kind of event: the languages do not agree on the order of what it tells. */
export type Deeds<Kind extends string = string> = Record<Kind, (facts: DeedFacts) => string>;

/** Phrases of the first language, whose kinds of events the others must all have. */
export function deeds<Kind extends string>(phrases: Deeds<Kind>): Deeds<Kind> {
  return phrases;
}
