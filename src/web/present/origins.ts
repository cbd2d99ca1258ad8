import { type ClaimDay, listClaimDays } from '../../desk/story/days.ts';
import type { FiledVersion, StoryFile } from '../../desk/story/story-file.ts';
import { moment } from '../../report/moment.ts';
import { month } from '../../words/format.ts';
import { words } from '../../words/words.ts';
import { sentenceAnchor } from './version.ts';

/** Where a story comes from: its versions as a tree of sources, and in time, with the days they tell of. */
export function presentOrigins(file: StoryFile) {
  const { days, complete } = listClaimDays(file);
  return { trees: presentTrees(file), days: presentDays(file.versions, days), complete };
}

// --- the tree of sources -------------------------------------------------------------------------

function presentTrees(file: StoryFile) {
  const byId = new Map(file.versions.map((version) => [version.id, version]));
  return file.families.map(({ relation, why, versions }) => {
    const members = versions.flatMap((id) => byId.get(id) ?? []).toSorted(byTime);
    const [first, ...others] = members;
    const agencies = (first?.agency ?? []).filter((agency) =>
      members.every((member) => member.agency.includes(agency)),
    );
    return {
      why,
      word: words().relations[relation],
      agency: agencies.filter((agency) => agency !== first?.label).join(', '),
      root: first ? presentNode(first) : null,
      branches: first ? others.map((other) => ({ ...presentNode(other), shared: sharedWith(first, other) })) : [],
    };
  });
}

function presentNode(version: FiledVersion) {
  return {
    place: version.position,
    label: version.label,
    when: version.published ? moment(version.published).words : words().origins.dateUnknown,
  };
}

/** The earliest first; what is undated last, in the order of arrival. */
function byTime(a: FiledVersion, b: FiledVersion): number {
  const [one, two] = [a.published ?? '9', b.published ?? '9'];
  return one === two ? a.position - b.position : one < two ? -1 : 1;
}

/** How much of a version stands word for word in the one it hangs from: '12 of 14 sentences word for word'. */
function sharedWith(root: FiledVersion, version: FiledVersion): string {
  const known = new Set(root.sentences.map(({ text }) => text));
  const same = version.sentences.filter(({ text }) => known.has(text)).length;
  const all = version.sentences.length;
  return words().origins.shared(same, all);
}

// --- the days ------------------------------------------------------------------------------------

interface Entry {
  claim: number;
  title: string;
  /** What was printed and how it was understood, with all the versions that print it so. */
  told: { by: { label: string; place: number; anchor: string }[]; text: string; working: string; assumed: boolean }[];
  /** The same claim told of other days. */
  elsewhere: string[];
}

/** By day, the earliest first: what was published on it, and which claims are told of it. */
function presentDays(versions: readonly FiledVersion[], told: readonly ClaimDay[]) {
  const spans = Map.groupBy(told, spanOf);
  const published = Map.groupBy(
    versions.filter((version) => version.published),
    ({ published: at }) => (at as string).slice(0, 10),
  );
  const keys = [...new Set([...spans.keys(), ...published.keys()])].toSorted();
  const spansOfClaim = new Map(
    [...Map.groupBy(told, ({ claim }) => claim.number)].map(([number, all]) => [number, new Set(all.map(spanOf))]),
  );
  return keys.map((key) => ({
    words: spanInWords(key),
    published: (published.get(key) ?? []).map((version) => ({ place: version.position, label: version.label })),
    entries: entriesOf(key, spans.get(key) ?? [], spansOfClaim),
  }));
}

function entriesOf(key: string, told: readonly ClaimDay[], spansOfClaim: ReadonlyMap<number, Set<string>>): Entry[] {
  return [...Map.groupBy(told, ({ claim }) => claim)].map(([claim, all]) => ({
    claim: claim.number,
    title: claim.title,
    told: [...Map.groupBy(all, (day) => JSON.stringify([day.text, day.working, day.assumed])).values()].flatMap(
      tellingOf,
    ),
    elsewhere: [...(spansOfClaim.get(claim.number) ?? [])].filter((span) => span !== key).map(spanInWords),
  }));
}

/** One way of printing a day, of all that print it so. */
function tellingOf(alike: readonly ClaimDay[]): Entry['told'] {
  const [first] = alike;
  if (!first) return [];
  const by = alike.map(({ version, sentence }) => ({
    label: version.label,
    place: version.position,
    anchor: sentenceAnchor({ id: sentence }),
  }));
  return [{ by, text: first.text, working: first.working, assumed: first.assumed }];
}

function spanOf({ from, to }: ClaimDay): string {
  return from === to ? from : `${from}/${to}`;
}

/** '2021-12-15' → '15 December 2021'; whole months and years by their names. */
function spanInWords(span: string): string {
  const [from = '', to] = span.split('/');
  if (to === undefined) return moment(from).words;
  if (from.endsWith('-01-01') && to === `${from.slice(0, 4)}-12-31`) return from.slice(0, 4);
  if (from.slice(0, 7) === to.slice(0, 7) && isWholeMonth(from, to)) return month(new Date(from));
  return words().origins.span(moment(from).words, moment(to).words);
}

function isWholeMonth(from: string, to: string): boolean {
  const [year, month] = [Number(from.slice(0, 4)), Number(from.slice(5, 7))];
  return from.endsWith('-01') && Number(to.slice(8)) === new Date(Date.UTC(year, month, 0)).getUTCDate();
}
