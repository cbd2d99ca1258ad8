import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { analyse, type VersionInput } from '../../src/engine/index.ts';

/**
 * One folder a story: its texts (`a.txt`; `a.before.txt` is what `a.txt` was revised from, `a.left-out.json` what stood
 * around it) and expected.json.
 */
export const CASES = join(import.meta.dirname, '../engine/cases');

export function listCases(): string[] {
  return readdirSync(CASES).sort();
}

/** What the engine says of a case, in words that a person can check: sentences as printed, not their ids. */
export function tellCase(slug: string): unknown {
  const { versions, claims, differences, families, gaps, warnings, carried } = analyse(readVersions(slug));
  const printed = new Map(
    versions.flatMap(({ label, sentences }) => sentences.map(({ id, text }) => [id, `${label}: ${text}`] as const)),
  );
  const labelOf = new Map(versions.map(({ id, label }) => [id, label]));
  const say = (id: string) => printed.get(id) ?? `no longer there: ${id}`;
  const claimOf = new Map(claims.map(({ id, sentences }) => [id, say(sentences[0] ?? '')]));
  return {
    families: families.map(
      ({ relation, versions: ids }) => `${relation}: ${ids.map((id) => labelOf.get(id)).join(', ')}`,
    ),
    claims: claims.map(({ sentences }) => sentences.map(say)),
    differences: differences.map(({ rule, level, why }) => `${level}, ${rule}: ${why}`),
    aside: versions.flatMap(({ label, sentences }) =>
      sentences.filter(({ kind }) => kind !== 'body').map(({ kind, text }) => `${label}, ${kind}: ${text}`),
    ),
    gaps: gaps.map(({ claim, version, kind, part }) => {
      const where = part ? ` (${part.reason}: ${part.passage})` : '';
      return `${kind} in ${labelOf.get(version)}${where}: ${claimOf.get(claim)}`;
    }),
    warnings: warnings.map(({ text }) => text),
    ...(Object.keys(carried).length > 0 && {
      carried: Object.entries(carried).map(([from, to]) => `${from} is ${say(to)}`),
    }),
  };
}

function readVersions(slug: string): VersionInput[] {
  const folder = join(CASES, slug);
  const files = readdirSync(folder).filter((file) => file.endsWith('.txt'));
  const texts = new Map(files.map((file) => [file.slice(0, -'.txt'.length), readFileSync(join(folder, file), 'utf8')]));
  const names = [...texts.keys()].filter((name) => !name.endsWith('.before')).sort();
  return names.map((name, i): VersionInput => {
    const before = texts.get(`${name}.before`);
    const leftOut = readLeftOut(join(folder, `${name}.left-out.json`));
    const known = { id: `v${i + 1}`, label: name, text: texts.get(name) ?? '', published: '2031-05-07' };
    const version = { ...known, ...(leftOut && { leftOut }) };
    if (before === undefined) return version;
    const [former] = analyse([{ ...version, text: before }]).versions;
    return { ...version, former: (former?.sentences ?? []).map(({ id, text }) => ({ id: `before ${id}`, text })) };
  });
}

function readLeftOut(file: string): VersionInput['leftOut'] {
  return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : undefined;
}
