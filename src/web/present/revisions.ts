import { diffWords } from 'diff';
import type { RevisedVersion, RevisionChanges, SentenceChange } from '../../desk/versions/revisions.ts';
import { moment } from '../../report/moment.ts';
import { words } from '../../words/words.ts';

/** Bounds the work on two sentences that share nothing. */
const MOST_EDITS = 500;

/** What an outlet changed, revision by revision, word by word. */
export function presentRevisions({ version, revisions }: RevisedVersion) {
  return {
    place: version.position,
    label: version.label,
    revisions: revisions.map((revision) => ({
      number: revision.number,
      when: moment(revision.receivedAt).words,
      silent: revision.silent,
      why: whyReread(revision),
      summary: summarise(revision),
      changes: revision.changes.map((change) => ({ ...change, parts: partsOf(change) })),
    })),
  };
}

function whyReread({ reread, encoding }: RevisionChanges): string {
  const { revisions } = words();
  if (reread === 'encoding') return revisions.encoding(encoding ?? '');
  return reread === null ? '' : revisions[reread];
}

function summarise({ changes }: RevisionChanges): string {
  const changed = changes.filter(({ before, after }) => before !== '' && after !== '').length;
  const added = changes.filter(({ before }) => before === '').length;
  const gone = changes.filter(({ after }) => after === '').length;
  return words().revisions.summary(changed, added, gone);
}

/** Runs of a sentence: as it was and is, new, or gone. */
function partsOf({ before, after }: SentenceChange): { text: string; state: 'same' | 'new' | 'gone' }[] {
  const parts = diffWords(before, after, { maxEditLength: MOST_EDITS });
  if (!parts)
    return [
      { text: before, state: 'gone' },
      { text: after, state: 'new' },
    ];
  return parts.map(({ value, added, removed }) => ({ text: value, state: added ? 'new' : removed ? 'gone' : 'same' }));
}
