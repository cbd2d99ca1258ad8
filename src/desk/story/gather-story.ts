import type { Sentence, Warning } from '../../engine/types.ts';
import type { VersionData } from '../../report/data.ts';
import { listAdjudications } from '../../store/adjudications.ts';
import { type ClaimSentence, listClaimSentences, listClaims } from '../../store/claims.ts';
import { listDifferences, type StoredDifference } from '../../store/differences.ts';
import { listEvidence } from '../../store/evidence.ts';
import { listGaps } from '../../store/gaps.ts';
import { listPins } from '../../store/pins.ts';
import type { Db, Story } from '../../store/schema.ts';
import { findSetting } from '../../store/settings.ts';
import { listComments, listThreads, listWordings } from '../../store/talk.ts';
import { listJudges, listToldVerdicts } from '../../store/verdicts.ts';
import {
  listFamilies,
  listVersions,
  listVersionTexts,
  type StoredFamily,
  type VersionHead,
} from '../../store/versions.ts';
import { cautionsOn } from '../review/gate.ts';
import { countRepairs, relatedClaims } from '../review/repairs.ts';
import { detailsOf } from '../versions/details.ts';
import { type FiledClaim, fileClaims, type Said, tellersOf } from './filed-claims.ts';
import { fileTalk } from './filed-talk.ts';
import type { FiledDifference, FiledVersion, StoryFile } from './story-file.ts';

/** What is the same for everybody who opens the story. */
export type SharedFile = Omit<StoryFile, 'event' | 'stamp' | 'generated' | 'sealed'>;

/** With `past`, verdicts that ended are gathered too: however many they are, only reports need them. */
export interface Gathering {
  past: boolean;
}

/** All of a story, with flat queries. */
export async function gatherStory(db: Db, story: Story, { past }: Gathering): Promise<SharedFile> {
  const of = { story: story.id };
  const [all, texts, families, claims, sentences, differences, gaps, warnings, pins, said] = await Promise.all([
    listVersions(db, story.id, { aside: true }),
    listVersionTexts(db, story.id),
    listFamilies(db, story.id),
    listClaims(db, story.id, { gone: true }),
    listClaimSentences(db, of),
    listDifferences(db, of),
    listGaps(db, story.id),
    findSetting(db, `warnings-${story.id}`),
    listPins(db, story.id),
    gatherSaid(db, story, of, { past }),
  ]);
  const heads = all.filter(({ set_aside_at }) => set_aside_at === null);
  const textOf = new Map(texts.map(({ id, text }) => [id, text]));
  const versions = fileVersions(heads, textOf, sentences);
  const filed = withCautions(fileClaims(story, claims, { ...said, sentences }), versions);
  return {
    story,
    engine: story.engine ?? '',
    versions,
    setAside: all.flatMap(({ set_aside_at, position, label }) => (set_aside_at === null ? [] : [{ position, label }])),
    families: families.map((family) => fileFamily(family, heads)),
    claims: filed,
    differences: differences.map(fileDifference),
    related: relatedClaims(pins, filed),
    repairs: countRepairs(pins),
    gaps,
    warnings: warnings === undefined ? [] : (JSON.parse(warnings) as Warning[]),
  };
}

/**
 * The same after something was said of these claims (ids) and nothing else happened: only what was said of them is
 * gathered anew, and all other claims stay the same objects.
 */
export async function gatherClaims(
  db: Db,
  story: Story,
  shared: SharedFile,
  ids: ReadonlySet<string>,
  { past }: Gathering,
): Promise<SharedFile> {
  const of = { claims: [...ids] };
  const [said, differences] = await Promise.all([gatherSaid(db, story, of, { past }), listDifferences(db, of)]);
  const former = shared.claims.filter(({ id }) => ids.has(id));
  const sentences = former.flatMap((claim) => claim.sentences.map((sentence) => ({ claim: claim.id, sentence })));
  const bare = former.map(({ goneAt, ...claim }) => ({ ...claim, gone_at: goneAt }));
  const claims = withCautions(fileClaims(story, bare, { ...said, sentences }), shared.versions);
  const claimOf = new Map(claims.map((claim) => [claim.id, claim]));
  const differenceOf = new Map(differences.map((difference) => [difference.id, fileDifference(difference)]));
  return {
    ...shared,
    story,
    claims: shared.claims.map((claim) => claimOf.get(claim.id) ?? claim),
    differences: shared.differences.map((difference) => differenceOf.get(difference.id) ?? difference),
  };
}

async function gatherSaid(
  db: Db,
  story: Story,
  of: { story: string } | { claims: string[] },
  { past }: Gathering,
): Promise<Omit<Said, 'sentences'>> {
  const blind = story.policy === 'blind';
  const [verdicts, judges, evidence, decisions, ...talk] = await Promise.all([
    listToldVerdicts(db, of, { past }),
    blind ? listJudges(db, of) : [],
    listEvidence(db, of),
    listAdjudications(db, of),
    listThreads(db, of),
    listComments(db, of),
    listWordings(db, of),
  ]);
  return { verdicts, judges, evidence, decisions, talk: fileTalk(...talk) };
}

function withCautions(claims: FiledClaim[], versions: FiledVersion[]): FiledClaim[] {
  return claims.map((claim) => {
    const tellers = claim.ruling === 'open' ? [] : tellersOf(claim, versions);
    return { ...claim, cautions: cautionsOn(claim.ruling, claim.evidence, claim.verdicts, tellers) };
  });
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
