import { creditedAgencies } from '../../engine/index.ts';
import type { VersionInput } from '../../engine/types.ts';
import type { Reading } from '../../store/readings.ts';
import type { ToldField, ToldFields } from '../../store/schema.ts';
import type { VersionHead, VersionText } from '../../store/versions.ts';

/** What is known of a version, in the order it is shown. */
export const DETAILS: readonly ToldField[] = [
  'headline',
  'byline',
  'outlet',
  'agency',
  'language',
  'published',
  'updated',
  'link',
];

/** Who told what a person typed. */
const TYPED = 'typed';
/** Told by what made the file; the text itself knows better. */
const WEAK = 'the document properties';

/** Fields with something in them, as a person typed them. */
export function typedFields(fields: Partial<Record<ToldField, string>>): ToldFields {
  const typed = Object.entries(fields).filter(([, value]) => value !== '');
  return Object.fromEntries(typed.map(([field, value]) => [field, { value, from: TYPED }]));
}

/** Those of the fields that a person typed: they outlive what a new text tells. */
export function keepTyped(told: ToldFields): ToldFields {
  return Object.fromEntries(Object.entries(told).filter(([, { from }]) => from === TYPED));
}

export interface KnownOfVersion extends Pick<VersionHead, 'told' | 'outlet' | 'link' | 'published'> {
  reading: Pick<Reading, 'headline' | 'byline' | 'read_outlet' | 'agency' | 'read_published' | 'language'> | null;
}

/** What is known of a version and who told it: a person first, then its source, then its text. */
export function detailsOf(version: KnownOfVersion): ToldFields {
  const { told, reading } = version;
  const read: Partial<Record<ToldField, string | null>> = {
    headline: reading?.headline ?? null,
    byline: reading?.byline ?? null,
    outlet: reading?.read_outlet ?? null,
    agency: reading?.agency.join(', ') ?? null,
    published: reading?.read_published ?? null,
    language: reading?.language === 'und' ? null : (reading?.language ?? null),
  };
  const details = DETAILS.flatMap((field) => {
    const column = field === 'outlet' || field === 'link' || field === 'published' ? version[field] : null;
    const strong = told[field] ?? (column ? { value: column, from: originOf(column, told) } : undefined);
    const text = read[field] ? { value: read[field], from: 'the text' } : undefined;
    const known = strong?.from === WEAK ? (text ?? strong) : (strong ?? text);
    return known && known.value !== '' ? [[field, known] as const] : [];
  });
  return Object.fromEntries(details);
}

/** An outlet may be named after its agency; of what came before origins were kept nobody knows who told it. */
function originOf(value: string, told: ToldFields): string {
  return Object.values(told).find((field) => field.value === value)?.from ?? 'given';
}

/** What the engine is told of a version beside its text. */
export function toldToEngine({
  told,
  published,
  article,
}: Pick<VersionText, 'told' | 'published' | 'article'>): Partial<
  Pick<VersionInput, 'published' | 'language' | 'agency' | 'credits' | 'article'>
> {
  const { agency, byline, language } = told;
  const credits = [agency, byline].flatMap((field) => (field ? creditedAgencies(field.value) : []));
  return {
    ...(published !== null && { published }),
    ...(language?.from === TYPED && language.value !== '' && { language: language.value }),
    ...(agency?.from === TYPED && { agency: namesIn(agency.value) }),
    ...(credits.length > 0 && { credits }),
    ...(article && { article }),
  };
}

/** 'Reuters, AFP' → both; a known agency under its usual name. */
function namesIn(value: string): string[] {
  const names = value.split(/[,;]/u).map((name) => name.trim());
  return [...new Set(names.filter(Boolean).map((name) => creditedAgencies(name)[0] ?? name))];
}
