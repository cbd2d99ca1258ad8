import { bookmarkName, escaped, type Inline, joined, paragraph, run } from './parts.ts';

/** What a document refers to and keeps elsewhere: links out of it, footnotes; and the numbers of its bookmarks. */
export class References {
  /** Addresses by their names, of the links in the text and of those in footnotes. */
  readonly links = { text: new Map<string, string>(), notes: new Map<string, string>() };
  /** Each a footnote. */
  readonly notes: string[] = [];
  #bookmarks = 0;

  /** A link out of the document. */
  outside(link: string, text: string, where: 'text' | 'notes' = 'text'): Inline {
    const links = this.links[where];
    const name = links.get(link) ?? `link${links.size + 1}`;
    links.set(link, name);
    return {
      runs: `<w:hyperlink w:history="1" r:id="${name}">${run(text, { style: 'Hyperlink' }).runs}</w:hyperlink>`,
    };
  }

  /** Runs that a link can lead to. */
  bookmarked(anchor: string, runs: Inline[]): Inline {
    this.#bookmarks += 1;
    const id = `w:id="${this.#bookmarks}"`;
    const name = bookmarkName(anchor);
    return { runs: `<w:bookmarkStart ${id} w:name="${name}"/>${joined(runs).runs}<w:bookmarkEnd ${id}/>` };
  }

  /** Keeps a note and gives the mark that leads to it. */
  note(bits: Inline[]): Inline {
    const mark = (what: string) => `<w:r><w:rPr><w:rStyle w:val="FootnoteReference"/></w:rPr>${what}</w:r>`;
    const { block } = paragraph([{ runs: mark('<w:footnoteRef/>') }, run(' '), ...bits]);
    const id = this.notes.length + 1;
    this.notes.push(`<w:footnote w:id="${id}">${block}</w:footnote>`);
    return { runs: mark(`<w:footnoteReference w:id="${id}"/>`) };
  }
}

/** Links as a part's list of relations (ECMA-376, part 2, 8.3). */
export function relationsOf(links: ReadonlyMap<string, string>): string {
  const type = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/hyperlink';
  return [...links]
    .map(
      ([link, name]) => `<Relationship Id="${name}" Type="${type}" Target="${escaped(link)}" TargetMode="External"/>`,
    )
    .join('');
}
