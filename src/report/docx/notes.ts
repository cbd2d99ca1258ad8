import type { Paragraph, ParagraphChild } from 'docx';
import { FootnoteReferenceRun } from 'docx';
import { paragraph } from './parts.ts';

/** The footnotes of a document, numbered as they are called. */
export class Footnotes {
  readonly notes: Record<string, { children: Paragraph[] }> = {};
  private count = 0;

  /** Keeps a note and gives the mark that leads to it. */
  add(children: ParagraphChild[]): FootnoteReferenceRun {
    this.count += 1;
    this.notes[this.count] = { children: [paragraph(children)] };
    return new FootnoteReferenceRun(this.count);
  }
}
