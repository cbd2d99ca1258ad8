import PostalMime, { type Attachment } from 'postal-mime';
import { fragmentText } from '../html-fragment.ts';
import { type OpenFile, spendFile } from '../open-file.ts';
import { type Reading, refusal, told } from '../source.ts';
import { isoTimeOf } from '../times.ts';
import { readMhtml } from './mhtml.ts';

/** Attachments that may hold an article. */
const READABLE = /\.(?:txt|md|html?|mhtml?|docx|pdf|rtf|json|xml|eml|zip)$/iu;
const MOST_PARTS = 400;

/** A saved web page (.mhtml), or a mail message: its text and what is attached to it. */
export async function readMail(file: OpenFile): Promise<Reading[]> {
  const page = await readMhtml(file);
  return page ?? readMessage(file);
}

async function readMessage(file: OpenFile): Promise<Reading[]> {
  const message = await PostalMime.parse(file.bytes, { maxNestingDepth: 20, maxHeadersSize: 200_000 });
  if (message.attachments.length > MOST_PARTS) throw refusal(file.name, 'holds too many parts for a message.');
  const from = message.from?.name || message.from?.address;
  const metadata = {
    ...told('mail header Subject', { headline: message.subject?.replace(/^(?:(?:re|fwd?|aw|wg)\s?:\s*)+/iu, '') }),
    ...told('mail header From', { outlet: from }),
    ...told('mail header Date', {
      published: isoTimeOf(message.headers.find(({ key }) => key === 'date')?.value) ?? isoTimeOf(message.date),
    }),
  };
  const text = textOf(message.text ?? '', message.html ?? '');
  const body: Reading[] = text.trim() ? [{ format: 'eml', text, metadata }] : [];
  const attached = await readAttachments(file, message.attachments);
  if (body.length + attached.length === 0) throw refusal(file.name, 'is a message without text.');
  return [...body, ...attached];
}

/** The plain text, unless it only says that there is a better one. */
function textOf(plain: string, html: string): string {
  const drawn = html ? fragmentText(html) : '';
  return plain.trim().length > drawn.length * 0.3 ? plain.replace(/\r\n?/gu, '\n') : drawn;
}

async function readAttachments(file: OpenFile, attachments: Attachment[]): Promise<Reading[]> {
  const readings: Reading[] = [];
  for (const { filename, content, mimeType } of attachments) {
    if (!filename || !READABLE.test(filename)) continue;
    spendFile(file.budget, file.name);
    const bytes = typeof content === 'string' ? Buffer.from(content) : new Uint8Array(content);
    readings.push(...(await file.readInner({ name: filename.slice(0, 255), bytes, contentType: mimeType })));
  }
  return readings;
}
