/**
 * The engine's vocabulary. Text goes in as received, an analysis comes out; every span counts UTF-16
 * units in the text as received, so `received.slice(start, end)` is always the exact passage.
 */

/** A half-open span of a text as received, in UTF-16 units. */
export interface Span {
  start: number;
  end: number;
}

// --- What goes in -----------------------------------------------------------------------------

/** One outlet's text of the story. What a person said of it wins over what the text says of itself. */
export interface VersionInput {
  id: string;
  /** The text as received. */
  text: string;
  /** How the version is called in explanations; the outlet's name as a rule. */
  label?: string;
  /** ISO day (YYYY-MM-DD) or ISO time of publication, when known from outside the text. */
  published?: string;
  /** BCP 47 primary subtag, when a person said it. */
  language?: string;
  /** Whose reports it rests on, when a person said it; may be none. */
  agency?: string[];
  /** Agencies credited around the text, in its page's byline for example; they count beside those it credits itself. */
  credits?: string[];
  /** The text is an article alone: nothing is set aside for where it stands. */
  article?: boolean;
  /** What stood around the text in its file and was not taken into it: claims told only there are no silence. */
  leftOut?: LeftOut[];
  /** What reviewers changed of the cleaning, in the order they did it. */
  blockMends?: BlockMend[];
  /** What reviewers changed of the sentence breaks, in the order they did it. */
  sentenceMends?: SentenceMend[];
  /** Sentences of the text this one is a revision of: pins and claims that name them are carried over. */
  former?: FormerSentence[];
}

/** A part of a file that is not in the text read from it, and why. */
export interface LeftOut {
  text: string;
  reason: string;
}

/** `text` with its white space folded. */
export interface FormerSentence {
  id: string;
  text: string;
}

/** Keep what was set aside, or set aside what was kept: a span of the text, or every block with this folded text. */
export type BlockMend = { decision: 'keep' | 'aside' } & (Span | { text: string });

/** No break before the sentence that begins at `at`; or a break at `at`. */
export interface SentenceMend {
  break: 'join' | 'split';
  at: number;
}

/**
 * A reviewer's correction of the alignment between two sentences: a hard constraint on every run. 'also': wherever `b`
 * stands, `a` stands as well, beside its own claim.
 */
export interface Pin {
  relation: 'together' | 'apart' | 'also';
  a: string;
  b: string;
}

/** A claim of the analysis before this one. Its id is kept by the claim that inherits its sentences. */
export interface PreviousClaim {
  id: string;
  sentences: string[];
  /** Somebody ruled on it: its sentences stay together, and away from other reviewed claims. */
  reviewed?: boolean;
}

export interface AnalyseOptions {
  pins?: Pin[];
  previous?: PreviousClaim[];
  /** Names of rules that are switched off. */
  rulesOff?: string[];
  /** Called between stages with the share done (0–1) and what is being done. */
  onProgress?: (done: number, stage: string) => void;
}

// --- What comes out ---------------------------------------------------------------------------

export type BlockKind = 'body' | 'headline' | 'byline' | 'dateline' | 'caption' | 'furniture';

/** A paragraph-sized part of a version. `reason` says why it was set aside (furniture always has one). */
export interface Block extends Span {
  kind: BlockKind;
  reason?: string;
}

/** What a version's text says of itself. */
export interface Metadata {
  headline?: string;
  byline?: string;
  /** Outlet as the text names it. */
  outlet?: string;
  /** Agencies credited or quoted as the origin: 'Reuters', 'TASS', 'Interfax'. */
  agency: string[];
  /** ISO day. Never a page's crawl date. */
  published?: string;
  /** The town of the dateline, as printed. */
  place?: string;
}

export interface Sentence extends Span {
  id: string;
  kind: BlockKind;
  /** The span with white space folded. */
  text: string;
}

export interface AnalysedVersion extends Metadata {
  id: string;
  label: string;
  family: string;
  /** BCP 47 primary subtag, as guessed from the text: 'en', 'ar', 'zh'; 'und' when unclear. */
  language: string;
  blocks: Block[];
  sentences: Sentence[];
}

export interface Claim {
  id: string;
  /** Ids of the sentences, in the order of versions and then of text. */
  sentences: string[];
  /** How many families report it. */
  independent: number;
  /** 0–1: how likely it is that all its sentences state the same thing. */
  confidence: number;
}

export type DifferenceKind =
  | 'number'
  | 'date'
  | 'person'
  | 'place'
  | 'organisation'
  | 'role'
  | 'attribution'
  | 'quotation'
  | 'polarity'
  | 'certainty'
  | 'scope'
  | 'wording';

/** contradiction: both cannot be true. discrepancy: they differ in substance. wording: they say it otherwise. */
export type DifferenceLevel = 'contradiction' | 'discrepancy' | 'wording';

export interface DifferenceValue extends Span {
  sentence: string;
  text: string;
  /** Normalised, so that equal values are equal strings: '33 people', '2021-12-15', 'vladimir putin'. */
  value: string;
}

export interface Difference {
  id: string;
  claim: string;
  kind: DifferenceKind;
  level: DifferenceLevel;
  /** Name of the rule that found it. */
  rule: string;
  /** One sentence for a human. */
  why: string;
  values: DifferenceValue[];
}

