import type { Refusal } from './source.ts';

/** First bytes (as Latin-1) at a place, of kinds that are not read; and what to do instead. */
const REFUSED: { refusal: Refusal; marks: [at: number, mark: string][] }[] = [
  {
    refusal: 'picture',
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
    refusal: 'recording',
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
    refusal: 'otherArchive',
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
    refusal: 'program',
    marks: [
      [0, 'MZ\x90\0'],
      [0, '\x7fELF'],
      [0, '\xca\xfe\xba\xbe'],
    ],
  },
  { refusal: 'safari', marks: [[0, 'bplist00']] },
  { refusal: 'database', marks: [[0, 'SQLite format 3\0']] },
];

/** Streams of compound files (Microsoft's [MS-CFB]), which name them in UTF-16. */
const COMPOUND: [stream: string, refusal: Refusal][] = [
  ['EncryptedPackage', 'officePassword'],
  ['WordDocument', 'oldWord'],
  ['Workbook', 'spreadsheet'],
  ['PowerPoint Document', 'presentation'],
  ['__properties_version1.0', 'outlook'],
];

const COMPOUND_MARK = '\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1';

/** Why a file of this beginning is not read, and what to do; nothing for one that may be. */
export function objectionToKind(bytes: Uint8Array, head: string): Refusal | undefined {
  if (head.startsWith(COMPOUND_MARK)) return objectionToCompound(bytes);
  return REFUSED.find(({ marks }) => marks.some(([at, mark]) => head.startsWith(mark, at)))?.refusal;
}

function objectionToCompound(bytes: Uint8Array): Refusal {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const found = COMPOUND.find(([stream]) => file.includes(Buffer.from(stream, 'utf16le')));
  return found?.[1] ?? 'oldOffice';
}
