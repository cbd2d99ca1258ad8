import type { Person } from '../../desk/desk.ts';
import { commonDay } from '../../desk/story/days.ts';
import type { FiledClaim } from '../../desk/story/filed-claims.ts';
import type { HistoryEvent } from '../../desk/story/history.ts';
import { latestChanges } from '../../desk/story/history.ts';
import type { FiledVersion, StoryFile } from '../../desk/story/story-file.ts';
import { reportClaim } from '../../report/claims.ts';
import type { Ruling } from '../../report/data.ts';
import { type Ground, layGround } from '../../report/ground.ts';
import type { Reading, ReportClaim } from '../../report/model.ts';
import { moment } from '../../report/moment.ts';
import { noteOtherWords } from '../../report/other-words.ts';
import { sectionsByFinding } from '../../report/sections.ts';
import { KeptWords } from '../../words/kept-words.ts';
import { currentReader } from '../../words/reader.ts';
import { words } from '../../words/words.ts';
import { presentChanges, presentEvent } from './event.ts';
import { presentFind } from './find.ts';
import { presentCoverage, presentStrip } from './map.ts';
import { presentProgress } from './progress.ts';
import { countTalk } from './talk.ts';
import { sentenceAnchor } from './version.ts';

/** Claims on one page of a story. */
const PAGE = 30;

/** Pages offered before and after the one shown, beside the first and the last. */
const PAGES_AROUND = 3;

/** The claims a reviewer goes through, gravest first: the order of the story page, of the rail and of j and k. */
export function claimsInOrder(file: StoryFile): Ordered {
  const known = ordered.get(file.claims);
  if (known) return known;
  const found = putInOrder(file);
  ordered.set(file.claims, found);
  return found;
}

interface Ordered {
  ground: Ground;
  claims: ReportClaim[];
  groups: Group[];
}

/** As long as a story is kept as it was gathered, so is the order of its claims. */
const ordered = new KeptWords<StoryFile['claims'], Ordered>();

function putInOrder(file: StoryFile): Ordered {
  const standing = file.claims.filter(({ goneAt }) => goneAt === null);
  const ground = layGround({ ...file, claims: standing, review: { changes: [] } });
  const gone = file.claims.filter(({ goneAt }) => goneAt !== null);
  const tell = (claim: FiledClaim) => tellOnce(claim, ground);
  const groups = sectionsByFinding(standing.map(tell));
  if (gone.length > 0) {
    groups.push({
      key: 'gone',
      ...words().findings.gone,
      claims: gone.map(tell),
    });
  }
  return { ground, groups, claims: groups.flatMap(({ claims }) => claims) };
}

/** A claim of which nothing new was said is the same object when its story is gathered again, and tells the same. */
const told = new KeptWords<FiledClaim, ReportClaim>();

function tellOnce(claim: FiledClaim, ground: Ground): ReportClaim {
  const known = told.get(claim) ?? reportClaim(claim, ground);
  told.set(claim, known);
  return known;
}

type Group = ReturnType<typeof sectionsByFinding>[number];

export function presentStory(
  file: StoryFile,
  events: HistoryEvent[],
  wanted: { page: number; find: string },
  person: Person,
) {
  const mine = ownClaims(file, person);
  const { ground, groups, claims } = claimsInOrder(file);
  const found = claims.slice(0, claims.length - (groups.find(({ key }) => key === 'gone')?.claims.length ?? 0));
  const differences = found.flatMap((claim) => claim.differences);
  const changes = latestChanges(events);
  const talk = countTalk(file);
  const lastPage = Math.max(1, Math.ceil(claims.length / PAGE));
  const page = Math.min(wanted.page, lastPage);
  const find = presentFind(file, wanted.find, claims, PAGE, page);
  const shown = new Set(claims.slice((page - 1) * PAGE, page * PAGE));
  return {
    slug: file.story.slug,
    title: file.story.title,
    versions: file.versions.length,
    sources: file.families.length,
    claims: found.length,
    contradictions: differences.filter(({ level }) => level === 'contradiction').length,
    discrepancies: differences.filter(({ level }) => level === 'discrepancy').length,
    single: found.filter(({ independent }) => independent === 1).length,
    event: eventDay(file.versions),
    talk: sumTalk([...talk.values()]),
    progress: presentProgress(countRulings(found)),
    next: found.find(({ ruling, number }) => ruling === 'open' && !mine.has(number))?.number,
    waiting: presentWaiting(file, person),
    warnings: file.warnings.map(({ version, text }) => ({ version: ground.labels.get(version) ?? '', text })),
    changes: changes ? presentChanges(changes) : [],
    coverage: {
      ...presentCoverage(ground, new Set([...shown].map(({ number }) => number)), find.found),
      kept: ground,
      page,
    },
    find,
    strip: presentStrip(claims, PAGE, page, find.found),
    groups: groups
      .map((group) => ({
        ...group,
        total: group.claims.length,
        claims: group.claims
          .filter((claim) => shown.has(claim))
          .map((claim) => ({ ...withLinks(claim, ground), talk: talk.get(claim.number) ?? null, kept: claim })),
      }))
      .filter((group) => group.claims.length > 0),
    pages: Array.from({ length: lastPage }, (_, i) => ({
      number: i + 1,
      current: i + 1 === page,
      found: find.pages.has(i + 1),
    })).filter(({ number }) => number === 1 || number === lastPage || Math.abs(number - page) <= PAGES_AROUND),
    families: presentFamilies(file),
    setAside: file.setAside,
    events: events.slice(0, 12).map(presentEvent),
  };
}

