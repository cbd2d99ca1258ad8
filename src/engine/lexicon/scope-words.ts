/** Own lists: words that say how much or how many of a thing is meant. Lower case. */
export type Quantity = 'all' | 'most' | 'some' | 'few' | 'half' | 'only';

const WORDS: Record<Quantity, string> = {
  all: 'all every each entire whole everyone everything always throughout any',
  most: 'most mostly majority largely mainly nearly almost virtually generally',
  some: 'some several certain various many numerous partly partially sometimes',
  few: 'few hardly scarcely little rarely',
  half: 'half',
  only: 'only solely exclusively purely alone',
};

/** Word → how much it says. */
export const QUANTITIES: ReadonlyMap<string, Quantity> = new Map(
  Object.entries(WORDS).flatMap(([quantity, words]) =>
    words.split(' ').map((word): [string, Quantity] => [word, quantity as Quantity]),
  ),
);

/** Quantities that cannot stand for each other, whichever way round. */
export const APART: ReadonlySet<string> = new Set(
  ['all most', 'all some', 'all few', 'all half', 'most few', 'most half', 'some few', 'half few'].flatMap((pair) => {
    const [x, y] = pair.split(' ');
    return [`${x} ${y}`, `${y} ${x}`];
  }),
);

/** Quantities that limit what stands without one: 'certain weapons' are not 'weapons'. */
export const LIMITING: ReadonlySet<Quantity> = new Set<Quantity>(['few', 'half', 'only']);

/** Words that limit a noun so that leaving them out says more than was said. */
export const RESTRICTIONS: ReadonlySet<string> = new Set(
  `certain temporary permanent partial limited conditional unconditional provisional preliminary interim indefinite
  tentative minor nonbinding non-binding binding selected particular`.split(/\s+/),
);
