import type { ReportClaim, ReportModel } from './model.ts';

/** Words, or the title of a claim that leads to it. */
export type SummaryPiece = string | { title: string; anchor: string };

/** Titles that are named; of more it is said how many. */
const NAMED = 3;
const LONGEST_TITLE = 110;

/** What somebody should know who reads nothing else of a report: a paragraph of plain sentences. */
export function summaryOf(report: ReportModel): SummaryPiece[] {
  const claims = report.sections.flatMap((section) => section.claims).filter(({ gone }) => !gone);
  const versions = report.sources.reduce((sum, source) => sum + source.versions.length, 0);
  if (versions === 0) return ['No version has been brought in yet, so there is nothing to compare.'];
  const told = `${counted(versions, 'version')} from ${counted(report.sources.length, 'independent source')}`;
  if (claims.length === 0) return [`${told}: no claim has been found in ${versions === 1 ? 'it' : 'them'} yet.`];
  return [
    `${told} ${versions === 1 ? 'tells' : 'tell'} ${counted(claims.length, 'claim')}. `,
    differing(claims),
    ...(report.form === 'report' ? ruled(claims) : []),
  ];
}

function differing(claims: ReportClaim[]): string {
  const having = (level: string) => claims.filter((claim) => claim.differences.some((each) => each.level === level));
  const contradicted = new Set(having('contradiction'));
  const discrepant = having('discrepancy').filter((claim) => !contradicted.has(claim)).length;
  const alone = claims.filter(({ independent }) => independent === 1).length;
  return [
    claims.length === 1 ? ofOne(contradicted.size, discrepant) : ofMany(contradicted.size, discrepant),
    alone > 0 && claims.length > 1 ? `${alone} ${alone === 1 ? 'comes' : 'come'} from one source only. ` : '',
  ].join('');
}

function ofOne(contradicted: number, discrepant: number): string {
  if (contradicted > 0) return 'On it the versions contradict one another. ';
  return discrepant > 0 ? 'On it the versions differ in substance. ' : '';
}

function ofMany(contradicted: number, discrepant: number): string {
  const more = contradicted > 0 ? ' more' : '';
  const none = 'On none of them do the versions contradict one another';
  const first = contradicted > 0 ? `On ${contradicted} of them the versions contradict one another` : none;
  return `${first}${discrepant > 0 ? `; on ${discrepant}${more} they differ in substance` : ''}. `;
}

function ruled(claims: ReportClaim[]): SummaryPiece[] {
  const by = (ruling: string) => claims.filter((claim) => claim.ruling === ruling);
  const [disputed, unsourced, confirmed, open] = ['disputed', 'unsourced', 'confirmed', 'open'].map(by);
  if (open?.length === claims.length)
    return [claims.length === 1 ? 'It has not been ruled on yet.' : 'None has been ruled on yet.'];
  return [
    ...named(disputed ?? [], 'disputed'),
    ...named(unsourced ?? [], 'unsourced'),
    confirmed?.length ? `${confirmed.length} ${is(confirmed.length)} confirmed. ` : '',
    open?.length ? `${open.length} ${open.length === 1 ? 'has' : 'have'} not been ruled on yet.` : '',
  ].filter((piece) => piece !== '');
}

function named(claims: ReportClaim[], word: string): SummaryPiece[] {
  if (claims.length === 0) return [];
  const titles = claims
    .slice(0, NAMED)
    .flatMap(({ title, anchor }, index) => [index > 0 ? '; ' : '', { title: shortened(title), anchor }]);
  const more = claims.length > NAMED ? `; and ${claims.length - NAMED} more` : '';
  return [`${claims.length} ${is(claims.length)} ${word}: `, ...titles, `${more}. `].filter((piece) => piece !== '');
}

/** Of a title that may be a whole paragraph. */
export function shortened(title: string): string {
  const signs = [...title];
  return signs.length <= LONGEST_TITLE ? title : `${signs.slice(0, LONGEST_TITLE).join('').trimEnd()}…`;
}

function is(count: number): string {
  return count === 1 ? 'is' : 'are';
}

function counted(count: number, word: string): string {
  return `${count} ${word}${count === 1 ? '' : 's'}`;
}
