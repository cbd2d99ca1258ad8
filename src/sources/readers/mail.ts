import PostalMime, { type Attachment } from 'postal-mime';
import { CrossreadError } from '../../errors.ts';
import { words } from '../../words/words.ts';
import { fragmentText } from '../html-fragment.ts';
import { type OpenFile, spendFile } from '../open-file.ts';
import { type Reading, refusal, told } from '../source.ts';
import { isoTimeOf } from '../times.ts';
import { readMhtml } from './mhtml.ts';

/** Attachments that may hold an article; of those that cannot be read it is said why. */
const DOCUMENT = /\.(?:txt|md|html?|mhtml?|docx?|docm|odt|pages|pdf|rtf|json|xml|eml|msg|zip|rar|7z)$/iu;
/** Words of a message that only goes with what is attached. */
const MOST_OF_COVER_NOTE = 25;
const MOST_PARTS = 400;

/** A saved web page (.mhtml), or a mail message: its text and what is attached to it. */
export async function readMail(file: OpenFile): Promise<Reading[]> {
  const page = await readMhtml(file);
  return page ?? readMessage(file);
}

async function readMessage(file: OpenFile): Promise<Reading[]> {
  const message = await PostalMime.parse(file.bytes, { maxNestingDepth: 20, maxHeadersSize: 200_000 });
  if (message.attachments.length > MOST_PARTS) throw refusal(file.name, words().refusals.mailTooManyParts);
  const from = message.from?.name || message.from?.address;
  const metadata = {
    ...told('mail header Subject', { headline: message.subject?.replace(/^(?:(?:re|fwd?|aw|wg)\s?:\s*)+/iu, '') }),
    ...told('mail header From', { outlet: from }),
    ...told('mail header Date', {
      published: isoTimeOf(message.headers.find(({ key }) => key === 'date')?.value) ?? isoTimeOf(message.date),
    }),
  };
  const text = textOf(message.text ?? '', message.html ?? '');
  const { attached, problems } = await readAttachments(file, message.attachments);
  const [first, ...others] = attached;
  const readings: Reading[] =
    first && isCoverNote(text)
      ? [withCoverNote(first, text), ...others]
      : [...(text.trim() ? [{ format: 'eml' as const, text, metadata }] : []), ...attached];
  const [leading, ...rest] = readings;
  const { refusals } = words();
  if (!leading)
    throw refusal(file.name, problems.join(' ') ? refusals.mailNothing(problems.join(' ')) : refusals.mailWithoutText);
  return problems.length === 0 ? readings : [{ ...leading, note: refusals.notRead(problems.join(' ')) }, ...rest];
}

/** 'See attached.' around a text is none of its own. */
function isCoverNote(text: string): boolean {
  return (text.match(/[\p{L}\p{N}]+/gu)?.length ?? 0) <= MOST_OF_COVER_NOTE;
}

function withCoverNote(reading: Reading, note: string): Reading {
  if (note.trim() === '') return reading;
  const aside = [...(reading.aside ?? []), { text: note.trim(), reason: 'the message it was attached to' }];
  return { ...reading, aside };
}

/** The plain text, unless it only says that there is a better one. */
function textOf(plain: string, html: string): string {
  const drawn = html ? fragmentText(html) : '';
  return plain.trim().length > drawn.length * 0.3 ? plain.replace(/\r\n?/gu, '\n') : drawn;
}

/** Attachments that can be read, and what keeps the others from it; pictures and the like are passed over. */
async function readAttachments(
  file: OpenFile,
  attachments: Attachment[],
): Promise<{ attached: Reading[]; problems: string[] }> {
  const attached: Reading[] = [];
  const problems: string[] = [];
  for (const { filename, content, mimeType } of attachments) {
    if (!filename || !DOCUMENT.test(filename)) continue;
    spendFile(file.budget, file.name);
    const bytes = typeof content === 'string' ? Buffer.from(content) : new Uint8Array(content);
    try {
      attached.push(...(await file.readInner({ name: filename.slice(0, 255), bytes, contentType: mimeType })));
    } catch (error) {
      if (!(error instanceof CrossreadError) || file.budget.bytes < 0 || file.budget.files < 0) throw error;
      problems.push(error.message);
    }
  }
  return { attached, problems };
}
