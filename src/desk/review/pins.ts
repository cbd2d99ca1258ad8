import { z } from 'zod';
import { InvalidInput, NotFound } from '../../errors.ts';
import { type ClaimSentence, listClaimSentences, type StoredClaim, selectClaim } from '../../store/claims.ts';
import { newId } from '../../store/ids.ts';
import { insertMend } from '../../store/mends.ts';
import { insertPins, listPins, withdrawPins } from '../../store/pins.ts';
import type { PinDeed, StoredPin, Tx } from '../../store/schema.ts';
import { markDue, selectStory } from '../../store/stories.ts';
import { listVersionTexts } from '../../store/versions.ts';
import { words } from '../../words/words.ts';
import { analyseStory } from '../analysis/analyse-story.ts';
import type { Desk, Person } from '../desk.ts';
import { checkFields, says } from '../fields.ts';
import { requireReviewer } from '../permissions.ts';
import { findOnce } from '../versions/mends.ts';
import { onClaim } from './on-claim.ts';
import {
  anchorOf,
  asideOf,
  isAmong,
  type Knot,
  keepApart,
  keepTogether,
  mustGiveWay,
  type Standing,
} from './pin-plans.ts';

const ids = z
  .union([z.string(), z.array(z.string())])
  .transform((given) => [given].flat())
  .pipe(z.array(z.string().min(1).max(100)).min(1).max(1000));
const chosen = z.preprocess((given) => given ?? [], ids.catch([]));
const claim = z.coerce.number(says('mending.typeNumber')).int(says('mending.typeNumber'));
const SentenceForm = z.object({ sentence: z.string().min(1).max(100) });
const ChosenForm = z.object({ sentences: chosen });
const MoveForm = z.object({ sentences: chosen, claim });
const OtherForm = z.object({ claim });
const DivideForm = z.object({
  sentence: z.string(says('mending.chooseSentence')).min(1, says('mending.chooseSentence')).max(100),
  words: z.string().trim().min(1, says('mending.typeWords')).max(500),
});
const ReleaseForm = z.object({ pins: z.string().min(1).max(50_000) });

/** The analysis that follows from a change of the alignment. */
export interface Repaired {
  analysis: Promise<void>;
}

/** What an act does: pins set and taken back, places where sentences are divided. */
interface Plan {
  deed: PinDeed;
  knots: Knot[];
  /** Ids of pins that say otherwise, and give way. */
  released?: string[];
  divided?: { version: string; at: number }[];
  /** What the history tells of it. */
  told?: Record<string, unknown>;
}

/** How things stand when somebody mends a claim. */
interface Bench {
  tx: Tx;
  claim: StoredClaim;
  /** Of the claim. */
  sentences: ClaimSentence[];
  all: Standing;
  pins: StoredPin[];
  /** A claim of the story by its number, with its sentences. Throws InvalidInput. */
  other: (number: number) => Promise<ClaimSentence[]>;
}

type Work = (desk: Desk, person: Person, slug: string, number: number, form: unknown) => Promise<Repaired>;

/** A sentence (with its copies) does not state what the others of the claim state. */
export const setApart: Work = (desk, person, slug, number, form) =>
  repair(desk, person, slug, number, async ({ sentences, pins }) => {
    const { sentence } = checkFields(SentenceForm, form);
    const { out, rest } = asideOf(sentences, [sentence]);
    if (out.length === 0) throw new NotFound(words().mending.notPart);
    if (rest.length === 0) throw new InvalidInput({ sentence: words().mending.onlySentence });
    return {
      deed: 'parted',
      knots: keepApart(out, rest),
      released: mustGiveWay(pins, ['together', 'also'], out, rest),
      told: { text: excerpt(out) },
    };
  });

/** Some of a claim's sentences state a claim of their own. */
export const splitClaim: Work = (desk, person, slug, number, form) =>
  repair(desk, person, slug, number, async ({ sentences, pins }) => {
    const { out, rest } = choose(sentences, checkFields(ChosenForm, form).sentences);
    if (rest.length === 0) throw new InvalidInput({ sentences: words().mending.leaveOne });
    return {
      deed: 'split',
      knots: keepApart(out, rest),
      released: mustGiveWay(pins, ['together', 'also'], out, rest),
      told: { text: excerpt(out) },
    };
  });

