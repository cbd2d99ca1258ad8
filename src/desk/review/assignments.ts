import { z } from 'zod';
import { Forbidden, InvalidInput } from '../../errors.ts';
import {
  type Assignment,
  countLoads,
  deleteAssignments,
  listAssignments,
  type NewAssignment,
  putAssignments,
} from '../../store/assignments.ts';
import { findClaim, listClaimsById } from '../../store/claims.ts';
import { newId } from '../../store/ids.ts';
import { insertNotices } from '../../store/notices.ts';
import { listPeople } from '../../store/people.ts';
import { must } from '../../store/rows.ts';
import type { Person as StoredPerson, Tx } from '../../store/schema.ts';
import type { Recorder } from '../../store/store.ts';
import { words } from '../../words/words.ts';
import type { Desk, Person } from '../desk.ts';
import { checkFields, says } from '../fields.ts';
import { isEditor, requireReviewer } from '../permissions.ts';
import { reachOf, whoReviews } from '../story/reach.ts';

const MOST = 300;

const AssignmentForm = z.object({
  claims: z
    .union([z.string(), z.array(z.string())], says('queue.markOne'))
    .transform((claims) => [claims].flat())
    .refine((claims) => claims.length <= MOST, { error: () => words().queue.tooMany(MOST) }),
  /** A person's id, 'me', 'evenly' or 'nobody'. */
  to: z.string().min(1, says('queue.choosePerson')).max(100),
  due: z
    .string()
    .regex(/^(\d{4}-\d{2}-\d{2})?$/, says('queue.noDay'))
    .refine((day) => day === '' || day >= aDayAgo(), says('queue.dayOver'))
    .default(''),
  /** 'yes': who has them already keeps them. */
  add: z.string().default(''),
});

/** ISO day. Somewhere it is still yesterday. */
function aDayAgo(): string {
  return new Date(Date.now() - 86_400_000).toISOString().slice(0, 10);
}

type Given = z.infer<typeof AssignmentForm>;

/** Those who may be given claims. */
export async function listReviewers(desk: Desk): Promise<Pick<StoredPerson, 'id' | 'name'>[]> {
  return (await listPeople(desk.store.db)).filter(mayReview).map(({ id, name }) => ({ id, name }));
}

/** Who has a claim (its id) before them, and to whom `person` may give it. */
export async function openAssignment(desk: Desk, person: Person, claim: string) {
  const [assigned, reviewers] = await Promise.all([
    listAssignments(desk.store.db, [claim]),
    isEditor(person) ? listReviewers(desk) : [],
  ]);
  return { assigned, reviewers, mayTake: person.role !== 'viewer' };
}

/**
 * Gives claims to a person, evenly to all reviewers, or to nobody. Editors give to anybody; others take claims
 * themselves, or hand their own back. Returns how many claims. Throws InvalidInput, Forbidden.
 */
export async function assignClaims(desk: Desk, person: Person, form: unknown): Promise<number> {
  const reach = await reachOf(desk.store.db, person);
  if (!reach.reviewsSomewhere) requireReviewer(person);
  const given = checkFields(AssignmentForm, form);
  return desk.store.write(person.id, async (tx, record) => {
    const claims = (await listClaimsById(tx, given.claims)).filter(({ story }) => !reach.closed.includes(story));
    for (const { story } of claims) requireGiver(reach.as(story) ?? person, given);
    if (claims.length === 0) requireGiver(person, given);
    const shares = await share(tx, person, given, claims);
    const [edited, others] = [true, false].map((may) =>
      claims.filter(({ story }) => isEditor(reach.as(story)) === may),
    );
    const group = newId();
    const before = await listAssignments(
      tx,
      claims.map(({ id }) => id),
    );
    await clear(tx, record, person, { given, claims: edited ?? [], all: true, group });
    await clear(tx, record, person, { given, claims: others ?? [], all: false, group });
    await putAssignments(
      tx,
      shares.map(({ number: _, ...share }) => share),
    );
    const notices = shares.map(({ story, claim, number, due, person: taker }) => {
      const gaveWay = before.filter(
        (each) => each.claim === claim && (each.person === taker || (given.add !== 'yes' && isEditor(reach.as(story)))),
      );
      const payload = { number, due, person: taker, replaced: gaveWay.map(seatOf), group };
      const event = record({ story, kind: 'claim.assigned', subject: `claim-${claim}`, payload });
      return { person: taker, story, claim, kind: 'assigned' as const, comment: null, event };
    });
    await insertNotices(
      tx,
      notices.filter((notice) => notice.person !== person.id),
    );
    return claims.length;
  });
}

