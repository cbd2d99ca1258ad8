/** What holds for every report of the desk: who answers for it, what is told before one is published, who may read it. */
import { z } from 'zod';
import type { DisclosureData } from '../../report/data.ts';
import { DISCLOSURES } from '../../report/disclosures.ts';
import { parseJson } from '../../store/json.ts';
import type { Db } from '../../store/schema.ts';
import { findSetting, putSetting } from '../../store/settings.ts';
import type { Desk, Person } from '../desk.ts';
import { checkFields, says, tooLong } from '../fields.ts';
import { requireAdmin } from '../permissions.ts';

const KEY = 'organisation';

export interface Organisation {
  /** What every report tells, by topic. */
  answers: DisclosureData;
  /** Whether an edition waits for a disclosure that is missing, or says that it is. */
  missing: 'block' | 'warn';
  /** Whether editions may be put on public pages at all. */
  publicPages: boolean;
}

const NOBODY: Organisation = { answers: {}, missing: 'block', publicPages: false };

const answer = z.string().trim().max(2000, tooLong(2000)).default('');

/** The fields of a form of disclosures. */
export const ANSWERS = z.object(Object.fromEntries(DISCLOSURES.map(({ key }) => [key, answer])));

const OrganisationForm = ANSWERS.extend({
  missing: z.enum(['block', 'warn'], says('organisation.chooseMissing')),
  publicPages: z.enum(['on', 'off'], says('organisation.choosePublic')),
});

export async function readOrganisation(db: Db): Promise<Organisation> {
  const stored = await findSetting(db, KEY);
  return stored === undefined ? NOBODY : { ...NOBODY, ...parseJson<Partial<Organisation>>(stored) };
}

/** Throws Forbidden or InvalidInput. */
export async function saveOrganisation(desk: Desk, person: Person, form: unknown): Promise<void> {
  requireAdmin(person);
  const { missing, publicPages, ...answers } = checkFields(OrganisationForm, form);
  await desk.store.write(person.id, async (tx, record) => {
    const organisation = { answers: givenAnswers(answers), missing, publicPages: publicPages === 'on' };
    await putSetting(tx, KEY, JSON.stringify(organisation));
    record({ kind: 'organisation.changed', subject: 'organisation', payload: organisation });
  });
}

/** Answers without the empty ones. */
export function givenAnswers(answers: Record<string, string>): Record<string, string> {
  return Object.fromEntries(Object.entries(answers).filter(([, text]) => text !== ''));
}
