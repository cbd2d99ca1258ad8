import type { Draft } from '../../desk/review/drafts.ts';
import { moment } from '../../report/moment.ts';
import { type Form, textField } from './form.ts';
import { blankVersion, MOST_BOXES, type VersionsForm } from './version-form.ts';

/** The form with what was typed into it and not saved, which it then says; a form that just came back is newer. */
export function withDraft(form: Form, draft: Draft | undefined): Form {
  if (!draft || form.failed) return form;
  const words = Object.fromEntries(Object.entries(draft.words).filter(([field]) => field in form.values));
  const same = Object.entries(words).every(([field, word]) => word.trim() === form.values[field]);
  if (same) return form;
  return { ...form, values: { ...form.values, ...words }, draft: { when: moment(draft.saved_at).words } };
}

/** The same for a form of pasted versions, with as many boxes as the words need. */
export function withVersionsDraft(form: VersionsForm, draft: Draft | undefined): VersionsForm {
  if (!draft || form.failed) return form;
  const versions = [...form.versions];
  for (const [name, word] of Object.entries(draft.words)) {
    const [, box, field] = /^versions\[(\d{1,3})\]\[(\w+)\]$/.exec(name) ?? [];
    if (box === undefined || field === undefined || Number(box) >= MOST_BOXES) continue;
    while (versions.length <= Number(box)) versions.push(blankVersion());
    const blank = versions[Number(box)] ?? blankVersion();
    if (field in blank.values) versions[Number(box)] = { ...blank, values: { ...blank.values, [field]: word } };
  }
  return { ...withDraft(form, draft), versions, draft: { when: moment(draft.saved_at).words } };
}

/** What the words of a posted form are about, and in which form they were typed. */
export function draftPlace(body: unknown): { subject: string; form: string } {
  return { subject: textField(body, 'draft-subject'), form: textField(body, 'draft-form') };
}
