/** A line of CSV after RFC 4180: CRLF at its end, quotes doubled. */
export function csvRow(cells: (string | number | undefined)[]): string {
  return `${cells.map(cell).join(',')}\r\n`;
}

/**
 * Text that a spreadsheet would take for a formula gets an apostrophe before it (OWASP, 'CSV injection', with the
 * full-width signs some spreadsheets read as their narrow twins); blanks before it do not hide it.
 */
function cell(content: string | number | undefined): string {
  if (typeof content === 'number') return String(content);
  const text = (content ?? '').toWellFormed().replaceAll('\0', '\uFFFD');
  const safe = /^[\s\uFEFF]*[=+\-@＝＋－＠]|^[\t\r\n]/u.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
