/** The report, ready to be walked: renderers look nothing up, count nothing and sort nothing. */
import type { BlockKind, DifferenceKind, DifferenceLevel, FamilyRelation, Gap } from '../engine/types.ts';
import type { Confidence, Ruling, Stance, VerdictValue } from './data.ts';

export interface ReportModel {
  /** 'report' holds rulings; 'comparison' is what the engine alone found. */
  form: 'report' | 'comparison';
  title: string;
  slug: string;
  generated: Moment;
  engine: string;
  edition?: { number: number; published: Moment; note?: string };
  /** Set on an edition that no longer stands. The hash leaves it out: what was published stays as it was. */
  withdrawn?: Withdrawal;
  /** Set when claims were left out: a sentence that says which, and the hash of the whole. */
  part?: { words: string; whole: string };
  /** Who answers for it, where the desk has said so. */
  publisher?: { name: string; link?: string };
  /** The line of numbers under the title, in order. */
  numbers: Figure[];
  /** How many claims hold each ruling, all four always present; empty for a comparison. */
  progress: { ruling: Ruling; count: number }[];
  coverage: Coverage;
  sources: Source[];
  sections: Section[];
  warnings: { version: string; text: string }[];
  method: string[];
  /** Absent in a comparison, and where no two people judged a claim and nobody dismissed a finding. */
  agreement?: Agreement;
  /** What each ruling and each level of difference means. */
  scale: { ruling?: Ruling; level?: DifferenceLevel; word: string; meaning: string }[];
  disclosures: { topic: string; text: string; link?: string }[];
  /** What each edition changed against the one before it, oldest first. */
  corrections: Correction[];
  changes: { at: Moment; who: string; what: string }[];
  texts: SnapshotText[];
  /** SHA-256 in hex over the canonical JSON of everything above but `withdrawn`. */
  hash: string;
}

export interface Withdrawal {
  at: Moment;
  who: string;
  notice: string;
}

/** How an edition came to differ from the one before it. */
export interface Correction {
  /** The number of the edition that has it right. */
  edition: number;
  at: Moment;
  who: string;
  /** In the words of who published it. */
  why: string;
  /** Read off the two editions, a sentence each; `claim` is the number of the claim it is about. */
  what: { claim?: number; text: string }[];
}

/** How far the reviewers agree, and how often they dismissed what each rule found. */
export interface Agreement {
  /** Each verdict was given without sight of the others'. */
  blind: boolean;
  /** How many there are, judged or not. */
  claims: number;
  all: AgreementFigure;
  /** On claims with a standing difference of the kind, most judged first. */
  kinds: (AgreementFigure & { kind: DifferenceKind; word: string })[];
  /** Each two who judged a claim in common. */
  pairs: (AgreementFigure & { people: string[] })[];
  /** The most dismissed first; `share` of its findings, which are too few to say anything where `few`. */
  rules: { rule: string; found: number; dismissed: number; share: number; few: boolean }[];
}

export interface AgreementFigure {
  /** Claims judged by two at least. */
  claims: number;
  /** Pairs of verdicts on one claim. */
  pairs: number;
  /** Share of the pairs that are the same, 0–1; null without pairs. */
  agreed: number | null;
  /** Krippendorff's alpha for nominal data; null where nobody ever said anything else. */
  alpha: number | null;
  /** There are too few claims for the figure to mean anything. */
  few: boolean;
  /** What the figure allows: 'reliable', 'tentative', 'not reliable', 'too few to say'. */
  words: string;
}

/** A time as data and in words: '15 December 2021' or '15 December 2021, 10:42 UTC'. */
export interface Moment {
  iso: string;
  words: string;
}

export interface Figure {
  count: number;
  /** In the number that fits the count: '1 version', '5 versions'. */
  word: string;
  /** Deserves the eye: open contradictions. */
  hot: boolean;
}

/** Rows versions, columns claims. */
export interface Coverage {
  claims: { number: number; anchor: string; title: string }[];
  rows: { label: string; anchor: string; joined: boolean; cells: CoverageState[] }[];
}

/** How far a version stands apart on a claim; 'silent' when it does not tell it, unless a gap says more. */
export type CoverageState = 'agrees' | DifferenceLevel | Gap['kind'] | 'silent';

/** One independent source: versions that are one text, or rest on one. */
export interface Source {
  relation: FamilyRelation;
  /** 'one article, edited': the relation in words. */
  word: string;
  why: string;
  versions: SourceVersion[];
}

export interface SourceVersion {
  label: string;
  /** Of its text as received in this report. */
  anchor: string;
  outlet?: string;
  headline?: string;
  byline?: string;
  link?: string;
  /** Where it is, when that is no link. */
  address?: string;
  archive?: string;
  published?: Moment;
  received?: Moment;
  agency: string[];
  language: string;
  sha256: string;
  note?: string;
}

export interface Section {
  /** A ruling in a report, a level (or 'agree', 'single') in a comparison. */
  key: string;
  title: string;
  /** One line: what these claims have in common. */
  lead: string;
  claims: ReportClaim[];
}

