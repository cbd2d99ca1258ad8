/** What changed from one edition of a report to the next, read off the two, in sentences for a reader. */
import { isDerived } from './disclosures.ts';
import type { Correction, ReportClaim, ReportEvidence, ReportModel, ReportVerdict, SourceVersion } from './model.ts';
import { RULINGS } from './words.ts';

type Items = Correction['what'];

/** A reader goes through so many; the rest is counted. */
const MOST = 500;
const LONGEST_QUOTE = 160;

export function correctionsBetween(before: ReportModel, after: ReportModel): Items {
  const all = [
    ...(before.title === after.title ? [] : told(`The title is now ${closed(after.title)}`)),
    ...versionsChanged(before, after),
    ...claimsChanged(claimsOf(before), claimsOf(after)),
    ...disclosuresChanged(before, after),
  ];
  if (all.length <= MOST) return all;
  return [...all.slice(0, MOST), { text: `And ${all.length - MOST} more changes.` }];
}

function told(text: string, claim?: number): Items {
  return [{ ...(claim !== undefined && { claim }), text }];
}

function versionsChanged(before: ReportModel, after: ReportModel): Items {
  const [former, now] = [versionsOf(before), versionsOf(after)];
  const added = [...now].flatMap(([anchor, { label, sha256 }]) => {
    const known = former.get(anchor);
    if (!known) return told(`The version ${quoted(label)} was added.`);
    if (known.sha256 === sha256) return [];
    return told(`The outlet changed the text of ${quoted(label)}; the newer one is compared.`);
  });
  const dropped = [...former].flatMap(([anchor, { label }]) =>
    now.has(anchor) ? [] : told(`The version ${quoted(label)} was taken out.`),
  );
  return [...added, ...dropped];
}

function claimsChanged(former: ReadonlyMap<number, ReportClaim>, now: ReadonlyMap<number, ReportClaim>): Items {
  const kept = [...now].flatMap(([number, claim]) => {
    const known = former.get(number);
    if (known) return claimChanged(known, claim).map((text) => ({ claim: number, text }));
    return told(`Claim ${number} was added, ${rulingOf(claim)}: ${closed(claim.title)}`, number);
  });
  const dropped = [...former].flatMap(([number, claim]) =>
    now.has(number) ? [] : told(`Claim ${number} is left out; it was ${rulingOf(claim)}: ${closed(claim.title)}`),
  );
  return [...kept.sort((a, b) => (a.claim ?? 0) - (b.claim ?? 0)), ...dropped];
}

function claimChanged(before: ReportClaim, after: ReportClaim): string[] {
  const name = `Claim ${after.number}`;
  const ruled = rulingOf(before) !== rulingOf(after);
  const lines = [
    ruled && `${name} was ${rulingOf(before)} and is now ${rulingOf(after)}.`,
    before.title !== after.title &&
      `${name} is now called ${quoted(after.title)}; it was called ${closed(before.title)}`,
    !before.gone && after.gone && `No version states ${name.toLowerCase()} any longer.`,
    before.gone && !after.gone && `A version states ${name.toLowerCase()} again.`,
    ...tellingsChanged(before, after).map((line) => `${name}: ${line}`),
    ...verdictsChanged(before.verdicts, after.verdicts).map((line) => `${name}: ${line}`),
    ...evidenceChanged(before.evidence, after.evidence).map((line) => `${name}: ${line}`),
    ...differencesChanged(before, after).map((line) => `${name}: ${line}`),
  ];
  return lines.filter((line): line is string => typeof line === 'string');
}

function tellingsChanged(before: ReportClaim, after: ReportClaim): string[] {
  const [former, now] = [before, after].map(
    ({ tellings }) => new Map(tellings.map(({ anchor, label, text }) => [anchor, { label, text }])),
  ) as [Map<string, { label: string; text: string }>, Map<string, { label: string; text: string }>];
  const added = [...now].flatMap(([anchor, { label, text }]) => {
    const known = former.get(anchor);
    if (!known) return [`now also read in ${closed(label)}`];
    return known.text === text ? [] : [`${quoted(label)} is quoted with other words than before.`];
  });
  const gone = [...former].flatMap(([anchor, { label }]) =>
    now.has(anchor) ? [] : [`no longer read in ${closed(label)}`],
  );
  return [...added, ...gone];
}

