import { z } from 'zod';
import { type CleanOptions, clean } from '../../engine/index.ts';
import { InvalidInput } from '../../errors.ts';
import type { Original } from '../../store/originals.ts';
import type { TextReading } from '../../store/readings.ts';
import type { WayIn } from '../../store/schema.ts';
import type { NewVersion } from '../../store/versions.ts';
import { checkFields, says, tooLong } from '../fields.ts';
import { typedFields } from './details.ts';
import { checkText } from './received-text.ts';

/** Most versions one story may have. */
export const MOST_VERSIONS = 200;

/** What a person gives of a version. */
export interface GivenVersion {
  text?: unknown;
  outlet?: unknown;
  link?: unknown;
  published?: unknown;
}

export interface GivenFile {
  name: string;
  bytes: Uint8Array;
  /** Why it was not read to its end, as what follows its name. */
  refused?: string;
}

/** A text that may become a version, checked and named. */
export interface ReceivedVersion extends Omit<NewVersion, 'story' | 'received_by'> {
  /** The file it was read from, under `bytes_hash`. */
  original?: Original;
  /** How it was read, and what was told of it. */
  read?: Partial<TextReading>;
}

const Told = z.object({
  text: z.string().default(''),
  outlet: z.string().trim().max(120, tooLong(120)).default(''),
  link: z
    .string()
    .trim()
    .max(2000, tooLong(2000))
    .refine((link) => link === '' || isWebLink(link), says('details.wrongLink'))
    .default(''),
  published: z
    .string()
    .trim()
    .refine((day) => day === '' || isDay(day), says('details.wrongDay'))
    .default(''),
});

/** Pasted versions; boxes left wholly empty are passed over. Throws InvalidInput with fields 'versions.0.text'. */
export function receivePastes(given: GivenVersion[]): ReceivedVersion[] {
  const problems: Record<string, string> = {};
  const received = given.flatMap((version, index) => {
    if (isBlank(version)) return [];
    try {
      return [receivePaste(version)];
    } catch (error) {
      if (!(error instanceof InvalidInput)) throw error;
      for (const [field, words] of Object.entries(error.fields)) problems[`versions.${index}.${field}`] = words;
      return [];
    }
  });
  if (Object.keys(problems).length > 0) throw new InvalidInput(problems);
  return received;
}

/** A text with a name for it: the outlet as told, else as the text says, else an agency it credits, else `fallback`. */
export function nameVersion(
  text: string,
  wayIn: WayIn,
  fallback: string,
  { outlet, ...options }: CleanOptions & { outlet?: string | null } = {},
) {
  const read = outlet ? undefined : clean(text, options);
  const agency = read?.agency[0];
  const label = outlet || read?.outlet || (agency && `${agency} (site not named)`) || fallback;
  return { text, label: label.slice(0, 120), way_in: wayIn };
}

function receivePaste(version: GivenVersion): ReceivedVersion {
  const { text, outlet, link, published } = checkFields(Told, version);
  checkText(text, 'text');
  return {
    ...nameVersion(text, 'paste', '', { outlet }),
    outlet: outlet || null,
    link: link || null,
    published: published || null,
    read: { told: typedFields({ outlet, link, published }) },
  };
}

/** A box of the form that nobody wrote in. */
export function isBlank(version: GivenVersion): boolean {
  return Object.values(version).every((value) => typeof value !== 'string' || value.trim() === '');
}

/** A whole address that a browser would open over the web. */
export function isWebLink(link: string): boolean {
  return URL.canParse(link) && /^https?:$/.test(new URL(link).protocol);
}

function isDay(day: string): boolean {
  const time = Date.parse(`${day}T00:00:00Z`);
  return !Number.isNaN(time) && new Date(time).toISOString().slice(0, 10) === day;
}
