import type { Side } from '../types.ts';

/** 'Reuters has ‘12 people’; Deutsche Welle and TASS have ‘15’'. */
export function tellSides(sides: Side[], show: (side: Side) => string = ({ text }) => `‘${text}’`): string {
  return sides
    .map((side) => `${side.labels.join(' and ')} ${side.labels.length === 1 ? 'has' : 'have'} ${show(side)}`)
    .join('; ');
}