export interface ReportClaim {
  number: number;
  anchor: string;
  title: string;
  /** The title only repeats how the claim is told, so that printing both would say it twice. */
  echo: boolean;
  /** Absent in a comparison. */
  ruling?: Ruling;
  /** How the ruling came about, or what it waits for, as a sentence; absent in a comparison. */
  standing?: string;
  /** What the evidence for the ruling lacks, a sentence each. */
  cautions?: string[];
  /** An editor's decision between reviewers who disagree. */
  adjudication?: ReportAdjudication;
  /** When the last sentence that stated it left the versions. */
  gone?: Moment;
  /** What the ruling rests on was given on words that have changed since. */
  stale: boolean;
  independent: number;
  /** 'in 3 independent sources', 'in one source only'. */
  support: string;
  confidence: number;
  readings: Reading[];
  /** The same by version: one for each that tells the claim, with the place of every sentence. */
  tellings: Telling[];
  /** The versions in which the claim was not found; of many the first few and '54 more'. */
  silent: string[];
  /** Silent versions that seem to tell the claim all the same: where, and why it is not among the readings. */
  gaps: { label: string; kind: Gap['kind']; word: string; text: string; anchor: string }[];
  /** Rows differences, columns the readings; absent where one reading stands alone or nothing differs. */
  matrix?: Matrix;
  differences: ReportDifference[];
  /** Differences a reviewer set aside. */
  dismissed: (ReportDifference & { by: string; reason: string; at: Moment })[];
  verdicts: ReportVerdict[];
  /** Verdicts that no longer stand, oldest first. */
  past: (ReportVerdict & { ended: { how: 'withdrawn' | 'changed'; at: Moment; reason?: string } })[];
  evidence: ReportEvidence[];
}

/** One wording of the claim with every version that prints it. */
export interface Reading {
  versions: { label: string; detail: string; anchor: string }[];
  language: string;
  sentences: { anchor: string; kind: BlockKind; pieces: Piece[] }[];
}

/** How one version tells a claim. */
export interface Telling {
  label: string;
  /** Of the version's text as received in this report. */
  anchor: string;
  /** Its sentences as a reader sees them: white space folded. */
  text: string;
  passages: Passage[];
}

/**
 * A sentence at its place in the text as received. Offsets count Unicode code points and `exact` keeps every line
 * break, as the selectors of the W3C Web Annotation Data Model want them.
 */
export interface Passage {
  /** Of the sentence in this report. */
  anchor: string;
  kind: BlockKind;
  start: number;
  end: number;
  exact: string;
  /** The characters just before and after, so that the passage is found again in a text that has changed. */
  prefix: string;
  suffix: string;
}

/** A run of text, marked when versions differ on it, or noted when another reading merely has other words there. */
export interface Piece {
  text: string;
  other?: true;
  mark?: { kind: DifferenceKind; level: DifferenceLevel; word: string };
}

export interface Matrix {
  columns: string[];
  rows: { kind: DifferenceKind; word: string; level: DifferenceLevel; cells: MatrixCell[] }[];
}

/** `text` is empty where the reading has nothing on the detail; `value` only where it says more than the text. */
export interface MatrixCell {
  text: string;
  value?: string;
  /** Not what most sources print. */
  outlier: boolean;
}

export interface ReportDifference {
  kind: DifferenceKind;
  /** 'attribution' */
  word: string;
  level: DifferenceLevel;
  rule: string;
  why: string;
  values: { labels: string[]; text: string; value: string }[];
}

export interface ReportVerdict {
  person: string;
  value: VerdictValue;
  reason: string;
  at: Moment;
  confidence?: Confidence;
  /** Where a source was looked for. */
  searched?: string;
  stale?: string;
}

export interface ReportAdjudication {
  person: string;
  value: VerdictValue;
  reason: string;
  at: Moment;
  /** Reviewers whose verdict is another. */
  overruled: string[];
  stale?: string;
}

export interface ReportEvidence {
  title: string;
  link?: string;
  /** Where it is, when that is no link. */
  address?: string;
  archive?: string;
  passage: string;
  stance: Stance;
  /** 'primary source' or 'secondary source' */
  standing: string;
  accessed: Moment;
  /** The date of the source itself. */
  published?: Moment;
  /** What was seen, kept as a file where the story is. */
  file?: { name: string; sha256: string };
  sha256?: string;
  addedBy?: string;
  withheld?: string;
  withdrawn?: Moment;
}

/** A version's text exactly as received, cut into runs; the runs joined are the text. */
export interface SnapshotText {
  anchor: string;
  label: string;
  sha256: string;
  language: string;
  received?: Moment;
  /** Passages that claims lead to and that were left out of the text when its file was read. */
  leftOut?: { text: string; reason: string; claims: { number: number; anchor: string }[] }[];
  runs: Run[];
}

export interface Run {
  text: string;
  /** Set when the run is a sentence that claims point to. */
  sentence?: { anchor: string; claims: { number: number; anchor: string }[] };
  /** Why it was set aside, where it was. */
  aside?: string;
}
