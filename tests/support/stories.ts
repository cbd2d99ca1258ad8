/** A small story with three versions and an analysis made by hand, for tests that need one in the store. */
import type { Analysis, Difference } from '../../src/engine/types.ts';
import { type ClaimChanges, type NewAnalysis, replaceAnalysis } from '../../src/store/analyses.ts';
import { insertPerson } from '../../src/store/people.ts';
import type { Person, Story } from '../../src/store/schema.ts';
import type { Store } from '../../src/store/store.ts';
import { insertStory } from '../../src/store/stories.ts';
import { insertVersion } from '../../src/store/versions.ts';

/** Sentences of the three versions; each stands on a line of its own. */
export const TEXTS = [
  ['The dam broke on Monday.', 'Twelve people died.', 'The mayor wept.'],
  ['The dam broke on Monday.', 'Fifteen people died.'],
  ['A dam broke in the valley.', 'Rain goes on.'],
];

export interface StoredStory {
  story: Story;
  /** Ids, in order. */
  versions: string[];
  ada: Person;
  ben: Person;
}

export async function storeStory(store: Store, slug = 'dam'): Promise<StoredStory> {
  return store.write(null, async (tx) => {
    const ada = await insertPerson(tx, person(`ada-${slug}`, 'Ada'));
    const ben = await insertPerson(tx, person(`ben-${slug}`, 'Ben'));
    const story = await insertStory(tx, { slug, title: 'The dam', created_by: ada.id });
    const versions: string[] = [];
    for (const [index, sentences] of TEXTS.entries()) {
      const version = await insertVersion(tx, {
        story: story.id,
        text: sentences.join('\n'),
        label: `Outlet ${index + 1}`,
        way_in: 'paste',
        received_by: ada.id,
      });
      versions.push(version.id);
    }
    return { story, versions, ada, ben };
  });
}

/** Members of a claim as 'version:sentence', both counted from 1: '1:2' is the second sentence of the first version. */
export interface ClaimSketch {
  /** The store's id of a claim that shall be kept; else any new name. */
  id: string;
  members: string[];
}

export interface DifferenceSketch {
  claim: string;
  level: Difference['level'];
  values: string[];
}

/** The analysis an engine might have made of the stored story. */
export function sketchAnalysis(
  { versions }: StoredStory,
  claims: ClaimSketch[],
  differences: DifferenceSketch[] = [],
  basedOn = 0,
): NewAnalysis {
  const sentenceId = (member: string) => {
    const [version, sentence] = member.split(':').map(Number) as [number, number];
    return `${versions[version - 1]}.s${sentence}`;
  };
  return {
    engine: 'crossread test',
    basedOn,
    versions: versions.map((id, index) => readVersion(id, index)),
    gaps: [],
    families: [
      { id: 'f1', versions: versions.slice(0, 2), relation: 'edited-copy', why: 'They share a sentence.' },
      { id: 'f2', versions: versions.slice(2), relation: 'single', why: 'It stands alone.' },
    ],
    claims: claims.map(({ id, members }) => ({
      id,
      title: `Claim ${id}`,
      sentences: members.map(sentenceId),
      independent: 2,
      confidence: 0.123456789,
    })),
    differences: differences.map(({ claim, level, values }, index) => ({
      id: `d${index + 1}`,
      claim,
      kind: 'number',
      level,
      rule: 'number-differs',
      why: 'They count differently.',
      values: values.map((value) => ({ sentence: sentenceId('1:2'), start: 0, end: 6, text: value, value })),
    })),
  };
}

export function keepAnalysis(store: Store, stored: StoredStory, analysis: NewAnalysis): Promise<ClaimChanges> {
  return store.write(stored.ada.id, (tx) => replaceAnalysis(tx, stored.story.id, analysis));
}

function readVersion(id: string, index: number): Analysis['versions'][number] {
  const lines = TEXTS[index] ?? [];
  let start = 0;
  const sentences = lines.map((text, at) => {
    const sentence = { id: `${id}.s${at + 1}`, start, end: start + text.length, kind: 'body' as const, text };
    start = sentence.end + 1;
    return sentence;
  });
  return {
    id,
    label: `Outlet ${index + 1}`,
    family: index < 2 ? 'f1' : 'f2',
    language: 'en',
    agency: index === 2 ? ['Reuters'] : [],
    ...(index === 0 && { headline: 'Dam breaks', published: '2021-12-15' }),
    blocks: [{ start: 0, end: start - 1, kind: 'body' }],
    sentences,
  };
}

function person(local: string, name: string) {
  return { address: `${local}@example.org`, name, password_hash: 'x', role: 'reviewer' as const };
}
