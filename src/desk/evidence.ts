import { z } from 'zod';
import { Forbidden } from '../errors.ts';
import { insertEvidence, selectEvidence, withdrawEvidence } from '../store/evidence.ts';
import type { Desk, Person } from './desk.ts';
import { checkFields } from './fields.ts';
import { onClaim } from './on-claim.ts';
import { isEditor, requireReviewer } from './permissions.ts';
import { isWebLink } from './receive.ts';

const EvidenceForm = z
  .object({
    url: z
      .string()
      .trim()
      .max(2000, 'At most 2,000 characters.')
      .refine((url) => url === '' || isWebLink(url), 'A link begins with https:// or http://.')
      .default(''),
    title: z.string().trim().max(300, 'At most 300 characters.').default(''),
    passage: z.string().trim().max(10_000, 'At most 10,000 characters.').default(''),
    stance: z.enum(['supports', 'undermines', 'context'], 'Say whether it supports or undermines the claim.'),
    kind: z.enum(['primary', 'secondary'], 'Say whether it is a primary or a secondary source.'),
  })
  .refine(({ url, passage }) => url !== '' || passage !== '', {
    path: ['passage'],
    message: 'Give a link, a passage, or best both.',
  });

/** Adds a source to a claim. Throws InvalidInput. */
export async function addEvidence(
  desk: Desk,
  person: Person,
  slug: string,
  number: number,
  form: unknown,
): Promise<void> {
  requireReviewer(person);
  const { url, title, passage, stance, kind } = checkFields(EvidenceForm, form);
  await onClaim(desk, person, slug, number, async (tx, record, claim) => {
    const evidence = await insertEvidence(tx, {
      story: claim.story,
      claim: claim.id,
      person: person.id,
      url: url || null,
      title: title || null,
      passage,
      stance,
      source_kind: kind,
      accessed_at: new Date().toISOString(),
    });
    record({
      story: claim.story,
      kind: 'evidence.added',
      subject: `claim-${claim.id}`,
      payload: { number, evidence: evidence.id, stance, url, title },
    });
  });
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
    if (evidence.claim !== claim.id) throw new Forbidden('This evidence belongs to another claim.');
    if (evidence.person !== person.id && !isEditor(person))
      throw new Forbidden('Only who gave the evidence, or an editor, can take it back.');
    await withdrawEvidence(tx, id);
    record({
      story: claim.story,
      kind: 'evidence.withdrawn',
      subject: `claim-${claim.id}`,
      payload: { number, evidence: id, title: evidence.title ?? evidence.url },
    });
  });
}
