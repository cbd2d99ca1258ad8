import type { Sentence, Warning } from '../engine/types.ts';
import type { ClaimData, DifferenceData, EvidenceData, ReportData, VerdictData, VersionData } from '../report/data.ts';
import { type ClaimSentence, listClaimSentences, listClaims, type StoredClaim } from '../store/claims.ts';
import { listDifferences, type StoredDifference } from '../store/differences.ts';
import { lastEvent } from '../store/events.ts';
import { listEvidence, type NamedEvidence } from '../store/evidence.ts';
import { listGaps } from '../store/gaps.ts';
import type { Db, Story } from '../store/schema.ts';
import { findSetting } from '../store/settings.ts';
import { selectStory } from '../store/stories.ts';
import { listVerdicts, type NamedVerdict } from '../store/verdicts.ts';
import {
  listFamilies,
  listVersions,
  listVersionTexts,
  type StoredFamily,
  type VersionHead,
} from '../store/versions.ts';
import type { Desk } from './desk.ts';
import { detailsOf } from './details.ts';

/** Everything known of one story, in the shape reports and screens are made of, with the ids that forms need. */
export interface StoryFile extends ReportData {
  story: Story;
  /** Number of the last event when this was gathered. */
  event: number;
  versions: FiledVersion[];
  claims: FiledClaim[];
  differences: FiledDifference[];
}

export interface FiledVersion extends VersionData {
  position: number;
  note: string | null;
  wayIn: VersionHead['way_in'];
}

export interface FiledClaim extends ClaimData {
  verdicts: FiledVerdict[];
  evidence: FiledEvidence[];
  goneAt: string | null;
}

export interface FiledVerdict extends VerdictData {
  id: string;
  personId: string;
}

export interface FiledEvidence extends EvidenceData {
  id: string;
  personId: string;
}

export interface FiledDifference extends DifferenceData {
  fingerprint: string;
}

/** Gathers a story with flat queries only, whatever its size, all on one moment of the database. */
export function openStoryFile(desk: Pick<Desk, 'store'>, slug: string): Promise<StoryFile> {
  return desk.store.read((db) => gather(db, slug));
}

async function gather(db: Db, slug: string): Promise<StoryFile> {
  const story = await selectStory(db, slug);
  const of = { story: story.id };
  const [heads, texts, families, claims, sentences, differences, gaps, verdicts, evidence, warnings, event] =
    await Promise.all([
      listVersions(db, story.id),
      listVersionTexts(db, story.id),
      listFamilies(db, story.id),
      listClaims(db, story.id, { gone: true }),
      listClaimSentences(db, of),
      listDifferences(db, of),
      listGaps(db, story.id),
      listVerdicts(db, of),
      listEvidence(db, of),
      findSetting(db, `warnings-${story.id}`),
      lastEvent(db),
    ]);
  const textOf = new Map(texts.map(({ id, text }) => [id, text]));
  return {
    story,
    event,
    generated: new Date().toISOString(),
    engine: story.engine ?? '',
    versions: fileVersions(heads, textOf, sentences),
    families: families.map((family) => fileFamily(family, heads)),
    claims: fileClaims(claims, sentences, verdicts, evidence),
    differences: differences.map(fileDifference),
    gaps,
    warnings: warnings === undefined ? [] : (JSON.parse(warnings) as Warning[]),
  };
}

function fileVersions(
  heads: VersionHead[],
  textOf: ReadonlyMap<string, string>,
  sentences: ClaimSentence[],
): FiledVersion[] {
  const byVersion = Map.groupBy(sentences, ({ version }) => version);
  return heads.map(({ reading, ...head }) => ({
    id: head.id,
    position: head.position,
    label: head.label,
    note: head.note,
    wayIn: head.way_in,
    ...(head.outlet !== null && { outlet: head.outlet }),
    ...saidOf({ ...head, reading }),
    agency: reading?.agency ?? [],
    link: head.link,
    published: head.published ?? reading?.read_published ?? null,
    family: reading?.family ?? '',
    language: reading?.language ?? 'und',
    blocks: reading?.blocks ?? [],
    sentences: fileSentences(byVersion.get(head.id) ?? []),
    text: textOf.get(head.id) ?? '',
    sha256: head.text_hash,
    receivedAt: head.received_at,
  }));
}

