/** A part of a MIME message (RFC 2045), still in its transfer encoding. */
export interface MimePart {
  /** By name in lower case; the first of each. */
  headers: Map<string, string>;
  /** Octets as Latin-1. */
  body: string;
}

const DEEPEST = 6;
const MOST_PARTS = 3000;

/** The leaves of a message in their order. `source` holds octets as Latin-1. */
export function listParts(source: string): MimePart[] {
  const leaves: MimePart[] = [];
  collect(splitHead(source), 0, leaves);
  return leaves;
}

export function splitHead(source: string): MimePart {
  const gap = /\r?\n\r?\n/u.exec(source);
  const head = source.slice(0, gap ? gap.index : source.length);
  const headers = new Map<string, string>();
  for (const line of head
    .replace(/\r?\n[ \t]+/gu, ' ')
    .split(/\r?\n/u)
    .slice(0, 500)) {
    const colon = line.indexOf(':');
    const name = line.slice(0, colon).toLowerCase();
    if (colon > 0 && !headers.has(name)) headers.set(name, line.slice(colon + 1).trim());
  }
  return { headers, body: gap ? source.slice(gap.index + gap[0].length) : '' };
}

/** The octets of a part, out of base64 or quoted-printable. */
export function decodePart({ headers, body }: MimePart): Uint8Array {
  const encoding = headers.get('content-transfer-encoding')?.toLowerCase() ?? '';
  if (encoding.startsWith('base64')) return Buffer.from(body, 'base64');
  if (!encoding.startsWith('quoted-printable')) return Buffer.from(body, 'latin1');
  const joined = body.replace(/=[ \t]{0,200}\r?\n/gu, '');
  return Buffer.from(
    joined.replace(/=([\dA-F]{2})/giu, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16))),
    'latin1',
  );
}

function collect(part: MimePart, depth: number, leaves: MimePart[]): void {
  const type = part.headers.get('content-type') ?? '';
  const boundary = /^multipart\//iu.test(type) && /boundary\s*=\s*(?:"([^"]{1,200})"|([^\s;"]{1,200}))/iu.exec(type);
  if (!boundary) {
    if (leaves.length < MOST_PARTS) leaves.push(part);
    return;
  }
  if (depth > DEEPEST) return;
  const pieces = part.body.split(`--${boundary[1] ?? boundary[2]}`).slice(1, MOST_PARTS);
  for (const piece of pieces) {
    if (piece.startsWith('--')) break;
    collect(splitHead(piece.replace(/^[ \t]*\r?\n/u, '')), depth + 1, leaves);
  }
}
