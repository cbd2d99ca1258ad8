import { join } from 'node:path';
import { FormatUnavailable } from '../../errors.ts';
import type { ReportModel } from '../model.ts';
import { isLarge } from '../size.ts';
import { stateOf } from '../state.ts';
import { RULING_ORDER, RULINGS, STANCES, STATES } from '../words.ts';
import { typst } from './compiler.ts';
import { printable } from './printable.ts';

const TEMPLATE = join(import.meta.dirname, 'report.typ');
/** How many reports a compiled part may go unused before its memory is freed; after a large one all of it is. */
const KEPT = 5;
const LARGE = 2_000_000;
/** In characters of JSON: about 700 claims in 12 wordings each, which takes 1.7 GB to set. */
const LARGEST = 7_000_000;

/**
 * The report as PDF/UA-1: tagged, with bookmarks, its fonts inside. The report reaches the template as data only.
 * Throws FormatUnavailable on a kind of machine that has no compiler.
 */
export function typesetPdf(report: ReportModel): Buffer {
  const compiler = typst();
  const inputs = {
    report: JSON.stringify(report, (key, value) =>
      typeof value === 'string' ? printable(value) : UNPRINTED.has(key) ? undefined : value,
    ),
    words: JSON.stringify(wordsFor(report)),
  };
  if (inputs.report.length > LARGEST) {
    throw new FormatUnavailable(
      'The report is too large for a PDF. Take a part of it, or print what you need of the HTML report.',
    );
  }
  const compiled = compiler.compile({ mainFilePath: TEMPLATE, inputs });
  const failure = compiled.takeError();
  if (failure || !compiled.result) {
    throw new Error(`The PDF could not be set: ${JSON.stringify(failure && compiler.fetchDiagnostics(failure))}`);
  }
  const made = Math.floor(Date.parse(report.generated.iso) / 1000) || 0;
  const pdf = compiler.pdf(compiled.result, { pdfStandard: 'ua-1', creationTimestamp: made });
  compiler.evictCache(inputs.report.length > LARGE ? 0 : KEPT);
  return pdf;
}

/** What the template has no use for, and would have to be read into its memory. */
const UNPRINTED = new Set(['tellings', 'values']);

/** Signs in the map of who says what; letters would be read as words. */
const SIGNS = {
  agrees: '●',
  wording: '~',
  discrepancy: '≠',
  contradiction: '!',
  removed: '×',
  unaligned: '…',
  silent: '',
} as const;

function wordsFor(report: ReportModel) {
  return {
    state: stateOf(report),
    large: isLarge(report),
    rulings: Object.fromEntries(
      RULING_ORDER.map((ruling) => [ruling, `${RULINGS[ruling].glyph} ${RULINGS[ruling].word}`]),
    ),
    stances: STANCES,
    'sign-of': SIGNS,
    signs: Object.entries(SIGNS).map(([state, sign]) => [sign, STATES[state as keyof typeof SIGNS]]),
  };
}
