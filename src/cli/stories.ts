import { type ListedStory, listStories } from '../desk/story/story-list.ts';
import type { StoryFormat } from './choices.ts';
import { withStore } from './open-store.ts';

/** What the data folder or database holds: each story with its counts, the latest first. */
export async function describeStories(format: StoryFormat): Promise<string> {
  const stories = (await withStore((store) => listStories({ store }, null))).map(describe);
  if (format === 'json') return `${JSON.stringify(stories, null, 2)}\n`;
  return stories.map(toText).join('') || 'No stories yet.\n';
}

type Described = ReturnType<typeof describe>;

function describe({ id, slug, title, versions, families, claims, contradictions, progress }: ListedStory) {
  return { id, slug, title, counts: { versions, sources: families, claims, contradictions, ...progress } };
}

function toText({ slug, title, counts }: Described): string {
  const ruled = counts.claims - counts.open;
  const parts = [
    count(counts.versions, 'version'),
    count(counts.sources, 'independent source'),
    count(counts.claims, 'claim'),
    `${count(counts.contradictions, 'claim')} contradicted`,
    `${ruled} ruled (${counts.confirmed} confirmed, ${counts.disputed} disputed, ${counts.unsourced} unsourced)`,
  ];
  return `${slug}  ${title}\n  ${parts.join(' · ')}\n`;
}

function count(n: number, noun: string): string {
  return `${n} ${noun}${n === 1 ? '' : 's'}`;
}
