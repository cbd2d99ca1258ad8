/** An edition: the report frozen, with a number, a time and a hash of all it says. */
import { correctionsBetween } from './corrections.ts';
import { canonicalJson, contentHash } from './hash.ts';
import type { Correction, ReportModel, Withdrawal } from './model.ts';
import { moment } from './moment.ts';

/** Who publishes an edition, when (ISO 8601), and why it follows the one before. */
export interface Sealing {
  number: number;
  at: string;
  who: string;
  /** What a reader should know of it; after the first edition, why there is another. */
  note: string;
}

/** The draft as an edition, with the corrections of all editions before it and its own. */
export function sealEdition(draft: ReportModel, before: ReportModel | undefined, sealing: Sealing): ReportModel {
  const { number, at, who, note } = sealing;
  const published = moment(at);
  const correction: Correction[] = before
    ? [{ edition: number, at: published, who, why: note, what: correctionsBetween(before, draft) }]
    : [];
  return withHash({
    ...draft,
    edition: { number, published, ...(note && { note }) },
    corrections: [...(before?.corrections ?? []), ...correction],
  });
}

/** The report under the hash of what it says now. */
export function withHash(report: Omit<ReportModel, 'hash'>): ReportModel {
  return { ...report, hash: hashOf(report) };
}

/** SHA-256 in hex over all a report says; that an edition was withdrawn later is none of it. */
export function hashOf(report: Omit<ReportModel, 'hash'>): string {
  const { hash: _hash, withdrawn: _withdrawn, ...content } = report as ReportModel;
  return contentHash(content);
}

/** An edition as it is stored: canonical JSON, the same for the same edition. */
export function freeze(report: ReportModel): string {
  const { withdrawn: _withdrawn, ...frozen } = report;
  return canonicalJson(frozen);
}

/**
 * A stored edition as renderers take it. What is stored is never rewritten: should reports come to hold more than they
 * did when it was frozen, this is the place that says what an old one holds instead.
 */
export function thaw(json: string, withdrawn?: Withdrawal): ReportModel {
  const frozen = JSON.parse(json) as ReportModel;
  return { ...frozen, ...(withdrawn && { withdrawn }) };
}
