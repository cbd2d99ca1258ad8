/**
 * The fonts a PDF is set in, by the free licences they come under: DejaVu (Bitstream Vera's), the others the SIL Open
 * Font Licence. Together they print Latin, Greek, Cyrillic, Hebrew, Arabic, Han (simplified, traditional, Japanese),
 * Kana, Hangul and emoji. Chocolate Classical Sans was chosen for Han because it holds all of GB 2312, Big5 and
 * JIS X 0208 in one file of 12 MB; Noto's packages take five times as much for each language.
 */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const FONTS = [
  'dejavu-fonts-ttf/ttf/DejaVuSansCondensed.ttf',
  'dejavu-fonts-ttf/ttf/DejaVuSansCondensed-Bold.ttf',
  '@expo-google-fonts/noto-naskh-arabic/400Regular/NotoNaskhArabic_400Regular.ttf',
  '@expo-google-fonts/noto-naskh-arabic/700Bold/NotoNaskhArabic_700Bold.ttf',
  '@expo-google-fonts/nanum-gothic/400Regular/NanumGothic_400Regular.ttf',
  '@expo-google-fonts/nanum-gothic/700Bold/NanumGothic_700Bold.ttf',
  '@expo-google-fonts/chocolate-classical-sans/400Regular/ChocolateClassicalSans_400Regular.ttf',
  '@expo-google-fonts/noto-emoji/400Regular/NotoEmoji_400Regular.ttf',
];

export const FONT_FILES = FONTS.map((font) => fileURLToPath(import.meta.resolve(font)));

let known: Uint8Array[] | undefined;

/** For each font, a byte for every code point: 1 where it has a glyph. Read once. */
export function fontCoverage(): Uint8Array[] {
  known ??= FONT_FILES.filter((file) => !/Bold/.test(file)).map((file) => coverageOf(readFileSync(file)));
  return known;
}

const MOST_CODE_POINTS = 0x11_0000;

/** The code points of an OpenType font's character map (OpenType 1.9.1, 'cmap', subtable formats 4 and 12). */
function coverageOf(font: Buffer): Uint8Array {
  const covered = new Uint8Array(MOST_CODE_POINTS);
  const map = tableAt(font, 'cmap');
  for (let record = 0; record < font.readUInt16BE(map + 2); record += 1) {
    const subtable = map + font.readUInt32BE(map + 4 + record * 8 + 4);
    const format = font.readUInt16BE(subtable);
    if (format === 12) coverGroups(font, subtable, covered);
    if (format === 4) coverSegments(font, subtable, covered);
  }
  return covered;
}

function tableAt(font: Buffer, tag: string): number {
  for (let entry = 12; entry < 12 + font.readUInt16BE(4) * 16; entry += 16) {
    if (font.toString('latin1', entry, entry + 4) === tag) return font.readUInt32BE(entry + 8);
  }
  throw new Error(`A font has no table '${tag}'.`);
}

function coverGroups(font: Buffer, subtable: number, covered: Uint8Array): void {
  for (let group = 0; group < font.readUInt32BE(subtable + 12); group += 1) {
    const at = subtable + 16 + group * 12;
    covered.fill(1, font.readUInt32BE(at), font.readUInt32BE(at + 4) + 1);
  }
}

/** A segment may still name glyph 0 for some of its characters; those stay uncovered. */
function coverSegments(font: Buffer, subtable: number, covered: Uint8Array): void {
  const doubled = font.readUInt16BE(subtable + 6);
  for (let segment = 0; segment < doubled; segment += 2) {
    const end = font.readUInt16BE(subtable + 14 + segment);
    const start = font.readUInt16BE(subtable + 16 + doubled + segment);
    const delta = font.readUInt16BE(subtable + 16 + doubled * 2 + segment);
    const rangeAt = subtable + 16 + doubled * 3 + segment;
    const range = font.readUInt16BE(rangeAt);
    for (let character = start; character <= end && character < 0xffff; character += 1) {
      const glyph =
        range === 0 ? (character + delta) & 0xffff : font.readUInt16BE(rangeAt + range + (character - start) * 2);
      if (glyph !== 0) covered[character] = 1;
    }
  }
}
