import type { Side } from '../types.ts';

/** 'Reuters has ‘12 people’; Deutsche Welle and TASS have ‘15’'. */
export function tellSides(sides: Side[], show: (side: Side) => string = ({ text }) => `‘${text}’`): string {
  return sides.map((side) => `${tellWho(side, 'has', 'have')} ${show(side)}`).join('; ');
}

/** Who prints one side, with the verb that fits: 'Reuters has', 'The Moscow Times and 2 copies of it have'. */
export function tellWho({ labels }: Side, one: string, several: string): string {
  return `${joinNames(labels)} ${labels.length === 1 ? one : several}`;
}

/** 'Reuters', 'Reuters and TASS', 'Reuters, TASS and Xinhua'. */
export function joinNames(names: readonly string[]): string {
  return names.length < 2 ? (names[0] ?? '') : `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`;
}
