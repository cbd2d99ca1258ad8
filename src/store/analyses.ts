/** Writes what an analysis found: everything it read is swapped, what people said of it stays. */
import { setImmediate as nextTurn } from 'node:timers/promises';
import type { AnalysedVersion, Analysis, Claim, Difference } from '../engine/types.ts';
import { Conflict } from '../errors.ts';
import { listReviewedClaims } from './claims.ts';
import { fingerprint } from './differences.ts';
import { gapColumns } from './gaps.ts';
import { newId } from './ids.ts';
import { canonicalJson } from './json.ts';
import { AT_ONCE, CHUNK, insertAll, must } from './rows.ts';
import type { ClaimTable, Schema, Story, Tx } from './schema.ts';

/** An engine's analysis of a story whose version ids were given to the engine, with a title for each claim. */
export interface NewAnalysis extends Omit<Analysis, 'claims' | 'warnings' | 'carried'> {
  /** In the order they shall have on screen. An id the story knows keeps that claim; any other is a new claim. */
  claims: (Claim & { title: string })[];
  /** The story's revision when its versions, pins and claims were read. */
  basedOn: number;
  /** Version id → hash of the text that was read. */
  textHashes?: ReadonlyMap<string, string>;
}

/** Ids and numbers are the store's, in the order of the claims. */
export interface ClaimChanges {
  revision: number;
  /** The analysis' claim id → the store's. */
  ids: ReadonlyMap<string, string>;
  added: ClaimName[];
  kept: ClaimName[];
  /** Without sentences from now on, but reviewed. */
  gone: ClaimName[];
  /** Without sentences now, and nobody had said anything of them. */
  deleted: ClaimName[];
}

export interface ClaimName {
  id: string;
  number: number;
}

/**
 * Swaps a story's sentences, readings, families, links and differences for those of a new analysis. Claims keep
 * their rows with verdicts, evidence and dismissals. Throws Conflict when the story was analysed meanwhile: read
 * again, analyse again.
 */
export async function replaceAnalysis(tx: Tx, storyId: string, analysis: NewAnalysis): Promise<ClaimChanges> {
  const story = await selectUnchanged(tx, storyId, analysis.basedOn);
  const former = await tx
    .selectFrom('claim')
    .select(['id', 'number', 'title', 'ordinal', 'independent', 'confidence', 'gone_at', 'story'])
    .where('story', '=', storyId)
    .orderBy('number')
    .execute();
  const reviewed = await listReviewedClaims(tx, storyId);
  const now = new Date().toISOString();
  const { rows, ids, nextNumber } = placeClaims(analysis.claims, story, former);
  await deleteFormer(tx, storyId);
  const lost = former.filter((claim) => !rows.has(claim.id));
  const gone = lost.filter((claim) => reviewed.has(claim.id));
  const deleted = lost.filter((claim) => !reviewed.has(claim.id));
  await markGone(tx, gone, now);
  await deleteClaims(tx, deleted);
  await upsertClaims(tx, [...rows.values()]);
  await insertFindings(tx, storyId, analysis, ids, rows);
  const revision = story.revision + 1;
  await tx
    .updateTable('story')
    .set({ analysed_at: now, engine: analysis.engine, next_claim: nextNumber, revision })
    .where('id', '=', storyId)
    .execute();
  const formerIds = new Set(former.map((claim) => claim.id));
  const placed = [...rows.values()];
  return {
    revision,
    ids,
    added: names(placed.filter((claim) => !formerIds.has(claim.id))),
    kept: names(placed.filter((claim) => formerIds.has(claim.id))),
    gone: names(gone.filter((claim) => claim.gone_at === null)),
    deleted: names(deleted),
  };
}

async function selectUnchanged(tx: Tx, id: string, basedOn: number): Promise<Story> {
  const story = must(await tx.selectFrom('story').selectAll().where('id', '=', id).executeTakeFirst(), 'story');
  if (story.revision !== basedOn) throw new Conflict('The story was analysed again meanwhile.');
  return story;
}

/** Claims of the analysis → rows, with the number they have or the next one free. */
function placeClaims(claims: NewAnalysis['claims'], story: Story, former: ClaimTable[]) {
  const numbers = new Map(former.map((claim) => [claim.id, claim.number]));
  const ids = new Map<string, string>();
  const rows = new Map<string, ClaimTable>();
  let nextNumber = story.next_claim;
  for (const [index, { id, title, independent, confidence }] of claims.entries()) {
    const known = numbers.get(id);
    const row: ClaimTable = {
      id: known === undefined ? newId() : id,
      story: story.id,
      number: known ?? nextNumber++,
      ordinal: index + 1,
      title,
      independent,
      confidence,
      gone_at: null,
    };
    ids.set(id, row.id);
    rows.set(row.id, row);
  }
  return { rows, ids, nextNumber };
}