/** The same for one claim, by its place. Throws NotFound too. */
export async function assignClaim(
  desk: Desk,
  person: Person,
  slug: string,
  number: number,
  form: unknown,
): Promise<void> {
  const claim = must(await findClaim(desk.store.db, slug, number), 'claim');
  await assignClaims(desk, person, { ...(form as object | undefined), claims: claim.id });
}

/** `person` as they are in the story. Throws Forbidden. */
function requireGiver(person: Person, { to }: Given): void {
  requireReviewer(person);
  if (!isEditor(person) && to !== 'me' && to !== person.id && to !== 'nobody')
    throw new Forbidden(words().queue.onlyEditorsGive);
}

type Claims = Awaited<ReturnType<typeof listClaimsById>>;
type Share = NewAssignment & { number: number };

/** Who gets which claim: where evenly, each claim goes to whoever then has the fewest before them. */
async function share(tx: Tx, person: Person, given: Given, claims: Claims): Promise<Share[]> {
  if (given.to === 'nobody') return [];
  const reviews = await whoReviews(tx, [...new Set(claims.map(({ story }) => story))]);
  const people = (await listPeople(tx)).filter(({ disabled_at }) => disabled_at === null);
  const wanted = given.to === 'me' ? person.id : given.to;
  const takers = given.to === 'evenly' ? people : people.filter(({ id }) => id === wanted);
  if (takers.length === 0 || claims.some(({ story }) => !takers.some((each) => reviews(each, story))))
    throw new InvalidInput({ to: words().queue.notHere });
  const loads = await countLoads(tx);
  const load = ({ id }: StoredPerson) => loads.get(id) ?? 0;
  return claims.map(({ id, story, number }) => {
    const able = takers.filter((each) => reviews(each, story));
    const taker = able.reduce((least, each) => (load(each) < load(least) ? each : least));
    loads.set(taker.id, load(taker) + 1);
    const due = given.due || null;
    return { story, claim: id, number, person: taker.id, assigned_by: person.id, due };
  });
}

/** Who had them before has them no more, unless somebody is added; who is no editor hands back their own only. */
async function clear(
  tx: Tx,
  record: Recorder,
  person: Person,
  { given, claims, all, group }: { given: Given; claims: Claims; all: boolean; group: string },
): Promise<void> {
  const ids = claims.map(({ id }) => id);
  if (given.to !== 'nobody') {
    if (given.add !== 'yes' && all) await deleteAssignments(tx, ids);
    return;
  }
  const held = (await listAssignments(tx, ids)).filter((each) => all || each.person === person.id);
  await deleteAssignments(tx, ids, all ? undefined : person.id);
  for (const assignment of held) {
    const { story, claim } = assignment;
    const number = claims.find(({ id }) => id === claim)?.number;
    const payload = { number, ...seatOf(assignment), group };
    record({ story, kind: 'claim.unassigned', subject: `claim-${claim}`, payload });
  }
}

/** Who had a claim before them, as events keep it. */
export type Seat = Pick<Assignment, 'person' | 'due' | 'assigned_by'>;

function seatOf({ person, due, assigned_by }: Assignment): Seat {
  return { person, due, assigned_by };
}

function mayReview({ role, disabled_at }: StoredPerson): boolean {
  return role !== 'viewer' && disabled_at === null;
}
