import { DETAILS } from '../../desk/versions/details.ts';
import type { OpenLook } from '../../desk/versions/look.ts';
import { blankForm, type Form, textField } from '../forms/form.ts';
import { detailValues, encodingChoices, encodingWords, presentDetails } from './details.ts';

/** Characters of a text that are shown before it is added. */
const SHOWN = 1500;

/** An item as it would be added: its texts, each with what is known of it and what is doubtful. */
export function presentLook({ batch, story, item, texts, encoding }: OpenLook, typed?: { body: unknown; form: Form }) {
  return {
    batch: batch.id,
    id: item.id,
    name: item.name,
    story: story && { slug: story.slug, title: story.title },
    chosen: encoding,
    encodings: texts.some((text) => text.encoding !== null) ? encodingChoices() : [],
    texts: texts.map((text, index) => ({
      number: index + 1,
      doubts: text.doubts,
      begins: text.text.slice(0, SHOWN),
      cut: text.text.length > SHOWN,
      words: text.text.match(/[\p{L}\p{N}]+/gu)?.length ?? 0,
      leftOut: text.leftOut,
      encoding: text.encoding && encodingWords(text.encoding.name, text.encoding.from),
      details: presentDetails(text.details),
      form: formOf(index, detailValues(text.details), typed),
    })),
  };
}

/** The details typed for each text. */
export function givenDetails(body: unknown): unknown[] {
  const texts = (body as Record<string, unknown> | undefined)?.texts;
  return Array.isArray(texts) ? texts : typeof texts === 'object' && texts !== null ? Object.values(texts) : [];
}

function formOf(index: number, known: Record<string, string>, typed?: { body: unknown; form: Form }): Form {
  if (!typed) return blankForm([], known);
  const given = givenDetails(typed.body)[index];
  const errors = DETAILS.map((field) => [field, typed.form.errors[`texts.${index}.${field}`] ?? ''] as const);
  return {
    values: Object.fromEntries(DETAILS.map((field) => [field, textField(given, field)])),
    errors: { '': '', ...Object.fromEntries(errors) },
    failed: errors.some(([, words]) => words !== ''),
  };
}
