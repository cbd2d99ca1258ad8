import type { Side } from '../types.ts';

/** 'Reuters has ‘12 people’; Deutsche Welle and TASS have ‘15’'. */
export function tellSides(sides: Side[], show: (side: Side) => string = ({ text }) => `‘${text}’`): string {
  return sides.map((side) => `${tellWho(side, 'has', 'have')} ${show(side)}`).join('; ');
}

/** Who prints one side, with the verb that fits: 'Reuters has', 'The Moscow Times and 2 copies have'. */
export function tellWho({ labels }: Side, one: string, several: string): string {
  const plural = labels.length !== 1 || /(?:cop(?:y|ies)|others)$/.test(labels[0] ?? '');
  return `${labels.join(' and ')} ${plural ? several : one}`;
}
