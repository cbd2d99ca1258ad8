/** What is done to a version: that it was added, its text, how it was read, and what is known of it. */
import { parseJson } from '../../store/json.ts';
import type { ToldFields, Tx } from '../../store/schema.ts';
import { listRevisions, listVersions, selectVersionRow, updateVersion } from '../../store/versions.ts';
import { setAllWithdrawn } from '../../store/withdrawals.ts';
import type { ToldAs } from '../versions/correct-details.ts';
import { revise } from '../versions/revise.ts';
import { leaveOthersWork, putAside, takeIn } from '../versions/set-aside.ts';
import { idIn, type Turning, toldBy } from './way.ts';

/** A version that was added is set aside, its text kept; what somebody else built on it stands in the way. */
export async function turnVersion({ tx, person, story, step, back }: Turning): Promise<boolean> {
  const id = idIn(step.subject);
  if ((step.kind === 'version.set-aside') === back) return takeIn(tx, story, id);
  if (back) await leaveOthersWork(tx, story, id, person);
  return putAside(tx, story, id);
}

/** A text that a version was given makes room for the one before it, as a further text of the version. */
export async function turnText({ tx, person, step, back }: Turning): Promise<boolean> {
  const { revision, lost = [], mends = [], habits } = toldBy(step);
  const { told, ...row } = await selectVersionRow(tx, idIn(step.subject));
  const texts = [...(await listRevisions(tx, row.id)), { ...row, told, number: row.revision }];
  const [before, after] = [revision - 1, revision].map((number) => texts.find((text) => text.number === number));
  const [from, to] = back ? [after, before] : [before, after];
  if (!from || !to || row.text_hash !== from.text_hash) return false;
  const { text, way_in, link, published, bytes_hash, file_name, format, encoding, encoding_from, article } = to;
  const version = { ...row, told: parseJson<ToldFields>(told ?? '{}') };
  const read = {
    ...{ format, encoding, encoding_from, article: article === 1, reread: 'back' as const },
    told: parseJson<ToldFields>(to.told ?? '{}'),
    aside: parseJson<[]>(to.aside ?? '[]'),
  };
  const received = { text, label: row.label, way_in, link, published, bytes_hash, file_name, read };
  if (back && !(await setAllWithdrawn(tx, 'mend', mends, true))) return false;
  await revise(tx, version, received, person.id);
  // Changes whose passage the other text did not have, and those that came with it.
  await setAllWithdrawn(tx, 'mend', back ? lost : mends, false);
  return turnHabits(tx, habits, back);
}

/** A change to how a version was read, and what was remembered of it for the outlet. */
export async function turnMend({ tx, step, back }: Turning): Promise<boolean> {
  const { mend, habits } = toldBy(step);
  const holds = (step.kind === 'mend.withdrawn') === back;
  return (await setAllWithdrawn(tx, 'mend', [mend], !holds)) && turnHabits(tx, habits, back);
}

/** Ids of what an act had remembered for the outlet, and no more. */
async function turnHabits(
  tx: Tx,
  habits: { set: string[]; ended: string[] } = { set: [], ended: [] },
  back: boolean,
): Promise<boolean> {
  const [ends, begins] = back ? [habits.set, habits.ended] : [habits.ended, habits.set];
  return (await setAllWithdrawn(tx, 'habit', ends, true)) && setAllWithdrawn(tx, 'habit', begins, false);
}

/** What is known of a version: the fields of one correction, where nobody corrected them since. */
export async function turnCorrection({ tx, story, step, back }: Turning): Promise<boolean> {
  const { was, becomes } = toldBy(step) as { was: ToldAs; becomes: ToldAs };
  const [from, to] = back ? [becomes, was] : [was, becomes];
  const id = idIn(step.subject);
  const all = await listVersions(tx, story.id, { aside: true });
  const version = all.find((each) => each.id === id);
  if (!version) return false;
  const same = Object.entries(from.told).every(([field, told]) => {
    const now = version.told[field as keyof ToldFields];
    return now?.value === told?.value && now?.from === told?.from;
  });
  if (!same) return false;
  const told = Object.fromEntries(
    Object.entries({ ...version.told, ...to.told }).flatMap(([field, each]) => (each ? [[field, each] as const] : [])),
  );
  const free = version.label === from.label && !all.some(({ label }) => label === to.label);
  await updateVersion(tx, id, { ...to.columns, ...(free && { label: to.label }), told });
  return true;
}
