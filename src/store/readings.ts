import type { Selectable } from 'kysely';
import type { Block } from '../engine/types.ts';
import { parseJson } from './json.ts';
import type { AsidePart, ReadColumns, ToldFields } from './schema.ts';

/** How a text was read, and what was told of it; see ReadColumns. */
export interface TextReading extends Omit<ReadColumns, 'told' | 'aside' | 'article'> {
  told: ToldFields;
  aside: AsidePart[];
  article: boolean;
}

/** What the latest analysis read in a version; null before the first. */
export interface Reading {
  headline: string | null;
  byline: string | null;
  read_outlet: string | null;
  agency: string[];
  read_published: string | null;
  place: string | null;
  language: string;
  family: string;
  blocks: Block[];
}

export const HOW_READ = [
  'version.format',
  'version.encoding',
  'version.encoding_from',
  'version.told',
  'version.reread',
  'version.article',
] as const;

export const READ = [
  'headline',
  'byline',
  'read_outlet',
  'agency',
  'read_published',
  'place',
  'language',
  'family',
  'blocks',
] as const;

export function readColumns(read: Partial<TextReading>): ReadColumns {
  const { told = {}, aside = [], article = false, ...columns } = read;
  return {
    ...{ format: null, encoding: null, encoding_from: null, reread: null },
    ...columns,
    told: Object.keys(told).length > 0 ? JSON.stringify(told) : null,
    aside: aside.length > 0 ? JSON.stringify(aside) : null,
    article: article ? 1 : 0,
  };
}

type Row = Record<(typeof READ)[number], string | null> & Pick<Selectable<ReadColumns>, 'told' | 'article'>;
type Parsed = Pick<TextReading, 'told' | 'article'> & { reading: Reading | null };

/** A row of a version joined with its reading, its JSON parsed. */
export function withReading<T extends Row>(row: T): Omit<T, keyof Row> & Parsed {
  const { headline, byline, read_outlet, agency, read_published, place, language, family, blocks, ...own } = row;
  const version = {
    ...(own as Omit<T, keyof Row>),
    told: parseJson<ToldFields>(row.told ?? '{}'),
    article: row.article === 1,
  };
  if (agency === null || language === null || family === null || blocks === null) return { ...version, reading: null };
  const said = { headline, byline, read_outlet, read_published, place, language, family };
  return { ...version, reading: { ...said, agency: parseJson(agency), blocks: parseJson(blocks) } };
}
