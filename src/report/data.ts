/** What a report is made of: plain data, gathered by whoever asks for the report. Times are ISO 8601, days YYYY-MM-DD. */
import type { Block, Claim, Difference, Family, Gap, Metadata, Sentence, Warning } from '../engine/types.ts';

/** Absent, null and undefined all say 'not known'. */
type Maybe<T> = T | null | undefined;

/** One reviewer's ruling on a claim. */
export type VerdictValue = 'confirmed' | 'disputed' | 'unsourced';

/** What the desk holds on a claim; 'open' while nobody, or not enough people, have ruled. */
export type Ruling = VerdictValue | 'open';

/** How a ruling came about, or what it waits for. */
export interface Standing {
  /** 'sealed': the reader gives a verdict of their own before seeing the others'. */
  state: 'none' | 'awaiting' | 'disagreement' | 'ruled' | 'adjudicated' | 'sealed';
  /** Whose verdicts or decision it rests on; of an open claim, who has given a verdict. */
  by: string[];
  /** Of a sealed claim: how many verdicts are in. */
  count?: number;
}

/** How sure a reviewer is of a verdict. */
export type Confidence = 'low' | 'medium' | 'high';

/** A source's bearing on a claim; 'sealed' while its reader may not see what another took it to say. */
export type Stance = 'supports' | 'undermines' | 'context' | 'sealed';

export interface ReportData {
  story: { title: string; slug: string };
  /** When the report was made. */
  generated: string;
  /** Name and number of the engine that compared the texts. */
  engine: string;
  versions: VersionData[];
  families: Family[];
  claims: ClaimData[];
  differences: DifferenceData[];
  /** Versions that seem to tell a claim in a passage that is not part of it. */
  gaps?: Gap[];
  warnings: Warning[];
  /** How often people changed by hand which sentences make up a claim, by what they did: 'merged', 'split'. */
  repairs?: { deed: string; count: number }[];
  /** What the desk ruled by and did. Absent for a bare comparison that nobody has reviewed. */
  review?: Maybe<ReviewData>;
}

export interface ReviewData {
  /** The desk's policy in words: 'One reviewer rules.' */
  policy?: Maybe<string>;
  /** Reviewers judge without seeing the others' verdicts. */
  blind?: Maybe<boolean>;
  /** The frozen edition; a report without one is a draft. */
  edition?: Maybe<{ number: number; published: string; note?: Maybe<string> }>;
  disclosure?: Maybe<DisclosureData>;
  /** Topics a finished report would tell and this one does not. */
  untold?: Maybe<string[]>;
  /** What was done, oldest first. */
  changes: ChangeData[];
}

/** What a publishable fact-check says of those who made it. A field left out is not printed. */
export interface DisclosureData {
  organisation?: Maybe<string>;
  about?: Maybe<string>;
  funding?: Maybe<string>;
  contact?: Maybe<string>;
  corrections?: Maybe<string>;
  /** The desk's own interests in the matter. */
  interests?: Maybe<string>;
  /** Why this story and these claims were chosen. */
  choice?: Maybe<string>;
  /** Whether those who made the claims were asked, and what they answered. */
  contacted?: Maybe<string>;
  /** Sources that are not named, and why. */
  withheld?: Maybe<string>;
  /** How claims are chosen, checked, written and edited. */
  methods?: Maybe<string>;
}

export interface VersionData extends Omit<Metadata, 'published'> {
  id: string;
  label: string;
  outlet?: string;
  link?: Maybe<string>;
  archive?: Maybe<string>;
  /** Day or time. */
  published?: Maybe<string>;
  family: string;
  /** BCP 47. */
  language: string;
  blocks: Block[];
  sentences: Sentence[];
  /** The text as received; every span counts its UTF-16 units. */
  text: string;
  /** SHA-256 of the text as received (UTF-8), in hex. */
  sha256: string;
  receivedAt?: Maybe<string>;
  /** What a person said of it: 'A translation of Deutsche Welle's report.' */
  note?: Maybe<string>;
}

export interface ClaimData extends Claim {
  number: number;
  title: string;
  /** When the last sentence that stated it left the versions; such a claim may have no sentences. */
  gone?: Maybe<string>;
  ruling: Ruling;
  standing?: Maybe<Standing>;
  /** All that the ruling rests on was given on words that have changed since; left out, the verdicts tell. */
  stale?: Maybe<boolean>;
  cautions?: Maybe<Caution[]>;
  /** An editor's decision between reviewers who disagree. */
  adjudication?: Maybe<AdjudicationData>;
  /** Standing and ended verdicts, oldest first. */
  verdicts: VerdictData[];
  evidence: EvidenceData[];
}

/** What the evidence for a ruling lacks. */
export interface Caution {
  lack: 'noSource' | 'noSearch' | 'supported' | 'oneSource' | 'onlySecondary' | 'undermined' | 'oneFamily' | 'later';
  /** Of the sources that undermine it, or the versions that tell it. */
  count?: number;
  /** When it was first printed. */
  day?: string;
}

export interface VerdictData {
  person: string;
  /** Tells people of one name apart. */
  personId?: Maybe<string>;
  /** Given without sight of the others'. */
  unseen?: Maybe<boolean>;
  value: VerdictValue;
  reason: string;
  at: string;
  confidence?: Maybe<Confidence>;
  /** Where a source was looked for. */
  searched?: Maybe<string>;
  /** A sentence of the claim changed after the verdict: what changed. */
  stale?: Maybe<string>;
  /** Set when the verdict no longer stands. */
  ended?: Maybe<{ how: 'withdrawn' | 'changed'; at: string; reason?: Maybe<string> }>;
}

export interface AdjudicationData {
  person: string;
  value: VerdictValue;
  /** What the overruled are told. */
  reason: string;
  at: string;
  /** Reviewers whose standing verdict is another. */
  overruled: string[];
  stale?: Maybe<string>;
}

export interface EvidenceData {
  title?: Maybe<string>;
  url?: Maybe<string>;
  archive?: Maybe<string>;
  passage: string;
  stance: Stance;
  /** A primary source: the document, recording or person itself. */
  primary: boolean;
  accessed: string;
  /** Day or time the source itself is dated. */
  published?: Maybe<string>;
  /** What was seen, kept as a file. */
  file?: Maybe<{ name: string; sha256: string }>;
  sha256?: Maybe<string>;
  addedBy?: Maybe<string>;
  /** Why the source is not named, where it is not. */
  withheld?: Maybe<string>;
  /** When it was taken back. */
  withdrawn?: Maybe<string>;
}

export interface DifferenceData extends Difference {
  dismissed?: Maybe<{ by: string; reason: string; at: string }>;
}

export interface ChangeData {
  at: string;
  who: string;
  /** 'ruled claim 3 disputed' */
  what: string;
}