export type FamilyRelation = 'copy' | 'edited-copy' | 'same-wire' | 'single';

/** Versions that are one source. */
export interface Family {
  id: string;
  versions: string[];
  relation: FamilyRelation;
  why: string;
}

export interface Analysis {
  engine: string;
  versions: AnalysedVersion[];
  claims: Claim[];
  differences: Difference[];
  families: Family[];
  gaps: Gap[];
  /** Ids of former sentences → ids of the sentences that took their place; those that are gone have none. */
  carried: Record<string, string>;
  /** Things a reviewer should know: 'this version seems to be about another event'. */
  warnings: Warning[];
}

/**
 * A version that is silent on a claim seems to tell it in this passage all the same: set aside in cleaning ('removed'),
 * or not aligned with the claim ('unaligned'). Silent versions without a gap do not report it.
 */
export interface Gap extends Span {
  claim: string;
  version: string;
  kind: 'removed' | 'unaligned';
  /** Where the passage stands in a part that was left out of the text: then the span counts in that part's. */
  part?: GapPart;
}

/** `index` counts the version's `leftOut`; `passage` is the span with white space folded. */
export interface GapPart {
  index: number;
  passage: string;
  reason: string;
}

export interface Warning {
  version: string;
  text: string;
}

// --- Between the stages -----------------------------------------------------------------------

export type TokenKind = 'word' | 'number' | 'punctuation';

/** A word, number or mark of punctuation with what the hot path needs, made once per distinct sentence. */
export interface Token extends Span {
  kind: TokenKind;
  /** As printed, a hyphenation over a line end joined. */
  text: string;
  /** Lower case, typographic quotes and dashes folded, accents kept. */
  norm: string;
  /** Porter stem of `norm` for English words, else `norm`. */
  stem: string;
  /** A function word. */
  stop: boolean;
  /** Begins with a capital letter. */
  capital: boolean;
  /** What all tokens of this spelling share. */
  word: import('./text/words.ts').Word;
}

/** A typed fact inside a sentence. Each kind adds its own fields (see annotate/). */
export interface DetailBase extends Span {
  text: string;
  /** Normalised: equal values are equal strings. */
  value: string;
}

/** What every rule reads: one sentence with its tokens and typed details. */
export interface AnnotatedSentence extends Sentence {
  version: string;
  /** The text as received that the spans count in. */
  source: string;
  /** ISO day of the version, when known. */
  published?: string;
  tokens: Token[];
  details: Details;
  /** One for all sentences of the same characters, language and day. */
  print: import('./annotate/prints.ts').Print;
}

/** Details by kind; the element types are declared by the annotator of each kind. */
export interface Details {
  numbers: import('./annotate/numbers.ts').NumberDetail[];
  dates: import('./annotate/dates.ts').DateDetail[];
  names: import('./annotate/names.ts').NameDetail[];
  attributions: import('./annotate/attribution.ts').AttributionDetail[];
  quotations: import('./annotate/quotations.ts').QuotationDetail[];
  polarity: import('./annotate/polarity.ts').PolarityDetail[];
  certainty: import('./annotate/certainty.ts').CertaintyDetail[];
}

/** What annotators know of the version a sentence stands in. */
export interface VersionContext {
  language: string;
  /** ISO day against which 'Wednesday' and 'yesterday' are resolved; absent when unknown. */
  published?: string;
  /** Text as received. */
  source: string;
}

/** Which words of two sentences answer each other. Index into tokens; -1 where nothing answers. */
export interface WordAlignment {
  aToB: number[];
  bToA: number[];
  /** Strength 0–1 of each link, by index into a's tokens. */
  strength: number[];
  /** Indices of a's tokens whose link is no equality, in order. */
  soft: number[];
  /** Share of the content words (by weight) of a, and of b, that are answered. */
  coverA: number;
  coverB: number;
}

/** Two sentences that state the same thing, ready for the rules. */
export interface SentencePair {
  a: AnnotatedSentence;
  b: AnnotatedSentence;
  words: WordAlignment;
}

/** What a rule found between two sentences. */
export interface PairDifference {
  rule: string;
  kind: DifferenceKind;
  level: DifferenceLevel;
  a: Span & { text: string; value: string };
  b: Span & { text: string; value: string };
  /** 0–1, how sure the rule is; the screen shows those at .5 and above. */
  grade: number;
  /** Told of two sentences handed over to be compared, not within a story, where a false alarm costs a reader's trust. */
  pairOnly?: true;
}

/** A named comparison rule. Each is documented by its own example and its harmless twin, which tests run. */
export interface Rule {
  name: string;
  kind: DifferenceKind;
  /** One line: what it flags, and on whose authority. */
  summary: string;
  flags: [string, string];
  passes: [string, string];
  /** Languages it knows; absent: all. */
  languages?: string[];
  compare: (pair: SentencePair) => Omit<PairDifference, 'rule' | 'kind'>[];
  /**
   * The sentence for a human. `sides` groups the versions by normalised value, most common first:
   * 'Reuters has 12 people; Deutsche Welle has 15.'
   */
  explain: (sides: Side[]) => string;
}

/** One value of a difference with everybody who prints it. */
export interface Side {
  /** Labels of the versions, e.g. ['Reuters', 'Deutsche Welle']. */
  labels: string[];
  text: string;
  value: string;
}