/** Some of a claim's sentences state another claim, and not this one. */
export const moveSentences: Work = (desk, person, slug, number, form) =>
  repair(desk, person, slug, number, async ({ sentences, pins, all, other }) => {
    const { sentences: wanted, claim: to } = checkFields(MoveForm, form);
    requireAnother(number, to);
    const { out, rest } = choose(sentences, wanted);
    const theirs = await other(to);
    if (rest.length === 0) throw new InvalidInput({ sentences: words().mending.mergeInstead(to) });
    const target = theirs.filter((each) => !isAmong(each, sentences));
    if (target.length === 0) throw new InvalidInput({ claim: words().mending.partInstead(to) });
    return {
      deed: 'moved',
      knots: [...keepApart(out, rest), ...keepTogether([anchorOf(out, all), anchorOf(target, all)])],
      released: [...mustGiveWay(pins, ['together', 'also'], out, rest), ...mustGiveWay(pins, ['apart'], out, target)],
      told: { text: excerpt(out), with: to },
    };
  });

/** Some of a claim's sentences state another claim as well. */
export const copySentences: Work = (desk, person, slug, number, form) =>
  repair(desk, person, slug, number, async ({ sentences, pins, all, other }) => {
    const { sentences: wanted, claim: to } = checkFields(MoveForm, form);
    requireAnother(number, to);
    const { out } = choose(sentences, wanted);
    const theirs = await other(to);
    const fresh = out.filter((each) => !isAmong(each, theirs));
    if (fresh.length === 0) throw new InvalidInput({ sentences: words().mending.thereAlready(to) });
    const host = anchorOf(theirs, all);
    return {
      deed: 'copied',
      knots: fresh.map(({ sentence }) => ({ relation: 'also', a: sentence, b: host.sentence })),
      released: mustGiveWay(pins, ['apart'], fresh, theirs),
      told: { text: excerpt(out), with: to },
    };
  });

/** The claim and another state the same thing. */
export const mergeClaims: Work = (desk, person, slug, number, form) =>
  repair(desk, person, slug, number, async ({ sentences, pins, all, other }) => {
    const { claim: to } = checkFields(OtherForm, form);
    requireAnother(number, to);
    const theirs = await other(to);
    if (sentences.length === 0) throw new InvalidInput({ claim: words().mending.noSentences });
    return {
      deed: 'merged',
      knots: keepTogether([anchorOf(sentences, all), anchorOf(theirs, all)]),
      released: mustGiveWay(pins, ['apart', 'related'], sentences, theirs),
      told: { with: to },
    };
  });

/** The claim and another look alike and do not state the same: the suggestion does not come back. */
export const refuseMerge: Work = (desk, person, slug, number, form) =>
  repair(desk, person, slug, number, async ({ sentences, all, other }) => {
    const { claim: to } = checkFields(OtherForm, form);
    requireAnother(number, to);
    const theirs = await other(to);
    const own = sentences.filter((each) => !isAmong(each, theirs));
    if (own.length === 0) throw new InvalidInput({ claim: words().mending.allThere(to) });
    return { deed: 'refused', knots: keepApart([anchorOf(own, all)], [anchorOf(theirs, all)]), told: { with: to } };
  });

/** The claim and another have to do with each other, and are not the same. */
export const relateClaims: Work = (desk, person, slug, number, form) =>
  repair(desk, person, slug, number, async ({ sentences, pins, all, other }) => {
    const { claim: to } = checkFields(OtherForm, form);
    requireAnother(number, to);
    const theirs = await other(to);
    if (sentences.length === 0) throw new InvalidInput({ claim: words().mending.noSentences });
    if (mustGiveWay(pins, ['related'], sentences, theirs).length > 0)
      throw new InvalidInput({ claim: words().mending.relatedAlready(to) });
    const [a, b] = [anchorOf(sentences, all), anchorOf(theirs, all)];
    return { deed: 'related', knots: [{ relation: 'related', a: a.sentence, b: b.sentence }], told: { with: to } };
  });

