const WIDTH = 100;

/** `text` behind `lead`, wrapped at 100 columns with its further lines under the first, ending in a line break. */
export function hang(lead: string, text: string): string {
  const indent = ' '.repeat(lead.length);
  const lines: string[] = [];
  let line = lead;
  for (const word of plain(text).split(' ')) {
    const empty = line === lead || line === indent;
    if (!empty && line.length + 1 + word.length > WIDTH) {
      lines.push(line);
      line = indent + word;
    } else {
      line += empty ? word : ` ${word}`;
    }
  }
  return `${[...lines, line].join('\n')}\n`;
}

/** One line that cannot move the cursor, colour the screen or turn the reading direction of what follows. */
export function plain(text: string): string {
  return text.replace(/\s+/gu, ' ').replace(/[\p{Cc}\u202A-\u202E\u2066-\u2069]/gu, '\uFFFD');
}

/** '1 version', '5 versions'. */
export function counted(count: number, one: string, many: string): string {
  return `${count} ${count === 1 ? one : many}`;
}
