/** A report's draft and its editions as their pages show them. */
import type { Person } from '../../desk/desk.ts';
import { isEditor } from '../../desk/permissions.ts';
import type { EditionHead } from '../../desk/publish/published.ts';
import type { makeReport } from '../../desk/publish/report.ts';
import { correctionsBetween } from '../../report/corrections.ts';
import { REPORT_FORMATS } from '../../report/formats.ts';
import type { ReportModel } from '../../report/model.ts';
import { moment } from '../../report/moment.ts';
import { peopleOf } from '../../report/selection.ts';
import { RULING_ORDER } from '../../report/words.ts';
import { en } from '../../words/en.ts';
import { words } from '../../words/words.ts';
import { presentProgress } from './progress.ts';
import { claimsInOrder, countRulings } from './story.ts';

type Made = Awaited<ReturnType<typeof makeReport>>;

/** The formats of a report, each with the reason why it cannot be made here, where there is one. */
export function presentFormats() {
  return Promise.all(
    REPORT_FORMATS.map(async ({ variant, ...format }) => {
      const { title, purpose, variant: other } = words().formats[format.name];
      return {
        ...{ ...format, title, purpose, lacking: (await format.lacking?.()) ?? '' },
        ...(variant && { variant: { ...variant, title: other } }),
      };
    }),
  );
}

export function presentDraft({ report, file, latest, disclosures }: Made, editions: EditionHead[], person: Person) {
  const { claims } = claimsInOrder(file);
  const progress = presentProgress(countRulings(claims));
  const next = (latest?.edition?.number ?? 0) + 1;
  return {
    sections: report.sections.map((section) => ({ ...section, title: titleOf(section) })),
    progress,
    open: progress.open,
    stale: claims.flatMap(({ verdicts }) => verdicts).filter((verdict) => verdict.stale).length,
    next: claims.find(({ ruling }) => ruling === 'open')?.number ?? 0,
    choices: presentChoices(report),
    editions: editions.map(presentHead),
    mayPublish: isEditor(person),
    ruled: progress.reviewed > 0,
    edition: next,
    missing: disclosures.missing.map(({ key }) => words().disclosure.topics[key]),
    blocked: disclosures.missing.length > 0 && disclosures.organisation.missing === 'block',
    // Before one's own verdict the draft is not what is published next.
    since: latest && file.sealed.ids.size === 0 ? correctionsBetween(latest, report).map(({ text }) => text) : [],
  };
}

export function presentEdition(head: EditionHead, report: ReportModel, editions: EditionHead[], person: Person) {
  const newest = editions[0]?.number ?? head.number;
  return {
    ...presentHead(head),
    newer: newest > head.number ? newest : 0,
    editions: editions.map(presentHead),
    correction: report.corrections.find(({ edition }) => edition === head.number),
    numbers: report.numbers.map((figure) => ({ ...figure, word: wordFor(figure) })),
    progress: report.progress,
    mayPublish: isEditor(person),
    mayWithdraw: isEditor(person) && head.withdrawn_at === null,
    choices: presentChoices(report),
  };
}

/** What a part of the report can be chosen by; of what the report has only one of there is nothing to choose. */
function presentChoices(report: ReportModel) {
  const claims = report.sections.flatMap((section) => section.claims);
  const kinds = new Set(claims.flatMap(({ differences }) => differences.map(({ kind }) => kind)));
  const versions = report.sources
    .flatMap((source) => source.versions)
    .map(({ anchor, label }) => ({ value: anchor.replace('text-', ''), words: label }));
  return {
    rulings: RULING_ORDER.filter((ruling) => claims.some((claim) => claim.ruling === ruling)).map((value) => ({
      value,
      words: words().verdicts[value],
    })),
    kinds: [...kinds].map((value) => ({ value, words: words().kinds[value] })),
    versions: versions.sort((a, b) => Number(a.value) - Number(b.value)),
    people: peopleOf(report),
    claims: claims.length,
  };
}

/** What a report's section is called here: the report itself is in English. */
function titleOf({ key, title }: ReportModel['sections'][number]): string {
  const titles: Record<string, string> = words().rulingTitles;
  return titles[key] ?? title;
}

/** The same of a figure, by what it is called in the report. */
function wordFor({ count, word }: ReportModel['numbers'][number]): string {
  const [noun] = (Object.keys(en.nouns) as (keyof typeof en.nouns)[]).filter((name) => en.nouns[name].includes(word));
  return (noun && words().nouns[noun][count === 1 ? 0 : 1]) ?? word;
}

/** An edition as a line of a list. */
function presentHead({ number, hash, note, published_at, publisher, ...head }: EditionHead) {
  return {
    number,
    hash,
    note,
    published: moment(published_at),
    publisher,
    public: head.public_at !== null,
    withdrawn: head.withdrawn_at
      ? { ...moment(head.withdrawn_at), who: head.withdrawer ?? '', notice: head.withdrawn_why ?? '' }
      : false,
  };
}
