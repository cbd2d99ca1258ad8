import type { Request } from 'express';
import type { GivenFile, GivenVersion } from '../../desk/versions/receive.ts';
import { InvalidInput } from '../../errors.ts';
import { blankForm, type Form, textField } from './form.ts';

const FIELDS = ['text', 'outlet', 'link', 'published'];
/** A line that parts the versions of one paste, in whatever language it was learned. */
const SPLIT_HERE = /^ ?={2,20} ?(?:split here|hier teilen) ?={2,20} ?$/imu;
/** One more than a story may have versions, so that the desk can say so. */
export const MOST_BOXES = 201;

/** A form with a box a pasted version: what was typed, box by box, and what is wrong with it. */
export interface VersionsForm extends Form {
  versions: Form[];
}

export function blankVersion(): Form {
  return blankForm(FIELDS);
}

export function blankVersionsForm(fields: string[], boxes: number): VersionsForm {
  return { ...blankForm([...fields, 'files', 'copy']), versions: Array.from({ length: boxes }, blankVersion) };
}

/** The pasted versions of a form, in the order of their boxes. */
export function givenVersions(request: Request): GivenVersion[] {
  const boxes: unknown = request.body?.versions;
  const list = Array.isArray(boxes) ? boxes : typeof boxes === 'object' && boxes !== null ? Object.values(boxes) : [];
  return list.slice(0, MOST_BOXES).flatMap(versionsIn).slice(0, MOST_BOXES);
}

/** A box's text, or several that a line parts; what else was typed is the first one's. */
function versionsIn(box: unknown): GivenVersion[] {
  const [first = '', ...others] = unixLines(textField(box, 'text')).split(SPLIT_HERE);
  const told = {
    outlet: textField(box, 'outlet'),
    link: textField(box, 'link'),
    published: textField(box, 'published'),
  };
  const texts = others.length === 0 ? [first] : [first, ...others].map((text) => text.trim());
  return texts.map((text, index) => (index === 0 ? { text, ...told } : { text, outlet: '', link: '', published: '' }));
}

export function givenFiles(request: Request): GivenFile[] {
  const files = Array.isArray(request.files) ? request.files : [];
  return files
    .filter(({ size, originalname }) => size > 0 || originalname !== '')
    .map(({ originalname, buffer, ...file }) => ({
      name: Buffer.from(originalname, 'latin1').toString('utf8'),
      bytes: buffer,
      ...('refused' in file && { refused: String(file.refused) }),
    }));
}

/** The form as it came back. Throws `error` on when it is not about input. */
export function failedVersionsForm(request: Request, fields: string[], boxes: number, error: unknown): VersionsForm {
  if (!(error instanceof InvalidInput)) throw error;
  const given = givenVersions(request);
  const blank = blankVersionsForm(fields, Math.max(boxes, given.length));
  for (const field of fields) blank.values[field] = textField(request.body, field);
  const versions = blank.versions.map((box, index) => withErrors(box, given[index], index, error.fields));
  return { ...blank, versions, errors: { ...blank.errors, ...error.fields }, failed: true };
}

function withErrors(box: Form, given: GivenVersion | undefined, index: number, errors: Record<string, string>): Form {
  const own = FIELDS.flatMap((field) => {
    const words = errors[`versions.${index}.${field}`];
    return words === undefined ? [] : [[field, words] as const];
  });
  const values = given ? Object.fromEntries(FIELDS.map((field) => [field, textField(given, field)])) : {};
  return {
    values: { ...box.values, ...values },
    errors: { ...box.errors, ...Object.fromEntries(own) },
    failed: own.length > 0,
  };
}

/** Browsers send line ends as CR LF whatever was pasted; what the person saw were single line ends. */
function unixLines(text: string): string {
  return text.replace(/\r\n/g, '\n');
}