/** What was read in a version that is set aside stays for its page. */
async function deleteFormer(tx: Tx, story: string): Promise<void> {
  const compared = tx.selectFrom('version').select('id').where('story', '=', story).where('set_aside_at', 'is', null);
  await tx.deleteFrom('difference').where('story', '=', story).execute();
  await tx.deleteFrom('gap').where('story', '=', story).execute();
  await tx
    .deleteFrom('claim_sentence')
    .where('claim', 'in', (q) => q.selectFrom('claim').select('id').where('story', '=', story))
    .execute();
  await tx.deleteFrom('sentence').where('version', 'in', compared).execute();
  await tx.deleteFrom('family').where('story', '=', story).execute();
  await tx.deleteFrom('reading').where('version', 'in', compared).execute();
}

async function markGone(tx: Tx, claims: ClaimName[], now: string): Promise<void> {
  for (let i = 0; i < claims.length; i += CHUNK) {
    const ids = claims.slice(i, i + CHUNK).map((claim) => claim.id);
    await tx.updateTable('claim').set({ gone_at: now }).where('id', 'in', ids).where('gone_at', 'is', null).execute();
  }
}

async function deleteClaims(tx: Tx, claims: ClaimName[]): Promise<void> {
  for (let i = 0; i < claims.length; i += CHUNK) {
    const ids = claims.slice(i, i + CHUNK).map((claim) => claim.id);
    await tx.deleteFrom('claim').where('id', 'in', ids).execute();
  }
}

async function upsertClaims(tx: Tx, rows: ClaimTable[]): Promise<void> {
  for (let i = 0; i < rows.length; i += AT_ONCE) {
    await tx
      .insertInto('claim')
      .values(rows.slice(i, i + AT_ONCE))
      .onConflict((conflict) =>
        conflict.column('id').doUpdateSet((q) => ({
          ordinal: q.ref('excluded.ordinal'),
          title: q.ref('excluded.title'),
          independent: q.ref('excluded.independent'),
          confidence: q.ref('excluded.confidence'),
          gone_at: q.ref('excluded.gone_at'),
        })),
      )
      .execute();
    await nextTurn();
  }
}

async function insertFindings(
  tx: Tx,
  story: string,
  analysis: NewAnalysis,
  ids: ReadonlyMap<string, string>,
  rows: ReadonlyMap<string, ClaimTable>,
): Promise<void> {
  const { versions, families } = analysis;
  const textHash = ({ id }: AnalysedVersion) => analysis.textHashes?.get(id) ?? null;
  const family = families.map(({ id, relation, why }) => ({ story, id, relation, why }));
  await insertAll(tx, 'family', family);
  const readings = versions.values().map((version) => readingOf(story, version, textHash(version)));
  await insertAll(tx, 'reading', readings);
  await insertAll(tx, 'sentence', versions.values().flatMap(sentencesOf));
  const links = analysis.claims
    .values()
    .flatMap((claim) => claim.sentences.map((sentence) => ({ claim: idOf(claim.id, ids), sentence })));
  await insertAll(tx, 'claim_sentence', links);
  const differences = analysis.differences.values().map((difference, index) => {
    const claim = must(rows.get(idOf(difference.claim, ids)), 'claim');
    return differenceOf(difference, index + 1, claim);
  });
  await insertAll(tx, 'difference', differences);
  const gaps = analysis.gaps.values().map((gap) => ({
    ...{ id: newId(), story, claim: idOf(gap.claim, ids), version: gap.version },
    ...gapColumns(gap),
  }));
  await insertAll(tx, 'gap', gaps);
}

function readingOf(story: string, version: AnalysedVersion, textHash: string | null): Schema['reading'] {
  return {
    version: version.id,
    story,
    headline: version.headline ?? null,
    byline: version.byline ?? null,
    read_outlet: version.outlet ?? null,
    agency: canonicalJson(version.agency),
    read_published: version.published ?? null,
    place: version.place ?? null,
    language: version.language,
    family: version.family,
    blocks: canonicalJson(version.blocks),
    text_hash: textHash,
  };
}

function sentencesOf(version: AnalysedVersion): Schema['sentence'][] {
  return version.sentences.map((sentence, index) => ({
    id: sentence.id,
    version: version.id,
    ordinal: index + 1,
    begin_at: sentence.start,
    end_at: sentence.end,
    kind: sentence.kind,
    text: sentence.text,
  }));
}

function differenceOf(difference: Difference, ordinal: number, claim: ClaimTable): Schema['difference'] {
  const { kind, level, rule, why, values } = difference;
  return {
    id: newId(),
    story: claim.story,
    claim: claim.id,
    ordinal,
    kind,
    level,
    rule,
    why,
    vals: canonicalJson(values),
    fingerprint: fingerprint(rule, claim.number, values),
  };
}

function idOf(claim: string, ids: ReadonlyMap<string, string>): string {
  return must(ids.get(claim), 'claim');
}

function names(claims: ClaimName[]): ClaimName[] {
  return claims.map(({ id, number }) => ({ id, number }));
}
