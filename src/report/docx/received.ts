import type { Run, SnapshotText } from '../model.ts';
import { type Block, bullet, clean, heading, hint, type Inline, inside, paragraph, run } from './parts.ts';
import type { References } from './references.ts';

/** A version's text, a paragraph a line; its sentences can be led to, and lead to their claims. */
export function receivedBlocks(text: SnapshotText, references: References): Block[] {
  const { anchor, label, received, sha256, leftOut = [], runs } = text;
  return [
    heading(2, [references.bookmarked(anchor, [run(label)])]),
    paragraph([hint(`${received ? `received ${received.words} · ` : ''}SHA-256 ${sha256}`)]),
    ...linesOf(runs, references).map(({ children, text }) => paragraph(children, { style: 'Received' }, text)),
    ...(leftOut.length > 0 ? [paragraph([hint('Not in this text, for it was left out when the file was read:')])] : []),
    ...leftOut.map(({ text: passage, reason, claims }) => {
      const led = claims.map(({ number, anchor: place }) => inside(place, ` [${number}]`));
      return bullet([run(clean(passage), { color: SOFT }), ...led, hint(` [${reason}]`)]);
    }),
  ];
}

const SOFT = '5A5D66';

interface Line {
  children: Inline[];
  text: string;
}

function linesOf(runs: Run[], references: References): Line[] {
  let line: Line = { children: [], text: '' };
  const lines = [line];
  for (const { text, sentence, aside } of runs) {
    for (const [index, part] of clean(text).split('\n').entries()) {
      if (index > 0) {
        line = { children: [], text: '' };
        lines.push(line);
      }
      line.text += part;
      const printed = run(part, aside === undefined ? {} : { color: SOFT });
      if (sentence && index === 0) line.children.push(references.bookmarked(sentence.anchor, [printed]));
      else if (part !== '') line.children.push(printed);
    }
    for (const { number, anchor } of sentence?.claims ?? []) line.children.push(inside(anchor, ` [${number}]`));
    if (aside !== undefined) line.children.push(hint(` [${aside}] `));
  }
  return lines;
}
