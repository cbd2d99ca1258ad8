/** Some claims of a report as a report of their own, which says that it is a part and of what. */
import { InvalidInput } from '../errors.ts';
import { words } from '../words/words.ts';
import { isDerived, UNTOLD } from './disclosures.ts';
import { withHash } from './edition.ts';
import type { Coverage, ReportClaim, ReportModel, Run, SnapshotText } from './model.ts';
import { numbersOf, progressOf } from './numbers.ts';
import type { Selection } from './selection.ts';
import { stateOf } from './state.ts';
import { KINDS, RULINGS } from './words.ts';

/**
 * The claims that are wanted, with the versions that tell them and nothing that only concerns the others. It has a hash
 * of its own and holds that of the whole. Throws InvalidInput when no claim is wanted.
 */
export function partOf(report: ReportModel, selection: Selection): ReportModel {
  const all = report.sections.flatMap(({ claims }) => claims);
  const claims = all.filter((claim) => isWanted(claim, selection));
  if (claims.length === 0) throw new InvalidInput({ '': words().making.noneFits });
  const numbers = new Set(claims.map(({ number }) => number));
  const telling = new Set(claims.flatMap(({ tellings, gaps }) => [...tellings, ...gaps].map(({ anchor }) => anchor)));
  const sources = report.sources
    .map((source) => ({ ...source, versions: source.versions.filter(({ anchor }) => telling.has(anchor)) }))
    .filter(({ versions }) => versions.length > 0);
  const labels = new Set(sources.flatMap(({ versions }) => versions.map(({ label }) => label)));
  return withHash({
    ...report,
    part: { words: wordsFor(selection, claims.length, all.length, report), whole: report.hash },
    numbers: numbersOf(telling.size, sources.length, claims),
    progress: report.progress.length > 0 ? progressOf(claims) : [],
    coverage: partOfCoverage(report.coverage, numbers, telling),
    sources,
    sections: report.sections
      .map((section) => ({ ...section, claims: section.claims.filter(({ number }) => numbers.has(number)) }))
      .filter((section) => section.claims.length > 0),
    warnings: report.warnings.filter(({ version }) => labels.has(version)),
    disclosures: report.disclosures.filter(({ topic }) => !isDerived(topic) || topic === UNTOLD),
    corrections: report.corrections.map((correction) => ({
      ...correction,
      what: correction.what.filter(({ claim }) => claim === undefined || numbers.has(claim)),
    })),
    changes: [],
    texts: report.texts
      .filter(({ anchor }) => telling.has(anchor))
      .map((text) => ({
        ...withoutLeftOut(text),
        ...partOfLeftOut(text, numbers),
        runs: text.runs.map((run) => partOfRun(run, numbers)),
      })),
  });
}

function isWanted(claim: ReportClaim, { rulings, kinds, versions, people, numbers }: Selection): boolean {
  const fits = <T>(wanted: T[], has: (each: T) => boolean) => wanted.length === 0 || wanted.some(has);
  return (
    fits(rulings, (ruling) => claim.ruling === ruling) &&
    fits(kinds, (kind) => claim.differences.some((difference) => difference.kind === kind)) &&
    fits(versions, (version) => claim.tellings.some(({ anchor }) => anchor === version)) &&
    fits(people, (person) => claim.verdicts.some((verdict) => verdict.person === person)) &&
    fits(numbers, (number) => claim.number === number)
  );
}

function partOfCoverage({ claims, rows }: Coverage, numbers: Set<number>, telling: Set<string>): Coverage {
  const columns = claims.flatMap(({ number }, index) => (numbers.has(number) ? [index] : []));
  const kept = <T>(all: T[]) => columns.flatMap((index) => all[index] ?? []);
  return {
    claims: kept(claims),
    rows: rows.filter(({ anchor }) => telling.has(anchor)).map((row) => ({ ...row, cells: kept(row.cells) })),
  };
}

function withoutLeftOut({ leftOut: _, ...text }: SnapshotText): SnapshotText {
  return text;
}

function partOfLeftOut({ leftOut = [] }: SnapshotText, numbers: Set<number>): Pick<SnapshotText, 'leftOut'> {
  const found = leftOut
    .map((each) => ({ ...each, claims: each.claims.filter(({ number }) => numbers.has(number)) }))
    .filter(({ claims }) => claims.length > 0);
  return found.length > 0 ? { leftOut: found } : {};
}

/** A sentence that only other claims point to is text like any other. */
function partOfRun({ sentence, ...run }: Run, numbers: Set<number>): Run {
  const claims = sentence?.claims.filter(({ number }) => numbers.has(number)) ?? [];
  return sentence && claims.length > 0 ? { ...run, sentence: { ...sentence, claims } } : run;
}

/** 'This is a part: 2 of 24 claims, those that are disputed. …' */
function wordsFor(selection: Selection, count: number, all: number, report: ReportModel): string {
  const labels = new Map(
    report.sources.flatMap(({ versions }) => versions.map(({ anchor, label }) => [anchor, label])),
  );
  const { rulings, kinds, versions, people, numbers } = selection;
  const which = [
    rulings.length > 0 && `ruled ${either(rulings.map((ruling) => RULINGS[ruling].word))}`,
    kinds.length > 0 && `with a difference of ${either(kinds.map((kind) => KINDS[kind]))}`,
    versions.length > 0 && `told by ${either(versions.map((anchor) => `‘${labels.get(anchor) ?? anchor}’`))}`,
    people.length > 0 && `with a verdict of ${either(people)}`,
    numbers.length > 0 && 'chosen by number',
  ].filter(Boolean);
  return (
    `This is a part: ${count} of ${all} claims, those ${which.join(', ')}. ` +
    'Versions that tell none of them and the log of changes are left out. ' +
    `The whole is ${stateOf(report) === 'draft' ? 'the draft' : stateOf(report)} with the content hash ${report.hash}.`
  );
}

function either(words: string[]): string {
  if (words.length < 2) return words.join('');
  return `${words.slice(0, -1).join(', ')} or ${words.at(-1)}`;
}
