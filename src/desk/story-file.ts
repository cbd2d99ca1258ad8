import type { Sentence, Warning } from '../engine/types.ts';
import type { DifferenceData, ReportData, VersionData } from '../report/data.ts';
import { listAdjudications, listOpenings } from '../store/adjudications.ts';
import { type ClaimSentence, listClaimSentences, listClaims } from '../store/claims.ts';
import { listDifferences, type StoredDifference } from '../store/differences.ts';
import { lastEvent, lastEventOn } from '../store/events.ts';
import { listEvidence } from '../store/evidence.ts';
import { listGaps } from '../store/gaps.ts';
import type { Db, Story } from '../store/schema.ts';
import { findSetting } from '../store/settings.ts';
import { selectStory } from '../store/stories.ts';
import { listComments, listThreads, listWordings } from '../store/talk.ts';
import { listVerdicts } from '../store/verdicts.ts';
import {
  listFamilies,
  listVersions,
  listVersionTexts,
  type StoredFamily,
  type VersionHead,
} from '../store/versions.ts';
import type { Actor, Desk } from './desk.ts';
import { detailsOf } from './details.ts';
import { type FiledClaim, fileClaims } from './filed-claims.ts';
import { fileTalk } from './filed-talk.ts';
import { cautionsOn, type Teller } from './gate.ts';
import { isSealed, type Sealed, sealClaim, sealDifference, sealTalk } from './sight.ts';

/** Everything known of one story, in the shape reports and screens are made of, with the ids that forms need. */
export interface StoryFile extends ReportData {
  story: Story;
  /** Number of the last event when this was gathered. */
  event: number;
  versions: FiledVersion[];
  claims: FiledClaim[];
  differences: FiledDifference[];
  /** Claims on which the viewer does not see yet what others said. */
  sealed: Sealed;
}

export interface FiledVersion extends VersionData {
  position: number;
  note: string | null;
  wayIn: VersionHead['way_in'];
}

export interface FiledDifference extends DifferenceData {
  fingerprint: string;
  dismissed?: NonNullable<DifferenceData['dismissed']> & { personId: string };
}

/**
 * Gathers a story with flat queries only, whatever its size, all on one moment of the database: what `viewer` may see
 * of it. Null stands for whoever runs the server.
 */
export function openStoryFile(desk: Pick<Desk, 'store'>, slug: string, viewer: Actor): Promise<StoryFile> {
  return desk.store.read((db) => gather(db, desk.store, slug, viewer));
}

/** What is the same for everybody who opens the story. */
type Shared = Omit<StoryFile, 'event' | 'generated' | 'sealed'>;

/** Stories that are opened again and again are gathered once, and again when something has happened to them. */
const kept = new WeakMap<Desk['store'], Map<string, { stamp: number; shared: Shared }>>();
const MOST_KEPT = 8;

async function gather(db: Db, store: Desk['store'], slug: string, viewer: Actor): Promise<StoryFile> {
  const story = await selectStory(db, slug);
  const [event, stamp] = await Promise.all([lastEvent(db), lastEventOn(db, story.id)]);
  const shared = await keep(store, story.id, stamp, () => gatherShared(db, story));
  const told = { ...shared, story, event, generated: new Date().toISOString() };
  if (story.policy !== 'blind') return { ...told, sealed: NOTHING_SEALED };
  const openings = viewer ? await listOpenings(db, { person: viewer.id, story: story.id }) : [];
  const opened = new Set(openings.map(({ claim }) => claim));
  const claims = shared.claims.map((claim) => (opened.has(claim.id) ? { ...claim, opened: true } : claim));
  const sealed = sealedFor(story, claims, viewer);
  // A sentence may belong to a sealed claim, too.
  const within = new Set(claims.filter(({ id }) => sealed.ids.has(id)).flatMap(({ sentences }) => sentences));
  const unseal = (claim: FiledClaim) => ({
    ...claim,
    talk: claim.talk.flatMap((thread) => (within.has(thread.anchor) ? sealTalk([thread], viewer) : [thread])),
  });
  return {
    ...told,
    claims: claims.map((claim) => (sealed.ids.has(claim.id) ? sealClaim(claim, viewer) : unseal(claim))),
    differences: shared.differences.map((each) => (sealed.ids.has(each.claim) ? sealDifference(each, viewer) : each)),
    sealed,
  };
}

const NOTHING_SEALED: Sealed = { ids: new Set(), numbers: new Set() };

/** The latest used stay; a story of which `stamp` says that nothing happened since is not gathered again. */
async function keep(store: Desk['store'], story: string, stamp: number, work: () => Promise<Shared>): Promise<Shared> {
  const stories = kept.get(store) ?? new Map<string, { stamp: number; shared: Shared }>();
  kept.set(store, stories);
  const known = stories.get(story);
  const shared = known?.stamp === stamp ? known.shared : await work();
  stories.delete(story);
  stories.set(story, { stamp, shared });
  for (const oldest of [...stories.keys()].slice(0, -MOST_KEPT)) stories.delete(oldest);
  return shared;
}

async function gatherShared(db: Db, story: Story): Promise<Shared> {
  const of = { story: story.id };
  const [heads, texts, families, claims, sentences, differences, gaps, verdicts, evidence, warnings, decisions] =
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
      listAdjudications(db, of),
    ]);
  const talk = fileTalk(
    ...(await Promise.all([listThreads(db, story.id), listComments(db, of), listWordings(db, story.id)])),
  );
  const textOf = new Map(texts.map(({ id, text }) => [id, text]));
  const versions = fileVersions(heads, textOf, sentences);
  const versionOf = new Map(versions.flatMap((version) => version.sentences.map(({ id }) => [id, version] as const)));
  return {
    story,
    engine: story.engine ?? '',
    versions,
    families: families.map((family) => fileFamily(family, heads)),
    claims: fileClaims(story, claims, { sentences, verdicts, evidence, decisions, openings: [], talk }).map((claim) => {
      const tellers = new Set(claim.sentences.flatMap((id) => versionOf.get(id) ?? []));
      return { ...claim, cautions: cautionsOn(claim.ruling, claim.evidence, claim.verdicts, [...tellers]) };
    }),
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

/** The versions that tell a claim. */
export function tellersOf({ sentences }: Pick<FiledClaim, 'sentences'>, versions: FiledVersion[]): Teller[] {
  const own = new Set(sentences);
  return versions.filter((version) => version.sentences.some(({ id }) => own.has(id)));
}

function sealedFor(story: Story, claims: FiledClaim[], viewer: Actor): Sealed {
  const sealed = claims.filter(({ judges, opened, ruling }) =>
    isSealed(
      { policy: story.policy, gave: judges.includes(viewer?.id ?? ''), opened, settled: ruling !== 'open' },
      viewer,
    ),
  );
  return { ids: new Set(sealed.map(({ id }) => id)), numbers: new Set(sealed.map(({ number }) => number)) };
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
      dismissed: {
        by: dismissal.person_name,
        personId: dismissal.person,
        reason: dismissal.reason,
        at: dismissal.created_at,
      },
    }),
  };
}
