import { labelOf } from './encoding.ts';

/** Groups whose text is not the document's. */
const ASIDE = new Set(
  'fonttbl colortbl stylesheet info pict object objdata header headerl headerr headerf footer footerl footerr footerf footnote annotation atnid atnauthor fldinst listtable listoverridetable revtbl rsidtbl generator xmlnstbl themedata colorschememapping datastore latentstyles template bkmkstart bkmkend nonshppict shppict datafield mmathPr pgptbl'.split(
    ' ',
  ),
);
const MARKS: Record<string, string> = {
  par: '\n\n',
  sect: '\n\n',
  page: '\n\n',
  row: '\n\n',
  line: '\n',
  tab: '\t',
  cell: '\t',
  emdash: '—',
  endash: '–',
  lquote: '‘',
  rquote: '’',
  ldblquote: '“',
  rdblquote: '”',
  bullet: '•',
  emspace: ' ',
  enspace: ' ',
};
/** Windows character sets of fonts → encodings. */
const CHARSETS: Record<number, string> = {
  0: 'windows-1252',
  77: 'macintosh',
  128: 'shift_jis',
  129: 'euc-kr',
  134: 'gbk',
  136: 'big5',
  161: 'windows-1253',
  162: 'windows-1254',
  163: 'windows-1258',
  177: 'windows-1255',
  178: 'windows-1256',
  186: 'windows-1257',
  204: 'windows-1251',
  222: 'windows-874',
  238: 'windows-1250',
};
const CODE_PAGES: Record<number, string> = {
  866: 'ibm866',
  932: 'shift_jis',
  936: 'gbk',
  949: 'euc-kr',
  950: 'big5',
  10000: 'macintosh',
  65001: 'utf-8',
};

type Part = 'body' | 'title' | 'author';

interface Group {
  /** Where its text goes; undefined: nowhere. */
  into: Part | undefined;
  encoding: string;
  /** Characters after each \u that stand there for readers without Unicode. */
  replacements: number;
  kind: 'text' | 'fonts' | 'info';
}

/** Gathers the text of an RTF document from its tokens. */
export class RtfText {
  #parts: Record<Part, string[]> = { body: [], title: [], author: [] };
  #encoding = 'windows-1252';
  #fonts = new Map<number, string>();
  #font = 0;
  #group: Group = { into: 'body', encoding: 'windows-1252', replacements: 1, kind: 'text' };
  #outer: Group[] = [];
  /** Bytes not decoded yet: a letter may take two. */
  #octets: number[] = [];
  #skip = 0;

  get depth(): number {
    return this.#outer.length;
  }

  text(part: Part): string {
    this.#flush();
    const text = this.#parts[part].join('');
    return text
      .replace(/(?<![ \t])[ \t]+\n/gu, '\n')
      .replace(/\n{3,}/gu, '\n\n')
      .trim();
  }

  open(): void {
    this.#flush();
    this.#outer.push(this.#group);
    this.#group = { ...this.#group };
  }

  close(): void {
    this.#flush();
    this.#group = this.#outer.pop() ?? this.#group;
    this.#skip = 0;
  }

  octet(byte: number): void {
    if (this.#skip > 0) this.#skip--;
    else this.#octets.push(byte);
  }

  letters(text: string): void {
    for (let i = 0; i < text.length; i++) this.octet(text.charCodeAt(i));
  }

  symbol(symbol: string): void {
    if ('\\{}'.includes(symbol)) this.letters(symbol);
    else if (symbol === '*') this.#group.into = undefined;
    else if (symbol === '~') this.#add('\u00a0');
    else if (symbol === '_') this.#add('-');
    else if (symbol === '\n' || symbol === '\r') this.#add('\n\n');
  }

  control(word: string, value: number | undefined): void {
    const mark = MARKS[word];
    if (mark !== undefined) this.#add(mark);
    else if (word === 'u' && value !== undefined) {
      this.#add(String.fromCharCode(value & 0xffff));
      this.#skip = this.#group.replacements;
    } else if (word === 'uc') this.#group.replacements = Math.min(value ?? 1, 10);
    else if (word === 'ansicpg' || word === 'mac') this.#useCodePage(word === 'mac' ? 10000 : (value ?? 1252));
    else if (word === 'f' || word === 'plain' || word === 'fcharset') this.#useFont(word, value ?? 0);
    else this.#enter(word);
  }

  #useCodePage(page: number): void {
    this.#encoding = labelOf(CODE_PAGES[page] ?? `windows-${page}`) ?? 'windows-1252';
    this.#group.encoding = this.#encoding;
  }

  #useFont(word: string, value: number): void {
    this.#flush();
    if (word === 'fcharset') this.#fonts.set(this.#font, CHARSETS[value] ?? this.#encoding);
    else if (this.#group.kind === 'fonts') this.#font = value;
    else this.#group.encoding = (word === 'f' ? this.#fonts.get(value) : undefined) ?? this.#encoding;
  }

  /** The first word of a group says what it is for. */
  #enter(word: string): void {
    if ((word === 'title' || word === 'author') && this.#group.kind === 'info') this.#group.into = word;
    else if (ASIDE.has(word)) {
      const kind = word === 'fonttbl' ? 'fonts' : word === 'info' ? 'info' : 'text';
      this.#group = { ...this.#group, into: undefined, kind };
    }
  }

  #add(text: string): void {
    this.#flush();
    if (this.#group.into) this.#parts[this.#group.into].push(text);
  }

  #flush(): void {
    if (this.#octets.length === 0) return;
    const { into, encoding } = this.#group;
    if (into) this.#parts[into].push(new TextDecoder(encoding).decode(Uint8Array.from(this.#octets)));
    this.#octets = [];
  }
}
