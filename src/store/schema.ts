/**
 * The tables as code sees them. Columns are text, integer and real only, so that SQLite and PostgreSQL hold the
 * same: times are ISO text in UTC, JSON is text that the read functions parse, ids are text made by `newId`.
 */
import type { Kysely, Selectable, Transaction } from 'kysely';
import type { BlockKind, DifferenceKind, DifferenceLevel, FamilyRelation, Gap, Pin } from '../engine/types.ts';

export type Role = 'viewer' | 'reviewer' | 'editor' | 'admin';
/** 'browser': sent from the page a person was reading; 'feed': the text a feed carries. */
export type WayIn = 'paste' | 'upload' | 'link' | 'seed' | 'browser' | 'feed';
export type VerdictValue = 'confirmed' | 'disputed' | 'unsourced';
export type Stance = 'supports' | 'undermines' | 'context';
export type SourceKind = 'primary' | 'secondary';
export type EncodingOrigin = 'chosen' | 'marked' | 'valid' | 'declared' | 'guessed';

/** What was told of a text, field by field, and who told it: 'JSON-LD', 'typed'. */
export type ToldFields = Partial<Record<ToldField, { value: string; from: string }>>;
export type ToldField = 'headline' | 'byline' | 'outlet' | 'agency' | 'published' | 'updated' | 'link' | 'language';

export type Reread = 'encoding' | 'part' | 'back';

/** A part of a file that is not in the text read from it. */
export interface AsidePart {
  text: string;
  reason: string;
}
/** How a story's rulings come about; desk/review/ruling.ts says what each asks for. */
export type RulingPolicy = 'one' | 'two' | 'blind' | 'editor';
/** 'open': everybody at the desk sees a story; 'restricted': its members and admins do. */
export type Access = 'open' | 'restricted';
/** What a thread of talk hangs on. */
export type ThreadAbout = 'claim' | 'difference' | 'sentence';
export type NoticeKind = 'mention' | 'answer' | 'overruled' | 'assigned';
/** What happens to a verdict that lacks what it should rest on. */
export type GatePolicy = 'warn' | 'block';
/** How sure a reviewer is of a verdict. */
export type Confidence = 'low' | 'medium' | 'high';

export interface Schema {
  person: PersonTable;
  session: SessionTable;
  invitation: InvitationTable;
  story: StoryTable;
  version: VersionTable;
  revision: RevisionTable;
  original: OriginalTable;
  reading: ReadingTable;
  sentence: SentenceTable;
  family: FamilyTable;
  claim: ClaimTable;
  claim_sentence: ClaimSentenceTable;
  difference: DifferenceTable;
  dismissal: DismissalTable;
  gap: GapTable;
  verdict: VerdictTable;
  adjudication: AdjudicationTable;
  opening: OpeningTable;
  evidence: EvidenceTable;
  pin: PinTable;
  mend: MendTable;
  habit: HabitTable;
  edition: EditionTable;
  disclosure: DisclosureTable;
  batch: BatchTable;
  batch_item: BatchItemTable;
  bookmarklet: BookmarkletTable;
  inbox_page: InboxPageTable;
  event: EventTable;
  setting: SettingTable;
  draft: DraftTable;
  assignment: AssignmentTable;
  presence: PresenceTable;
  following: FollowingTable;
  kept_filter: KeptFilterTable;
  search_entry: SearchEntryTable;
  thread: ThreadTable;
  comment: CommentTable;
  comment_wording: CommentWordingTable;
  notice: NoticeTable;
  membership: MembershipTable;
}

/** What a read function takes: the store's `db`, or the transaction of a write. */
export type Db = Pick<Kysely<Schema>, 'selectFrom'>;

/** What a function that writes takes; only `write` gives it out. */
export type Tx = Transaction<Schema>;

/** `address` is folded by `foldAddress`, so that it is unique however it is typed. */
export interface PersonTable {
  id: string;
  address: string;
  name: string;
  password_hash: string;
  role: Role;
  created_at: string;
  disabled_at: string | null;
}