/** Headline and byline, as told or as read. */
function saidOf(head: VersionHead): Pick<VersionData, 'headline' | 'byline'> {
  const { headline, byline } = detailsOf(head);
  return { ...(headline && { headline: headline.value }), ...(byline && { byline: byline.value }) };
}

/** In the order of the text, each once, though claims may share it. */
function fileSentences(sentences: ClaimSentence[]): Sentence[] {
  const once = new Map(sentences.map((sentence) => [sentence.sentence, sentence]));
  return [...once.values()]
    .sort((a, b) => a.ordinal - b.ordinal)
    .map(({ sentence, begin_at, end_at, kind, text }) => ({ id: sentence, start: begin_at, end: end_at, kind, text }));
}

function fileFamily({ id, relation, why }: StoredFamily, heads: VersionHead[]) {
  const versions = heads.filter(({ reading }) => reading?.family === id).map((head) => head.id);
  return { id, relation, why, versions };
}

function fileClaims(
  claims: StoredClaim[],
  sentences: ClaimSentence[],
  verdicts: NamedVerdict[],
  evidence: NamedEvidence[],
): FiledClaim[] {
  const sentencesOf = Map.groupBy(sentences, ({ claim }) => claim);
  const verdictsOf = Map.groupBy(verdicts.toReversed(), ({ claim }) => claim);
  const evidenceOf = Map.groupBy(evidence, ({ claim }) => claim);
  return claims.map((claim) => ({
    id: claim.id,
    number: claim.number,
    title: claim.title,
    independent: claim.independent,
    confidence: claim.confidence,
    goneAt: claim.gone_at,
    gone: claim.gone_at,
    ruling: claim.ruling ?? 'open',
    sentences: (sentencesOf.get(claim.id) ?? []).map(({ sentence }) => sentence),
    verdicts: (verdictsOf.get(claim.id) ?? []).map((verdict, _, all) => fileVerdict(verdict, all)),
    evidence: (evidenceOf.get(claim.id) ?? []).map(fileEvidence),
  }));
}

function fileVerdict(verdict: NamedVerdict, all: NamedVerdict[]): FiledVerdict {
  const successor = all.find(({ id }) => id === verdict.replaced_by);
  const ended =
    verdict.withdrawn_at !== null
      ? { how: 'withdrawn' as const, at: verdict.withdrawn_at }
      : successor && { how: 'changed' as const, at: successor.given_at };
  return {
    id: verdict.id,
    personId: verdict.person,
    person: verdict.person_name,
    value: verdict.value,
    reason: verdict.reason,
    at: verdict.given_at,
    stale: verdict.stale_why,
    ...(ended && { ended }),
  };
}

function fileEvidence(evidence: NamedEvidence): FiledEvidence {
  return {
    id: evidence.id,
    personId: evidence.person,
    title: evidence.title ?? evidence.url ?? 'Passage',
    url: evidence.url,
    passage: evidence.passage,
    stance: evidence.stance,
    primary: evidence.source_kind === 'primary',
    accessed: evidence.accessed_at,
    sha256: evidence.hash,
    addedBy: evidence.person_name,
  };
}

function fileDifference({ values, dismissal, ...difference }: StoredDifference): FiledDifference {
  const { id, claim, kind, level, rule, why, fingerprint } = difference;
  return {
    id,
    claim,
    kind,
    level,
    rule,
    why,
    fingerprint,
    values,
    ...(dismissal && {
      dismissed: { by: dismissal.person_name, reason: dismissal.reason, at: dismissal.created_at },
    }),
  };
}
