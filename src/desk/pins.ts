import { z } from 'zod';
import { InvalidInput, NotFound } from '../errors.ts';
import { type ClaimSentence, listClaimSentences, type StoredClaim, selectClaim } from '../store/claims.ts';
import { insertPins, listPins, withdrawPins } from '../store/pins.ts';
import type { StoredPin, Tx } from '../store/schema.ts';
import type { Recorder } from '../store/store.ts';
import { markDue } from '../store/stories.ts';
import { analyseStory } from './analyse-story.ts';
import type { Desk, Person } from './desk.ts';
import { checkFields } from './fields.ts';
import { onClaim } from './on-claim.ts';
import { requireReviewer } from './permissions.ts';

const ApartForm = z.object({ sentence: z.string().min(1).max(100) });
const TogetherForm = z.object({
  claim: z.coerce.number('Type the number of a claim.').int('Type the number of a claim.'),
});
const WithdrawalForm = z.object({ pins: z.string().min(1).max(20_000) });

/** The analysis that follows from a change of the alignment. */
export interface Repaired {
  analysis: Promise<void>;
}

/** What reviewers pinned of a claim, one entry an act. */
export interface Repair {
  relation: StoredPin['relation'];
  /** Ids of the pins, as the form that takes them back sends them. */
  pins: string;
  sentences: string[];
  at: string;
}

/** A sentence (with its copies) does not state what the others of the claim state. */
export async function setApart(
  desk: Desk,
  person: Person,
  slug: string,
  number: number,
  form: unknown,
): Promise<Repaired> {
  requireReviewer(person);
  const { sentence } = checkFields(ApartForm, form);
  return repair(desk, person, slug, number, async (tx, record, claim, sentences) => {
    const moved = sentences.find((each) => each.sentence === sentence);
    if (!moved) throw new NotFound('This sentence is no longer part of the claim.');
    const [out, rest] = [sentences.filter(isCopyOf(moved)), sentences.filter((each) => !isCopyOf(moved)(each))];
    if (rest.length === 0)
      throw new InvalidInput({ sentence: 'It is the only sentence of the claim: there is nothing to part it from.' });
    const pairs = out.flatMap((a) => rest.map((b) => [a.sentence, b.sentence] as const));
    await pin(tx, claim, person, 'apart', pairs);
    record({ ...about(claim), kind: 'alignment.parted', payload: { number, text: moved.text.slice(0, 200) } });
  });
}

/** The claim and another state the same thing. */
export async function mergeClaims(
  desk: Desk,
  person: Person,
  slug: string,
  number: number,
  form: unknown,
): Promise<Repaired> {
  requireReviewer(person);
  const { claim: other } = checkFields(TogetherForm, form);
  if (other === number) throw new InvalidInput({ claim: 'That is this claim itself.' });
  return repair(desk, person, slug, number, async (tx, record, claim, sentences) => {
    const partner = await selectClaim(tx, claim.story, other).catch(() => undefined);
    const theirs = partner ? await listClaimSentences(tx, { claim: partner.id }) : [];
    const [first] = sentences;
    const [second] = theirs;
    if (!first || !second)
      throw new InvalidInput({ claim: `There is no claim ${other} with sentences in this story.` });
    await pin(tx, claim, person, 'together', [[first.sentence, second.sentence]]);
    record({ ...about(claim), kind: 'alignment.merged', payload: { number, with: other } });
  });
}

/** Takes back what was pinned in one act. */
export async function takeBackRepair(
  desk: Desk,
  person: Person,
  slug: string,
  number: number,
  form: unknown,
): Promise<Repaired> {
  requireReviewer(person);
  const { pins } = checkFields(WithdrawalForm, form);
  return repair(desk, person, slug, number, async (tx, record, claim) => {
    await withdrawPins(tx, claim.story, pins.split(','));
    record({ ...about(claim), kind: 'alignment.released', payload: { number } });
  });
}

/** The pins that name a sentence of the claim, gathered by the act they were made in. */
export async function listRepairs(desk: Desk, story: string, sentences: string[]): Promise<Repair[]> {
  const own = new Set(sentences);
  const pins = (await listPins(desk.store.db, story)).filter(({ a, b }) => own.has(a) || own.has(b));
  const acts = Map.groupBy(pins, ({ relation, created_at, person }) => `${relation} ${created_at} ${person}`);
  return [...acts.values()].flatMap((act) => {
    const [first] = act;
    if (!first) return [];
    const pinned = [...new Set(act.flatMap(({ a, b }) => [a, b]))];
    return [
      { relation: first.relation, pins: act.map(({ id }) => id).join(','), sentences: pinned, at: first.created_at },
    ];
  });
}

async function repair(
  desk: Desk,
  person: Person,
  slug: string,
  number: number,
  work: (tx: Tx, record: Recorder, claim: StoredClaim, sentences: ClaimSentence[]) => Promise<void>,
): Promise<Repaired> {
  let story = '';
  await onClaim(desk, person, slug, number, async (tx, record, claim) => {
    story = claim.story;
    await work(tx, record, claim, await listClaimSentences(tx, { claim: claim.id }));
    await markDue(tx, story);
  });
  return { analysis: analyseStory(desk, story, person.id) };
}

function pin(
  tx: Tx,
  { story }: StoredClaim,
  person: Person,
  relation: StoredPin['relation'],
  pairs: (readonly [string, string])[],
): Promise<unknown> {
  return insertPins(
    tx,
    pairs.map(([a, b]) => ({ story, relation, a, b, person: person.id })),
  );
}

function about({ story, id }: StoredClaim): { story: string; subject: string } {
  return { story, subject: `claim-${id}` };
}

function isCopyOf({ text }: ClaimSentence): (other: ClaimSentence) => boolean {
  return (other) => other.text === text;
}
