/** Pieces of invented stories. */
import { createHash } from 'node:crypto';
import type { BlockKind, DifferenceKind, DifferenceLevel } from '../../../src/engine/types.ts';
import type { ClaimData, DifferenceData, VersionData } from '../../../src/report/data.ts';

type Line = [text: string, kind?: BlockKind, reason?: string];

/** A version whose every line is one block of one sentence. */
export function version(id: string, label: string, family: string, lines: Line[]): VersionData {
  const text = lines.map(([line]) => line).join('\n\n');
  let at = 0;
  const blocks = lines.map(([line, kind = 'body', reason]) => {
    const start = at;
    at += line.length + 2;
    return { start, end: start + line.length, kind, ...(reason !== undefined && { reason }) };
  });
  return {
    id,
    label,
    family,
    language: 'en',
    agency: [],
    text,
    sha256: createHash('sha256').update(text, 'utf8').digest('hex'),
    blocks,
    sentences: blocks.map(({ start, end, kind }, index) => {
      return { id: `${id}.s${index + 1}`, start, end, kind, text: text.slice(start, end) };
    }),
  };
}

/** A difference between passages, each given as [sentence id, passage, value]. */
export function difference(
  versions: VersionData[],
  about: { id: string; claim: string; kind: DifferenceKind; level: DifferenceLevel; rule: string; why: string },
  passages: [sentence: string, passage: string, value: string][],
): DifferenceData {
  const values = passages.map(([id, passage, value]) => {
    const found = versions.flatMap((each) => each.sentences.map((sentence) => ({ sentence, text: each.text })));
    const { sentence, text } = found.find((each) => each.sentence.id === id) ?? { sentence: undefined, text: '' };
    const start = text.indexOf(passage, sentence?.start);
    if (!sentence || start < 0 || start + passage.length > sentence.end) throw new Error(`no '${passage}' in ${id}`);
    return { sentence: id, start, end: start + passage.length, text: passage, value };
  });
  return { ...about, values };
}

/** A claim nobody has ruled on. */
export function claim(number: number, title: string, sentences: string[], independent: number): ClaimData {
  const id = `c${number}`;
  return { id, number, title, sentences, independent, confidence: 0.9, ruling: 'open', verdicts: [], evidence: [] };
}
