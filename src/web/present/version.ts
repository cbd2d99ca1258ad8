import type { StoryFile } from '../../desk/story-file.ts';
import { NotFound } from '../../errors.ts';
import { layGround } from '../../report/ground.ts';
import { moment } from '../../report/moment.ts';
import { safeLink } from '../../report/safe-link.ts';
import { snapshotsOf } from '../../report/snapshots.ts';

const WAYS = { paste: 'pasted', upload: 'uploaded', seed: 'came with the program' };

/** One version as received, its sentences leading to their claims, what was set aside with its reason. */
export function presentVersion(file: StoryFile, place: number) {
  const version = file.versions.find(({ position }) => position === place);
  if (!version) throw new NotFound('There is no such version in this story.');
  const ground = layGround(file);
  const anchor = ground.textAnchors.get(version.id);
  const snapshot = snapshotsOf(ground).find((each) => each.anchor === anchor);
  const received = version.receivedAt ? moment(version.receivedAt).words : '';
  const facts = [
    { word: 'published', value: version.published ? moment(version.published).words : 'unknown' },
    { word: 'by', value: version.byline ?? '' },
    { word: 'agency', value: version.agency.join(', ') },
    { word: 'language', value: version.language },
    { word: WAYS[version.wayIn], value: received },
    { word: 'SHA-256', value: `${version.sha256.slice(0, 12)}…` },
  ];
  return {
    place,
    label: version.label,
    language: version.language,
    link: safeLink(version.link) ?? '',
    note: version.note ?? '',
    facts: facts.filter(({ value }) => value !== ''),
    runs: (snapshot?.runs ?? []).map((run) => ({
      text: run.text,
      aside: run.aside ?? '',
      anchor: run.sentence?.anchor ?? '',
      claim: run.sentence?.claims[0]?.number ?? 0,
    })),
  };
}
