import { z } from 'zod';
import { Forbidden, InvalidInput } from '../../errors.ts';
import { deleteDraft } from '../../store/drafts.ts';
import { countEvidenceOf, insertEvidence, selectEvidence, withdrawEvidence } from '../../store/evidence.ts';
import { keepOriginal } from '../../store/originals.ts';
import { words } from '../../words/words.ts';
import type { Desk, Person } from '../desk.ts';
import { checkFields, says, tooLong } from '../fields.ts';
import { isEditor, requireReviewer } from '../permissions.ts';
import { type GivenFile, isWebLink } from '../versions/receive.ts';
import { receiveAttachment } from './attachments.ts';
import { onClaim } from './on-claim.ts';

const EvidenceForm = z.object({
  url: z
    .string()
    .trim()
    .max(2000, tooLong(2000))
    .refine((url) => url === '' || isWebLink(url), says('evidence.noLink'))
    .default(''),
  title: z.string().trim().max(300, tooLong(300)).default(''),
  passage: z.string().trim().max(10_000, tooLong(10_000)).default(''),
  stance: z.enum(['supports', 'undermines', 'context'], says('evidence.chooseStance')),
  kind: z.enum(['primary', 'secondary'], says('evidence.chooseKind')),
  published: z
    .string()
    .trim()
    .default('')
    .refine((day) => day === '' || isDay(day), says('evidence.noDay')),
  accessed: z
    .string()
    .trim()
    .default('')
    .refine((time) => time === '' || isPast(time), says('evidence.noTime')),
});

/** Adds a source to a claim, with a file of what was seen if there is one. Throws InvalidInput. */
export async function addEvidence(
  desk: Desk,
  person: Person,
  slug: string,
  number: number,
  form: unknown,
  files: GivenFile[] = [],
): Promise<void> {
  requireReviewer(person);
  const { url, title, passage, stance, kind, published, accessed } = checkFields(EvidenceForm, form);
  const file = receiveAttachment(files);
  if (url === '' && passage === '' && !file) throw new InvalidInput({ passage: words().evidence.empty });
  await onClaim(desk, person, slug, number, async (tx, record, claim) => {
    if (file) await keepOriginal(tx, file.hash, { bytes: file.bytes, contentType: file.type });
    const evidence = await insertEvidence(tx, {
      story: claim.story,
      claim: claim.id,
      person: person.id,
      url: url || null,
      title: title || null,
      passage,
      stance,
      source_kind: kind,
      accessed_at: accessed === '' ? new Date().toISOString() : timeOf(accessed),
      published: published || null,
      file_hash: file?.hash ?? null,
      file_name: file?.name ?? null,
      file_type: file?.type ?? null,
    });
    await deleteDraft(tx, { person: person.id, subject: `claim-${claim.id}`, form: 'evidence' });
    record({
      story: claim.story,
      kind: 'evidence.added',
      subject: `claim-${claim.id}`,
      payload: {
        number,
        evidence: evidence.id,
        stance,
        url,
        title,
        ...(file && { file: file.name, fileHash: file.hash }),
      },
    });
  });
}

/** How often `person` gave evidence on a claim (its id). */
export function countOwnEvidence(desk: Desk, person: Person, claim: string): Promise<number> {
  return countEvidenceOf(desk.store.db, claim, person.id);
}

/** Takes evidence back; who gave it may, and editors. It stays in the log. */
export async function takeBackEvidence(
  desk: Desk,
  person: Person,
  slug: string,
  number: number,
  id: string,
): Promise<void> {
  await onClaim(desk, person, slug, number, async (tx, record, claim) => {
    const evidence = await selectEvidence(tx, id);
    if (evidence.claim !== claim.id) throw new Forbidden(words().evidence.otherClaim);
    if (evidence.person !== person.id && !isEditor(person)) throw new Forbidden(words().evidence.notYours);
    await withdrawEvidence(tx, id);
    record({
      story: claim.story,
      kind: 'evidence.withdrawn',
      subject: `claim-${claim.id}`,
      payload: { number, evidence: id, title: evidence.title ?? evidence.url },
    });
  });
}

function isDay(day: string): boolean {
  return /^\d{4}-\d\d-\d\d$/.test(day) && !Number.isNaN(Date.parse(day));
}

/** A clock may be wrong and a time zone forgotten: a day ahead is taken. */
function isPast(time: string): boolean {
  return /^\d{4}-\d\d-\d\d(?:T\d\d:\d\d(?::\d\d)?)?$/.test(time) && Date.parse(timeOf(time)) < Date.now() + 86_400_000;
}

/** A day as it is; a time of day as UTC. */
function timeOf(typed: string): string {
  return typed.length === 10 ? typed : `${typed}${typed.length === 16 ? ':00' : ''}Z`;
}