/** `id` is the SHA-256 of the token the browser holds: who reads the table cannot sign in with it. */
export interface SessionTable {
  id: string;
  person: string;
  created_at: string;
  seen_at: string;
  expires_at: string;
  user_agent: string | null;
}

/** A link that makes an account, once; `id` is the SHA-256 of its token. `note` says whom it is for. */
export interface InvitationTable {
  id: string;
  role: Role;
  note: string;
  created_by: string;
  created_at: string;
  expires_at: string;
  used_at: string | null;
  used_by: string | null;
  withdrawn_at: string | null;
}

/** `origin` names where a story was loaded from ('seeds/…'), once. `analysed_at` is null
 * while an analysis is due; `revision` counts analyses and what makes one due. */
export interface StoryTable {
  id: string;
  slug: string;
  title: string;
  created_at: string;
  created_by: string | null;
  origin: string | null;
  analysed_at: string | null;
  engine: string | null;
  /** The number the next new claim gets; numbers are never given twice. */
  next_claim: number;
  revision: number;
  policy: RulingPolicy;
  gate: GatePolicy;
  access: Access;
}

/** How a text was read, and what was told of it. */
export interface ReadColumns {
  /** 'html', 'pdf' …: what it was read from; null for a paste. */
  format: string | null;
  /** WHATWG name of the encoding its bytes were read in. */
  encoding: string | null;
  encoding_from: EncodingOrigin | null;
  /** JSON: ToldFields. */
  told: string | null;
  /** JSON: AsidePart[], what its reader left out. */
  aside: string | null;
  /**
   * Set where no outlet changed it: the file read in another encoding, or with a part that reading had left out, or a
   * text the version had before.
   */
  reread: Reread | null;
  /** 1: the text is an article alone, told apart from its page by markup. */
  article: number;
}

/** A text exactly as received with what a person said of it: the newest, where the outlet revised it. */
export interface VersionTable extends ReadColumns {
  id: string;
  story: string;
  /** 1, 2, 3… in the order of arrival. */
  position: number;
  outlet: string | null;
  label: string;
  link: string | null;
  /** ISO day or time, as told by a person. */
  published: string | null;
  note: string | null;
  text: string;
  /** SHA-256, hex, of the text's UTF-8 bytes. */
  text_hash: string;
  /** SHA-256, hex, of the file the text was decoded from. */
  bytes_hash: string | null;
  file_name: string | null;
  way_in: WayIn;
  received_at: string;
  received_by: string | null;
  /** Number of the text it has now: 1 until the outlet revises it. */
  revision: number;
  /** Set while it is kept and not compared. */
  set_aside_at: string | null;
  /** JSON: Links, its sentences in the claims they stood in when it was set aside. */
  set_aside_links: string | null;
}

/** A text a version had before, exactly as received; never changed. */
export interface RevisionTable extends ReadColumns {
  id: string;
  version: string;
  number: number;
  text: string;
  text_hash: string;
  way_in: WayIn;
  received_at: string;
  superseded_at: string;
  link: string | null;
  published: string | null;
  bytes_hash: string | null;
  file_name: string | null;
  received_by: string | null;
}

/** A file exactly as received, once however often it comes; `id` is the SHA-256 of its bytes, which are in base 64. */
export interface OriginalTable {
  id: string;
  bytes: string;
  content_type: string;
  created_at: string;
}

/** What the latest analysis read in a version; replaced with every analysis. */
export interface ReadingTable {
  version: string;
  story: string;
  headline: string | null;
  byline: string | null;
  read_outlet: string | null;
  /** JSON: string[]. */
  agency: string;
  read_published: string | null;
  place: string | null;
  language: string;
  family: string;
  /** JSON: Block[]. */
  blocks: string;
  /** Of the text that was read. */
  text_hash: string | null;
}

export interface SentenceTable {
  id: string;
  version: string;
  /** 1, 2, 3… within its version. */
  ordinal: number;
  /** Half-open span of the version's text, in UTF-16 units. */
  begin_at: number;
  end_at: number;
  kind: BlockKind;
  text: string;
}

/** `id` is the engine's, unique within the story only. */
export interface FamilyTable {
  story: string;
  id: string;
  relation: FamilyRelation;
  why: string;
}

