import type { SeenBefore } from '../../desk/story/seen-before.ts';
import type { DifferenceKind } from '../../engine/types.ts';
import { moment } from '../../report/moment.ts';
import { safeLink } from '../../report/safe-link.ts';
import { words } from '../../words/words.ts';

const MOST_SOURCES = 4;

export function presentSeenBefore(found: SeenBefore[]) {
  return found.map(({ slug, story_title, number, ruling, by, at, reason, text, contradicts, differs, evidence }) => ({
    link: `/stories/${slug}/claims/${number}`,
    story: story_title,
    number,
    ruling,
    by: by.join(', '),
    when: moment(at).words,
    reason,
    text,
    how: howAlike(contradicts, differs),
    warns: contradicts || differs.length > 0,
    evidence: evidence.slice(0, MOST_SOURCES).map(({ title, url, passage, stance }) => ({
      title: title ?? url ?? '',
      link: safeLink(url) ?? '',
      passage,
      stance: words().stances[stance],
    })),
  }));
}

function howAlike(contradicts: boolean, differs: DifferenceKind[]): string {
  const { seenBefore, kinds } = words();
  const named = differs.map((kind) => kinds[kind]).join(', ');
  if (contradicts) return seenBefore.contradicts(named);
  return named ? seenBefore.differs(named) : seenBefore.same;
}