function verdictsChanged(before: ReportVerdict[], after: ReportVerdict[]): string[] {
  const key = ({ person, at }: ReportVerdict) => `${person}\n${at.iso}`;
  const [former, now] = [new Set(before.map(key)), new Set(after.map(key))];
  const given = after
    .filter((verdict) => !former.has(key(verdict)))
    .map(({ person, value, reason }) => {
      const word = before.some((verdict) => verdict.person === person) ? 'changed the verdict to' : 'gave the verdict';
      return `${person} ${word} ${RULINGS[value].word}${reason ? `: ${closed(reason)}` : '.'}`;
    });
  const people = new Set(after.map(({ person }) => person));
  const withdrawn = before
    .filter((verdict) => !now.has(key(verdict)) && !people.has(verdict.person))
    .map(({ person, value }) => `${person} took back the verdict ${RULINGS[value].word}.`);
  return [...given, ...withdrawn];
}

function evidenceChanged(before: ReportEvidence[], after: ReportEvidence[]): string[] {
  const key = ({ title, link, address, passage, stance }: ReportEvidence) =>
    JSON.stringify([title, link ?? address, passage, stance]);
  const [former, now] = [before, after].map((all) => new Set(all.filter(({ withdrawn }) => !withdrawn).map(key))) as [
    Set<string>,
    Set<string>,
  ];
  return [
    ...after
      .filter((each) => !each.withdrawn && !former.has(key(each)))
      .map(({ title }) => `evidence was added: ${closed(title)}`),
    ...before
      .filter((each) => !each.withdrawn && !now.has(key(each)))
      .map(({ title }) => `evidence was taken back: ${closed(title)}`),
  ];
}

function differencesChanged(before: ReportClaim, after: ReportClaim): string[] {
  const key = ({ kind, rule, why }: ReportClaim['differences'][number]) => `${kind}\n${rule}\n${why}`;
  const [former, now] = [new Set(before.differences.map(key)), new Set(after.differences.map(key))];
  const dismissed = new Map(after.dismissed.map((each) => [key(each), each]));
  const added = after.differences
    .filter((each) => !former.has(key(each)) && each.level !== 'wording')
    .map(({ word, level, why }) => `listed as a difference now (${word}, ${level}): ${why}`);
  const gone = before.differences
    .filter((each) => !now.has(key(each)) && each.level !== 'wording')
    .map((each) => {
      const by = dismissed.get(key(each));
      if (by) return `set aside as no difference by ${by.by}, because ${quoted(by.reason)}: ${each.why}`;
      return `no longer listed as a difference: ${each.why}`;
    });
  return [...added, ...gone];
}

/** What follows from the claims is told there. */
function disclosuresChanged(before: ReportModel, after: ReportModel): Items {
  const [former, now] = [before, after].map(
    ({ disclosures }) =>
      new Map(disclosures.filter(({ topic }) => !isDerived(topic)).map(({ topic, text }) => [topic, text])),
  ) as [Map<string, string>, Map<string, string>];
  return [...new Set([...former.keys(), ...now.keys()])].flatMap((topic) => {
    const [was, is] = [former.get(topic), now.get(topic)];
    if (was === is) return [];
    if (is === undefined) return told(`The disclosure ${quoted(topic)} was taken out.`);
    return told(
      `The disclosure ${quoted(topic)} ${was === undefined ? 'was added' : 'now says something else'}: ${closed(is)}`,
    );
  });
}

function rulingOf({ ruling = 'open' }: ReportClaim): string {
  return ruling === 'open' ? 'not ruled on' : RULINGS[ruling].word;
}

function claimsOf({ sections }: ReportModel): Map<number, ReportClaim> {
  return new Map(sections.flatMap(({ claims }) => claims.map((claim) => [claim.number, claim])));
}

function versionsOf({ sources }: ReportModel): Map<string, SourceVersion> {
  return new Map(sources.flatMap(({ versions }) => versions.map((version) => [version.anchor, version])));
}

/** Quoted at the end of a sentence: words that end one themselves need no second stop. */
function closed(words: string): string {
  return `${quoted(words)}${/[.!?…]\s*$/u.test(words) ? '' : '.'}`;
}

function quoted(words: string): string {
  const folded = words.replace(/\s+/gu, ' ').trim();
  const characters = [...folded];
  const cut = characters.length > LONGEST_QUOTE ? `${characters.slice(0, LONGEST_QUOTE).join('')}…` : folded;
  return `‘${cut}’`;
}
