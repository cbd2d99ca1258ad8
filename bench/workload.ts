/** Invented stories for measuring: N versions of S sentences, the same for the same numbers. */
import type { VersionInput } from '../src/engine/types.ts';

const PEOPLE =
  'Mara Lindqvist,Tomas Okafor,Elena Brandt,Josef Aydin,Nadia Perrault,Viktor Sandoval,Grace Mbeki,Henrik Voss'.split(
    ',',
  );
const ROLES =
  'the mayor,a police spokesman,the interior minister,a union leader,the chief engineer,an opposition lawmaker,the hospital director,a witness'.split(
    ',',
  );
const PLACES =
  'Velden,Port Casimir,Norrhaven,the old harbour,the Ostmark bridge,Saint-Aubin,the Kestrel dam,Lower Brask'.split(',');
const BODIES =
  'the city council,the port authority,the rail union,the national bank,the fire service,the water board,the regional court,the customs office'.split(
    ',',
  );
const DEEDS =
  'closed,inspected,evacuated,flooded,repaired,sealed off,reopened,searched,surveyed,rebuilt,bought,sold'.split(',');
const THINGS =
  'warehouses,apartment blocks,ferries,pumping stations,freight trains,schools,offshore turbines,grain silos,bus depots,bridges'.split(
    ',',
  );
const REASONS =
  'after the storm,because of a gas leak,despite warnings from engineers,while talks on wages went on,as the river kept rising,during a visit by inspectors,following an explosion,amid fears of further collapse'.split(
    ',',
  );
const DAYS = 'Monday,Tuesday,Wednesday,Thursday,Friday,Saturday,Sunday'.split(',');

export interface Workload {
  versions: number;
  sentences: number;
  /** Share of the sentences kept word for word. */
  verbatim: number;
  /** Share of the sentences that only one version has. */
  own?: number;
}

/** Versions of one story: each keeps, edits, leaves out and adds sentences. */
export function makeStory({ versions, sentences, verbatim, own = 0.15 }: Workload): VersionInput[] {
  const random = seeded(1);
  const base = Array.from({ length: sentences }, (_, i) => invent(random, i));
  let extra = sentences;
  return Array.from({ length: versions }, (_, v) => {
    const lines = base.map((line) => {
      if (random() < own) return invent(random, extra++);
      return random() < verbatim / (1 - own) ? line : edit(line, random);
    });
    for (let i = 0; i + 1 < lines.length; i++) {
      if (random() < 0.08) [lines[i], lines[i + 1]] = [lines[i + 1] as string, lines[i] as string];
    }
    const text = lines.reduce((sum, line) => sum + line + (random() < 0.5 ? ' ' : '\n\n'), '');
    return { id: `v${v}`, label: `Outlet ${v}`, published: '2024-03-06', text };
  });
}

function invent(random: () => number, n: number): string {
  const pick = (list: string[]) => list[Math.floor(random() * list.length)] as string;
  const subject = random() < 0.5 ? `${pick(PEOPLE)}, ${pick(ROLES)},` : pick(BODIES).replace(/^t/, 'T');
  const count = 2 + Math.floor(random() * 90);
  const end =
    random() < 0.4 ? `, ${pick(PEOPLE)} told reporters on ${pick(DAYS)}` : ` on ${pick(DAYS)} ${pick(REASONS)}`;
  return `${subject} said ${count} ${pick(THINGS)} near ${pick(PLACES)} ${n % 7 === 0 ? 'might be' : 'had been'} ${pick(DEEDS)} and another ${count + n} ${pick(THINGS)} ${pick(DEEDS)}${end}.`;
}

function edit(line: string, random: () => number): string {
  const kind = Math.floor(random() * 5);
  if (kind === 0) return line.replace(/\d+/, (n) => String(Number(n) + 1 + Math.floor(random() * 9)));
  if (kind === 1) return line.replace(new RegExp(DAYS.join('|')), () => DAYS[Math.floor(random() * 7)] as string);
  if (kind === 2) return line.replace(/had been/, () => (random() < 0.5 ? 'had not been' : 'had reportedly been'));
  if (kind === 3) return line.replace(/, [^,]{4,40},/, '');
  return line.replace(
    / said /,
    () => [' claimed ', ' announced that ', ' warned that '][Math.floor(random() * 3)] as string,
  );
}

/** Mulberry32. */
function seeded(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = state;
    t = Math.imul(t ^ (t >>> 15), t | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
  };
}