export interface ClaimTable {
  id: string;
  story: string;
  /** Shown and used in addresses; unique in its story and never given twice. */
  number: number;
  /** Place on screen. */
  ordinal: number;
  title: string;
  independent: number;
  confidence: number;
  /** Set when the latest analysis has no sentence for it any more, though somebody reviewed it. */
  gone_at: string | null;
}

export interface ClaimSentenceTable {
  claim: string;
  sentence: string;
}

export interface DifferenceTable {
  id: string;
  story: string;
  claim: string;
  /** Place within its story's analysis. */
  ordinal: number;
  kind: DifferenceKind;
  level: DifferenceLevel;
  rule: string;
  why: string;
  /** JSON: DifferenceValue[]. */
  vals: string;
  /** The same after every analysis that finds the same disagreement: dismissals hold on to it. */
  fingerprint: string;
}

/** A passage of a version silent on the claim that seems to tell it; see the engine's Gap. */
export interface GapTable {
  id: string;
  story: string;
  claim: string;
  version: string;
  kind: Gap['kind'];
  begin_at: number;
  end_at: number;
  /** Index in the version's `aside`, where the passage stands in a part of it; then with its words and the reason. */
  part: number | null;
  passage: string | null;
  reason: string | null;
}

export interface DismissalTable {
  id: string;
  story: string;
  claim: string;
  fingerprint: string;
  person: string;
  reason: string;
  created_at: string;
  withdrawn_at: string | null;
}

/** One current row a claim and person: neither withdrawn nor replaced. Earlier rows stay as history. */
export interface VerdictTable {
  id: string;
  story: string;
  claim: string;
  person: string;
  value: VerdictValue;
  reason: string;
  /** JSON: BasisSentence[], what the verdict was given on. */
  basis: string;
  given_at: string;
  withdrawn_at: string | null;
  /** The verdict given instead. */
  replaced_by: string | null;
  stale_at: string | null;
  stale_why: string | null;
  /** 1 for a person's first verdict on the claim, then one more each time. */
  revision: number;
  confidence: Confidence | null;
  /** Where a source was looked for, as the reviewer tells it; empty where nothing is told. */
  searched: string;
  /** 1 where the reviewer could not see the others' verdicts before. */
  unseen: number;
}

/** An editor's decision on a claim its reviewers disagree on; one that is not withdrawn at the most. */
export interface AdjudicationTable {
  id: string;
  story: string;
  claim: string;
  person: string;
  value: VerdictValue;
  /** What the overruled are told. */
  reason: string;
  /** JSON: BasisSentence[], as for a verdict. */
  basis: string;
  given_at: string;
  withdrawn_at: string | null;
  stale_at: string | null;
  stale_why: string | null;
}

/** Somebody who had given no verdict on a blind claim asked to see the others', and gives none from then on. */
export interface OpeningTable {
  id: string;
  story: string;
  claim: string;
  person: string;
  created_at: string;
}

export interface EvidenceTable {
  id: string;
  story: string;
  claim: string;
  person: string;
  url: string | null;
  title: string | null;
  passage: string;
  stance: Stance;
  source_kind: SourceKind;
  accessed_at: string;
  /** SHA-256, hex, of the passage's UTF-8 bytes. */
  hash: string;
  created_at: string;
  withdrawn_at: string | null;
  /** ISO day or time the source itself is dated. */
  published: string | null;
  /** SHA-256, hex, of the bytes of an attached file, which are in `original`; with its name and its type by content. */
  file_hash: string | null;
  file_name: string | null;
  file_type: string | null;
}

/** `a` and `b` are sentence ids; no foreign key, because sentences are replaced with every analysis. */
export interface PinTable {
  id: string;
  story: string;
  /** 'related': the claims have to do with each other; the engine is not told. */
  relation: Pin['relation'] | 'related';
  a: string;
  b: string;
  person: string;
  created_at: string;
  withdrawn_at: string | null;
  /** The same for pins made in one go; null for those of before this was kept. */
  act: string | null;
  deed: PinDeed | null;
}

/** What somebody meant by an act. */
export type PinDeed = 'parted' | 'merged' | 'moved' | 'copied' | 'split' | 'divided' | 'related' | 'refused';

