/** Of a page saved by Safari, which comes in two forms. */
export const SAFARI =
  'is a page as Safari keeps it (.webarchive). Save it as page source (.html), send it with the bookmarklet, or paste its text.';

/** First bytes (as Latin-1) at a place, of kinds that are not read; and what to do instead. */
const REFUSED: { words: string; marks: [at: number, mark: string][] }[] = [
  {
    words: 'is a picture. Run OCR over it first, or type its text.',
    marks: [
      [0, '\x89PNG'],
      [0, '\xff\xd8\xff'],
      [0, 'GIF8'],
      [8, 'WEBPVP8'],
      [0, 'II*\0'],
      [0, 'MM\0*'],
      [4, 'ftypheic'],
      [4, 'ftypavif'],
      [4, 'ftypmif1'],
    ],
  },
  {
    words: 'is a recording. Bring in its transcript as text.',
    marks: [
      [0, 'ID3\x03'],
      [0, 'ID3\x04'],
      [0, 'OggS\0'],
      [0, 'fLaC'],
      [8, 'WAVEfmt '],
      [8, 'AVI LIST'],
      [0, '\x1aE\xdf\xa3'],
      [4, 'ftyp'],
      [0, '\xff\xfb'],
    ],
  },
  {
    words: 'is an archive of a kind not opened here. Unpack it and upload the texts, or pack them as .zip.',
    marks: [
      [0, '\x1f\x8b'],
      [0, 'BZh9'],
      [0, '\xfd7zXZ'],
      [0, '7z\xbc\xaf'],
      [0, 'Rar!\x1a'],
      [0, '(\xb5/\xfd'],
      [257, 'ustar'],
    ],
  },
  {
    words: 'is a program, not an article.',
    marks: [
      [0, 'MZ\x90\0'],
      [0, '\x7fELF'],
      [0, '\xca\xfe\xba\xbe'],
    ],
  },
  { words: SAFARI, marks: [[0, 'bplist00']] },
  { words: 'is a database, not an article.', marks: [[0, 'SQLite format 3\0']] },
];

/** Streams of compound files (Microsoft's [MS-CFB]), which name them in UTF-16. */
const COMPOUND: [stream: string, words: string][] = [
  [
    'EncryptedPackage',
    'is protected by a password. Open it in Word, take the password off (File, Info, Protect Document) and save it again.',
  ],
  ['WordDocument', 'is an old Word file (.doc). Open it in Word or LibreOffice and save it as .docx.'],
  ['Workbook', 'is a spreadsheet. Paste the article as text.'],
  ['PowerPoint Document', 'is a presentation. Paste the article as text.'],
  ['__properties_version1.0', 'is an Outlook message (.msg). Save it as .eml, or paste its text.'],
];

const COMPOUND_MARK = '\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1';

/** Why a file of this beginning is not read, and what to do; nothing for one that may be. */
export function objectionToKind(bytes: Uint8Array, head: string): string | undefined {
  if (head.startsWith(COMPOUND_MARK)) return objectionToCompound(bytes);
  return REFUSED.find(({ marks }) => marks.some(([at, mark]) => head.startsWith(mark, at)))?.words;
}

function objectionToCompound(bytes: Uint8Array): string {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const found = COMPOUND.find(([stream]) => file.includes(Buffer.from(stream, 'utf16le')));
  return found?.[1] ?? 'is an old Microsoft Office file. Save it as .docx, or paste the article as text.';
}
