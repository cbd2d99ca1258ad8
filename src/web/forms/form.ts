import { InvalidInput, SavedMeanwhile } from '../../errors.ts';
import { moment } from '../../report/moment.ts';

/** A form as a page shows it: what was typed, what is wrong with it. */
export interface Form {
  values: Record<string, string>;
  errors: Record<string, string>;
  failed: boolean;
  /** What somebody saved meanwhile, to be shown beside what was typed. */
  saved?: SavedMeanwhile['saved'];
  /** What was typed comes from earlier. */
  draft?: { when: string };
}

/** A form with these fields, empty or as given. */
export function blankForm(fields: string[], values: Record<string, string> = {}): Form {
  return { values: { ...blank(fields), ...values }, errors: { ...blank(fields), '': '' }, failed: false };
}

/** The form as it came back, with the messages of `error`. Throws `error` on when it is not about input. */
export function failedForm(fields: string[], body: unknown, error: unknown): Form {
  if (!(error instanceof InvalidInput || error instanceof SavedMeanwhile)) throw error;
  const typed = Object.fromEntries(fields.map((field) => [field, textField(body, field)]));
  const errors = { ...blank(fields), '': '' };
  if (error instanceof InvalidInput) return { values: typed, errors: { ...errors, ...error.fields }, failed: true };
  return {
    values: typed,
    errors: { ...errors, '': error.message },
    failed: true,
    saved: { ...error.saved, at: moment(error.saved.at).words },
  };
}

/** A field of a parsed body as text; anything else counts as empty. */
export function textField(body: unknown, field: string): string {
  const value = (body as Record<string, unknown> | undefined)?.[field];
  return typeof value === 'string' ? value : '';
}

function blank(fields: string[]): Record<string, string> {
  return Object.fromEntries(fields.map((field) => [field, '']));
}
