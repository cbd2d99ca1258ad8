import type { Analysis, Claim, Difference, DifferenceLevel } from '../../engine/types.ts';
import { matchWords } from '../../report/words.ts';
import type { Compared } from '../compared.ts';
import { counted, hang } from './terminal.ts';

/** The analysis for reading in a terminal: numbers, sources, what differs, then every claim as each version has it. */
export function renderText({ texts, analysis, rulesOff = [] }: Compared): string {
  const { versions, families, warnings } = analysis;
  const labels = versions.map(({ id, label }, index) => {
    const path = texts[index]?.path ?? '';
    return hang(`${id}  `, label === id ? path : `${label} (${path})`);
  });
  const sources = families.map(({ versions: ids, relation, why }) =>
    hang(`${ids.join(' ')}  `, `${relation}${why ? `: ${why}` : ''}`),
  );
  return [
    numbersLine(analysis),
    section('Rules switched off', rulesOff.length > 0 ? [hang('', rulesOff.join(', '))] : []),
    section('Versions', labels),
    section('Sources', sources),
    section(
      'Warnings',
      warnings.map(({ version, text }) => hang(`${version}  `, text)),
    ),
    section('Contradictions', found(analysis, 'contradiction')),
    section('Discrepancies', found(analysis, 'discrepancy')),
    section('Claims', claimsText(analysis)),
  ]
    .filter(Boolean)
    .join('\n');
}

function numbersLine({ versions, families, claims, differences }: Analysis): string {
  const levels = (level: DifferenceLevel): number => differences.filter((each) => each.level === level).length;
  return `${[
    counted(versions.length, 'version', 'versions'),
    counted(families.length, 'independent source', 'independent sources'),
    counted(claims.length, 'claim', 'claims'),
    counted(levels('contradiction'), 'contradiction', 'contradictions'),
    counted(levels('discrepancy'), 'discrepancy', 'discrepancies'),
    counted(claims.filter(({ independent }) => independent === 1).length, 'in one source only', 'in one source only'),
  ].join(' · ')}\n`;
}

function section(title: string, parts: string[]): string {
  return parts.length > 0 ? `${title}\n${parts.join('').trimEnd()}\n` : '';
}

function found({ differences }: Analysis, level: DifferenceLevel): string[] {
  return differences
    .filter((difference) => difference.level === level)
    .map(({ claim, kind, rule, why, values }) => {
      const sides = groupBy(values, ({ value }) => value).map((side) => {
        const versions = [...new Set(side.map(({ sentence }) => versionOf(sentence)))].join(' ');
        const [{ text, value } = { text: '', value: '' }] = side;
        const reading = value.toLowerCase() === text.toLowerCase() ? '' : ` = ${value}`;
        return hang(`     ${versions}  `, `“${text}”${reading}`);
      });
      return `${hang(`${claim}  `, `${kind} (${rule}): ${why}`)}${sides.join('')}\n`;
    });
}

function claimsText({ claims, versions, differences }: Analysis): string[] {
  const printed = new Map(versions.flatMap(({ sentences }) => sentences.map(({ id, text }) => [id, text] as const)));
  const byClaim = new Map(groupBy(differences, ({ claim }) => claim).map((group) => [group[0]?.claim, group]));
  return claims.map((claim) => {
    const readings = groupBy(claim.sentences, (id) => printed.get(id) ?? '').map((ids) =>
      hang(`     ${[...new Set(ids.map(versionOf))].join(' ')}  `, printed.get(ids[0] ?? '') ?? ''),
    );
    return `${hang(`${claim.id}  `, claimNotes(claim, byClaim.get(claim.id) ?? []))}${readings.join('')}\n`;
  });
}

function claimNotes({ independent, confidence, sentences }: Claim, differences: Difference[]): string {
  const levels = (['contradiction', 'discrepancy'] as const).filter((level) =>
    differences.some((difference) => difference.level === level),
  );
  const support = independent === 1 ? 'in one source only' : `in ${independent} sources`;
  const sure = sentences.length > 1 ? [matchWords(confidence)] : [];
  return [support, ...sure, ...levels].join(' · ');
}

/** 'v3.s12' → 'v3'. */
function versionOf(sentence: string): string {
  return sentence.slice(0, sentence.lastIndexOf('.'));
}

function groupBy<T>(items: T[], key: (item: T) => string): T[][] {
  return [...Map.groupBy(items, key).values()];
}