/** One sentence states several things: from these words on, it (with its copies) is a sentence of its own. */
export const divideSentence: Work = (desk, person, slug, number, form) =>
  repair(desk, person, slug, number, async ({ tx, claim: { story }, sentences }) => {
    const { sentence, words: second } = checkFields(DivideForm, form);
    const { out } = asideOf(sentences, [sentence]);
    if (out.length === 0) throw new NotFound(words().mending.notPart);
    const texts = new Map((await listVersionTexts(tx, story)).map(({ id, text }) => [id, text]));
    const divided = out.map(({ version, begin_at, end_at }) => ({
      version,
      at: begin_at + findOnce((texts.get(version) ?? '').slice(begin_at, end_at), second),
    }));
    return {
      deed: 'divided',
      divided,
      // A sentence is named by where it begins.
      knots: out.map((each, index) => ({
        relation: 'apart',
        a: each.sentence,
        b: `${each.version}.s${divided[index]?.at}`,
      })),
      told: { text: second },
    };
  });

/** Takes back what was pinned in one act; `number` is the claim it is recorded with, null for the story. */
export async function takeBackRepair(
  desk: Desk,
  person: Person,
  slug: string,
  number: number | null,
  form: unknown,
): Promise<Repaired> {
  requireReviewer(person);
  const { pins } = checkFields(ReleaseForm, form);
  const story = await desk.store.write(person.id, async (tx, record) => {
    const { id } = await selectStory(tx, slug);
    const subject = number === null ? `story-${id}` : `claim-${(await selectClaim(tx, id, number)).id}`;
    const released = (await withdrawPins(tx, id, pins.split(','))).map((pin) => pin.id);
    if (released.length === 0) throw new NotFound(words().mending.releasedAlready);
    const payload = { ...(number !== null && { number }), pins: [], released, mends: [] };
    record({ story: id, subject, kind: 'alignment.released', payload });
    await markDue(tx, id);
    return id;
  });
  return { analysis: analyseStory(desk, story, person.id) };
}

async function repair(
  desk: Desk,
  person: Person,
  slug: string,
  number: number,
  plan: (bench: Bench) => Promise<Plan>,
): Promise<Repaired> {
  requireReviewer(person);
  let story = '';
  await onClaim(desk, person, slug, number, async (tx, record, claim) => {
    story = claim.story;
    const all = await listClaimSentences(tx, { story });
    const concerned = new Set([claim.id]);
    const other = async (wanted: number) => {
      const partner = await selectClaim(tx, story, wanted).catch(() => undefined);
      const theirs = all.filter((each) => each.claim === partner?.id);
      if (theirs.length === 0) throw new InvalidInput({ claim: words().mending.noSuchClaim(wanted) });
      concerned.add(theirs[0]?.claim ?? '');
      return theirs;
    };
    const sentences = all.filter((each) => each.claim === claim.id);
    const planned = await plan({ tx, claim, sentences, all, pins: await listPins(tx, story), other });
    const { deed, knots, divided = [], told } = planned;
    const act = newId();
    const set = await insertPins(
      tx,
      knots.map((knot) => ({ ...knot, story, person: person.id, act, deed })),
    );
    const released = await withdrawPins(tx, story, [...new Set(planned.released)]);
    const mends: string[] = [];
    for (const { version, at } of divided) {
      const mend = { story, version, kind: 'split' as const, begin_at: at, end_at: at, person: person.id };
      mends.push((await insertMend(tx, mend)).id);
    }
    record({
      story,
      subject: `claim-${claim.id}`,
      kind: `alignment.${deed}`,
      payload: {
        number,
        ...told,
        pins: set.map(({ id }) => id),
        released: released.map(({ id }) => id),
        mends,
        before: [...concerned].map((id) => [
          id,
          all.filter((each) => each.claim === id).map(({ sentence }) => sentence),
        ]),
      },
    });
    await markDue(tx, story);
  });
  return { analysis: analyseStory(desk, story, person.id) };
}

/** The chosen sentences with their copies, and the others. Throws InvalidInput when none of them is of the claim. */
function choose(sentences: ClaimSentence[], wanted: string[]) {
  const chosenOnes = asideOf(sentences, wanted);
  if (chosenOnes.out.length === 0) throw new InvalidInput({ sentences: words().mending.chooseSentences });
  return chosenOnes;
}

function requireAnother(number: number, other: number): void {
  if (other === number) throw new InvalidInput({ claim: words().mending.itself });
}

function excerpt(sentences: ClaimSentence[]): string {
  return (sentences[0]?.text ?? '').slice(0, 200);
}