/**
 * A reviewer's change to how a version was read: a span kept that was set aside, or set aside that was kept; a sentence
 * break taken out before `begin_at`, or put in there (then `end_at` is the same).
 */
export interface MendTable {
  id: string;
  story: string;
  version: string;
  kind: 'keep' | 'aside' | 'join' | 'split';
  begin_at: number;
  end_at: number;
  person: string;
  created_at: string;
  withdrawn_at: string | null;
}

/** What is done with a block of this folded text in every version of an outlet (its name folded, too). */
export interface HabitTable {
  id: string;
  outlet: string;
  text: string;
  decision: 'keep' | 'aside';
  person: string;
  created_at: string;
  withdrawn_at: string | null;
}

/** A report as it was published; `model` is canonical JSON, `note` why it was. Everybody may read it since `public_at`. */
export interface EditionTable {
  id: string;
  story: string;
  /** 1, 2, 3… within the story. */
  number: number;
  /** SHA-256, hex, over what it says. */
  hash: string;
  note: string;
  model: string;
  published_at: string;
  published_by: string;
  withdrawn_at: string | null;
  withdrawn_by: string | null;
  withdrawn_why: string | null;
  public_at: string | null;
}

/** What the desk tells of a story's report beside what it tells of every one; `answers` is JSON, by topic. */
export interface DisclosureTable {
  id: string;
  story: string;
  answers: string;
  person: string;
  changed_at: string;
}

/**
 * Versions on their way into a story, or into one that is made of them (then `story` is null until two can be read).
 * A server that works on it holds it until `held_until`, so that another takes it up when that one is gone.
 */
export interface BatchTable {
  id: string;
  story: string | null;
  /** Of the story to be made; '' for the headline of the first version. */
  title: string;
  /** See AddVersionsForm. */
  revises: string;
  /** 1: copies are added all the same. */
  keep_copies: number;
  person: string | null;
  created_at: string;
  held_until: string | null;
  /** Set while no item waits any more. */
  finished_at: string | null;
  cancelled_at: string | null;
}

/** 'read': waits for a second text, which a story needs. */
export type ItemState =
  | 'waiting'
  | 'reading'
  | 'read'
  | 'added'
  | 'revised'
  | 'copy'
  | 'look'
  | 'failed'
  | 'cancelled'
  | 'left-out';

export type ItemKind = 'text' | 'file' | 'link' | 'page' | 'feed';

/** One text, file, link or page of a batch. Its bytes go when it is added: the version has them. */
export interface BatchItemTable {
  id: string;
  batch: string;
  ordinal: number;
  kind: ItemKind;
  /** File name, address or title: what people know it by. */
  name: string;
  state: ItemState;
  /** JSON: what was told of it beforehand; of a text, all that was typed. */
  told: string | null;
  /** In base 64. */
  bytes: string | null;
  content_type: string | null;
  link: string | null;
  /** Why it was not added, and what to do; or what to know of it. */
  words: string | null;
  /** JSON: PlacedVersion[], what it became. */
  outcome: string | null;
  settled_at: string | null;
}

/** A person's way to send pages to their inbox; `id` is the SHA-256 of the token in it. */
export interface BookmarkletTable {
  id: string;
  person: string;
  created_at: string;
  used_at: string | null;
  revoked_at: string | null;
}

/** A page somebody sent from their browser; its bytes (base 64) go when it is settled. `batch`: what it was added with. */
export interface InboxPageTable {
  id: string;
  person: string;
  link: string;
  title: string;
  /** Bytes. */
  size: number;
  bytes: string | null;
  received_at: string;
  settled_at: string | null;
  batch: string | null;
}

/** Append-only; see events.ts for the chain. */
export interface EventTable {
  seq: number;
  story: string | null;
  at: string;
  actor: string | null;
  kind: string;
  subject: string;
  /** Canonical JSON. */
  payload: string;
  previous: string;
  hash: string;
}

export interface SettingTable {
  key: string;
  value: string;
}