function sumTalk(counts: { comments: number; open: number }[]) {
  const sum = (of: 'comments' | 'open') => counts.reduce((all, each) => all + each[of], 0);
  return { comments: sum('comments'), open: sum('open') };
}

/** Numbers of the claims a person has a verdict on. */
export function ownClaims(file: StoryFile, person: Person): Set<number> {
  const own = file.claims.filter(({ verdicts }) =>
    verdicts.some(({ personId, ended }) => personId === person.id && !ended),
  );
  return new Set(own.map(({ number }) => number));
}

/** Claims that wait for a second reviewer or for agreement, and those where the person was overruled. */
function presentWaiting(file: StoryFile, person: Person) {
  const there = file.claims.filter(({ goneAt }) => goneAt === null);
  const numbers = (state: string) =>
    there.filter(({ standing }) => standing.state === state).map(({ number }) => number);
  const overruled = there.flatMap(({ number, adjudication, verdicts }) => {
    const own = verdicts.find(({ personId, ended }) => personId === person.id && !ended);
    if (!adjudication || !own || own.value === adjudication.value) return [];
    return [
      { number, own: own.value, value: adjudication.value, by: adjudication.person, reason: adjudication.reason },
    ];
  });
  const toDecide = there.filter((claim) => claim.toDecide).map(({ number }) => number);
  return { second: numbers('awaiting'), disagreements: numbers('disagreement'), toDecide, overruled };
}

/** Readings that lead to the version they stand in, to the very sentence. */
export function withLinks(claim: ReportClaim, ground: Ground): LinkedClaim {
  const known = linked.get(claim) ?? link(claim, ground);
  linked.set(claim, known);
  return known;
}

type LinkedClaim = ReturnType<typeof link>;

/** A claim is told anew when the versions it stands in are. */
const linked = new WeakMap<ReportClaim, LinkedClaim>();

function link(claim: ReportClaim, ground: Ground) {
  const toPlace = (version: Reading['versions'][number]) => ({ ...version, ...placeOf(version.anchor, ground) });
  return {
    ...claim,
    ruling: claim.ruling ?? 'open',
    readings: noteOtherWords(claim.readings).map((reading) => ({
      ...reading,
      versions: reading.versions.map(toPlace),
    })),
    gaps: claim.gaps.map((gap) => ({ ...gap, href: gapPath(claim, gap.anchor, ground) })),
  };
}

/** Where a gap's passage stands in its story, from the folder of versions: in the receipt, where it can be restored. */
function gapPath(claim: ReportClaim, anchor: string, ground: Ground): string {
  const { place } = placeOf(anchor, ground);
  const id = ground.data.claims.find(({ number }) => number === claim.number)?.id ?? '';
  const gap = ground.gaps.get(id)?.find(({ version }) => ground.textAnchors.get(version) === anchor);
  if (gap?.part) return `${place}?part=${gap.part.index}#part-${gap.part.index}`;
  return `${place}${gap?.kind === 'removed' ? '?mend=1' : ''}${gap ? `#s${gap.start}` : ''}`;
}

/** The place of a version in its story and the anchor on that version's page, by the anchor of the report. */
function placeOf(anchor: string, ground: Ground): { place: number; anchor: string } {
  const [, text = '', ordinal = ''] = /^(.*)-s(\d+)$/.exec(anchor) ?? [];
  const version = ground.data.versions.find(({ id }) => ground.textAnchors.get(id) === (text || anchor));
  const sentence = version?.sentences[Number(ordinal) - 1];
  const place = version ? ground.data.versions.indexOf(version) + 1 : 0;
  return { place: Math.max(1, place), anchor: sentence ? sentenceAnchor(sentence) : '' };
}

export function countRulings(claims: ReportClaim[]): Record<Ruling, number> {
  const counts: Record<Ruling, number> = { confirmed: 0, disputed: 0, unsourced: 0, open: 0 };
  for (const { ruling } of claims) counts[ruling ?? 'open']++;
  return counts;
}

function presentFamilies(file: StoryFile) {
  const byId = new Map(file.versions.map((version) => [version.id, version]));
  const known = file.families.map(({ versions, why, relation }) => ({
    why,
    /** The engine explains in English. */
    language: 'en',
    word: words().relations[relation],
    versions: versions.flatMap((id) => byId.get(id) ?? []).map(presentVersion),
  }));
  const unread = file.versions.filter(({ family }) => family === '');
  if (unread.length === 0) return known;
  return [
    ...known,
    {
      why: words().story.notCompared,
      language: currentReader().language,
      word: '',
      versions: unread.map(presentVersion),
    },
  ];
}

function presentVersion(version: FiledVersion) {
  const detail = [
    version.published ? moment(version.published).words : words().story.dateUnknown,
    version.agency.join(', '),
    version.language === 'en' || version.language === 'und' ? '' : version.language,
  ];
  return { place: version.position, label: version.label, detail: detail.filter(Boolean).join(' · ') };
}

/** The day most versions are dated, in words; empty where none is. */
function eventDay(versions: FiledVersion[]): string {
  const day = commonDay(versions);
  return day === undefined ? '' : moment(day).words;
}