/** What a person has typed into a form about `subject` and not saved. */
export interface DraftTable {
  id: string;
  person: string;
  /** 'claim-…' */
  subject: string;
  /** Which of the forms about it: 'verdict', 'evidence', 'dismissal-…'. */
  form: string;
  /** What was saved when they began to type, e.g. a verdict's id; '' when nothing was. */
  base: string;
  /** JSON: field → words. */
  words: string;
  saved_at: string;
}

/** Who shall look at a claim; several may. No foreign key to the claim, which an analysis may take away. */
export interface AssignmentTable {
  id: string;
  story: string;
  claim: string;
  person: string;
  assigned_by: string;
  assigned_at: string;
  /** ISO day. */
  due: string | null;
}

/** An open page: who has which story or claim before them. Expires by itself, and keeps nobody from anything. */
export interface PresenceTable {
  id: string;
  story: string;
  claim: string | null;
  person: string;
  since_at: string;
  until_at: string;
}

/** Who wants to hear of a story, and up to which event they have. */
export interface FollowingTable {
  id: string;
  story: string;
  person: string;
  since_at: string;
  seen: number;
}

/** A choice on one of the screens that somebody keeps under a name. */
export interface KeptFilterTable {
  id: string;
  person: string;
  screen: string;
  /** Id of the one story it means something in; empty where that is any. */
  story: string;
  name: string;
  /** As in the address of the screen. */
  query: string;
  /** 1: the screen opens with it. */
  opens: number;
  created_at: string;
}

/** Talk about a claim, or a difference or sentence of it; somebody resolves it when all is said, or opens it again. */
export interface ThreadTable {
  id: string;
  story: string;
  claim: string;
  /** Who began it. */
  person: string;
  about: ThreadAbout;
  /** Fingerprint of the difference or id of the sentence; '' for the claim. */
  anchor: string;
  /** What that said when the thread was begun: analyses come and go. */
  quote: string;
  created_at: string;
  resolved_at: string | null;
  resolved_by: string | null;
}

/** `text` as it reads now, also of one that is withdrawn, which nobody is shown any more. */
export interface CommentTable {
  id: string;
  story: string;
  thread: string;
  person: string;
  text: string;
  created_at: string;
  edited_at: string | null;
  withdrawn_at: string | null;
  withdrawn_by: string | null;
  withdrawn_why: string | null;
}

/** How a comment read before; `person` wrote it. */
export interface CommentWordingTable {
  id: string;
  comment: string;
  person: string;
  text: string;
  until_at: string;
}

/** Something that concerns one person: `event` says what happened. */
export interface NoticeTable {
  id: string;
  person: string;
  story: string;
  kind: NoticeKind;
  claim: string;
  comment: string | null;
  event: number;
  read_at: string | null;
}

/** What a person is in one story, whatever they are at the desk. */
export interface MembershipTable {
  id: string;
  story: string;
  person: string;
  role: Exclude<Role, 'admin'>;
  added_by: string;
  added_at: string;
}

export type Person = Selectable<PersonTable>;
export type Invitation = Selectable<InvitationTable>;
export type KeptFilter = Selectable<KeptFilterTable>;
export type Story = Selectable<StoryTable>;
export type Edition = Selectable<EditionTable>;
export type Evidence = Selectable<EvidenceTable>;
export type StoredPin = Selectable<PinTable>;
export type StoredMend = Selectable<MendTable>;
export type Batch = Selectable<BatchTable>;
export type BatchItem = Selectable<BatchItemTable>;
export type InboxPage = Selectable<InboxPageTable>;
export type StoredHabit = Selectable<HabitTable>;

/** What a search goes through; made anew from the other tables, never the only place of anything. */
export interface SearchEntryTable {
  id: string;
  story: string;
  kind: SearchKind;
  /** Id of what it was made from. */
  subject: string;
  /** Who wrote it; null where that is nobody of the desk. */
  person: string | null;
  /** Number of the claim it belongs to, and place of the version; 0 where there is none. */
  claim: number;
  place: number;
  text: string;
  /** `text` as `foldForSearch` folds it. */
  folded: string;
}

export type SearchKind = 'story' | 'claim' | 'version' | 'evidence' | 'verdict' | 'dismissal' | 'comment';
