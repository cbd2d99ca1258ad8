import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { strToU8, zipSync } from 'fflate';
import * as files from './support/files.ts';
import { read } from './support/files.ts';
import { randomBytes } from './support/mutations.ts';
import { column, makePdf } from './support/pdf.ts';

const COMPOUND = Buffer.from('d0cf11e0a1b11ae1', 'hex');
const compound = (stream: string) =>
  Buffer.concat([COMPOUND, Buffer.alloc(1016), Buffer.from(stream, 'utf16le'), Buffer.alloc(512)]);
const encryption =
  '/Encrypt << /Filter /Standard /V 1 /R 2 /O (01234567890123456789012345678901) /U (abcdefghijklmnopqrstuvwxyzabcdef) /P -4 >> /ID [(a)(b)]';
const html = (title: string, body: string) => `<html><head><title>${title}</title></head><body>${body}</body></html>`;
const news = (doctype: string) =>
  `<?xml version="1.0"?>${doctype}<newsItem><contentSet><inlineData>&x;</inlineData></contentSet></newsItem>`;

const REFUSED: [what: string, name: string, bytes: Uint8Array | string | (() => Uint8Array), words: RegExp][] = [
  ['nothing', 'a.pdf', '', /'a\.pdf' is empty/],
  ['200 MB', 'a.txt', () => new Uint8Array(200_000_000), /has 200 MB; at most 50 MB/],
  ['random bytes', 'a.docx', randomBytes(7, 5000), /'a\.docx' (?:is not valid UTF-8|holds)/],
  ['a scan', 'a.pdf', makePdf([[], [{ x: 300, y: 20, text: '2' }]]), /no text layer: it is a scan.*Run OCR first/],
  [
    'an encrypted PDF',
    'a.pdf',
    makePdf([column(50, 700, files.PARAGRAPHS)], { trailer: encryption }),
    /protected by a password/,
  ],
  ['half a PDF', 'a.pdf', '%PDF-1.7\nnothing', /is a damaged PDF/],
  ['an encrypted Word document', 'a.docx', compound('EncryptedPackage'), /protected by a password.*in Word/],
  ['an old Word document', 'a.doc', compound('WordDocument'), /old Word file \(\.doc\).*save it as \.docx/],
  ['a spreadsheet', 'a.xlsx', zipSync({ 'xl/workbook.xml': strToU8('<a/>') }), /is a spreadsheet/],
  ['an OpenDocument text', 'a.odt', zipSync({ 'content.xml': strToU8('<a/>') }), /OpenDocument.*save it as \.docx/],
  ['a picture', 'a.jpg', Buffer.from('\xff\xd8\xff\xe0', 'latin1'), /is a picture. Run OCR/],
  ['another archive', 'a.rar', Buffer.from('Rar!\x1a\x07', 'latin1'), /archive of a kind not opened here/],
  ['half a zip', 'a.zip', 'PK\x03\x04 and nothing else', /is a damaged zip archive/],
  ['an empty zip', 'a.zip', zipSync({ 'x.png': strToU8('x') }), /archive without a text/],
  ['a zip bomb', 'a.zip', () => zipSync({ 'a.txt': new Uint8Array(30_000_000) }), /it is a zip bomb/],
  [
    'a zip of many files',
    'a.zip',
    () =>
      zipSync(Object.fromEntries(Array.from({ length: 300 }, (_, n) => [`${n}.txt`, strToU8('Three small words.')]))),
    /more than 200 files/,
  ],
  ['zips in zips in zips', 'a.zip', () => nest(8), /too deep/],
  [
    'a zip that lies about sizes',
    'a.zip',
    () => lie(zipSync({ 'a.txt': strToU8('x'.repeat(5000)) })),
    /damaged inside its zip/,
  ],
  [
    'a protected zip',
    'a.zip',
    () => protect(zipSync({ 'a.txt': strToU8('Some words of text.') })),
    /protected by a password/,
  ],
  [
    'one bad file in a zip, by its name',
    'a.zip',
    zipSync({ 'good.txt': strToU8('Three good words.'), 'bad.pdf': strToU8('%PDF-1.4') }),
    /'bad\.pdf' is a damaged PDF/,
  ],
  [
    'a document type inside a Word document',
    'a.docx',
    () =>
      zipSync({
        '[Content_Types].xml': strToU8('<Types/>'),
        'word/document.xml': strToU8('<!DOCTYPE a [<!ENTITY b "c">]><a/>'),
      }),
    /declares a document type/,
  ],
  [
    'external entities',
    'a.xml',
    news('<!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/passwd">]>'),
    /external entities.*never read/,
  ],
  ['entities that grow', 'a.xml', news('<!DOCTYPE a [<!ENTITY x "lol"><!ENTITY y "&x;&x;">]>'), /declares entities/],
  ['an entity nobody declares', 'a.xml', news(''), /not well-formed XML.*line 1/],
  ['XML cut short', 'a.xml', '<newsItem>\n<contentSet>\n', /not well-formed XML.*line 3/],
  ['a page Safari kept', 'a.webarchive', 'bplist00\xd1', /as Safari keeps it.*page source/],
  [
    'a page Safari kept, in XML',
    'a.webarchive',
    '<?xml version="1.0"?><plist version="1.0"><dict><key>WebMainResource</key><dict/></dict></plist>',
    /as Safari keeps it/,
  ],
  [
    'a shortcut of Apple’s',
    'a.webloc',
    '<?xml version="1.0"?><plist version="1.0"><dict><key>URL</key><string>https://news.example/a</string></dict></plist>',
    /only a shortcut to a page.*https:\/\/news\.example\/a/,
  ],
  [
    'a shortcut of Windows’',
    'a.url',
    '[InternetShortcut]\r\nURL=https://news.example/a\r\n',
    /only a shortcut to a page.*https:\/\/news\.example\/a/,
  ],
  ['a Pages file', 'a.pages', zipSync({ 'Index/Document.iwa': strToU8('x') }), /Pages file. Export it as Word/],
  ['other XML', 'a.xml', '<?xml version="1.0"?><svg/>', /XML of a kind not read here \(<svg>\)/],
  ['XML a million deep', 'a.xml', () => strToU8(`<newsItem>${'<a>'.repeat(1_000_000)}`), /nested deeper/],
  ['a wire picture', 'a.xml', '<newsItem><contentSet/></newsItem>', /only pictures/],
  [
    'JSON with a gap',
    'a.json',
    '{\n"headline": "x",\n"body_text":\n}',
    /something is wrong in line 4\. Fetch it again/,
  ],
  ['broken JSON', 'a.json', '{"headline": "x",\n"body_text" "y"}', /is not whole JSON: something is wrong in line 2/],
  ['other JSON', 'a.json', '{"name":"x"}', /no news item with a text/],
  [
    'JSON a million deep',
    'a.json',
    () => strToU8(`${'['.repeat(1_000_000)}${']'.repeat(1_000_000)}`),
    /'a\.json' (?:is not whole JSON|cannot be read|holds no news item)/,
  ],
  ['rich text a thousand deep', 'a.rtf', `{\\rtf1${'{'.repeat(1000)}`, /groups nested deeper/],
  [
    'a message without text',
    'a.eml',
    'From: a@b.example\r\nTo: c@d.example\r\nSubject: x\r\nDate: Tue, 02 Mar 2021 18:45:00 +0100\r\n\r\n',
    /message without text/,
  ],
  ['a feed', 'a.xml', '<rss version="2.0"><channel><title>x</title></channel></rss>', /is a feed/],
  ['a page that is not there', 'a.html', html('404 Not Found', '<h1>Page not found</h1>'), /error page/],
  [
    'a cookie wall',
    'a.html',
    html('Before you continue', '<p>We use cookies and data to deliver services.</p><p>Accept all cookies</p>'),
    /cookie wall.*paste the text/,
  ],
  [
    'a cookie wall of partners',
    'a.html',
    html('Coast', '<p>We and our 843 partners store and access information on your device.</p>'),
    /cookie wall/,
  ],
  [
    'a cookie wall and nothing else',
    'a.html',
    html('', '<div class="consent"><p>Wir und unsere 1.200 Partner verarbeiten Daten.</p></div>'),
    /cookie wall/,
  ],
  ['a page that is not there, in German', 'a.html', html('', '<h1>Seite nicht gefunden</h1>'), /error page/],
  [
    'half a saved page',
    'a.mhtml',
    'MIME-Version: 1.0\r\nContent-Type: multipart/related; boundary="x"\r\n\r\n--x\r\n',
    /message without text/,
  ],
  [
    'a barrier',
    'a.html',
    html('Just a moment', '<p>Verify you are human by completing the action below.</p>'),
    /barrier that keeps programs out/,
  ],
  ['a page that scripts draw', 'a.html', html('', '<div id="app"></div><script>draw()</script>'), /scripts draw it/],
  ['a page a hundred thousand deep', 'a.html', () => strToU8(html('', '<div>'.repeat(100_000))), /'a\.html'/],
];

describe('what cannot be read is refused, in words that name the file and say what to do', () => {
  for (const [what, name, bytes, words] of REFUSED) {
    test(what, async () => {
      const start = performance.now();
      await assert.rejects(read(name, typeof bytes === 'function' ? bytes() : bytes), {
        name: 'InvalidInput',
        message: words,
      });
      assert.ok(performance.now() - start < 10_000, 'took too long');
    });
  }
});

describe('the harmless twin is read', () => {
  const article = files.PARAGRAPHS.map((text) => `<p>${text}</p>`).join('');
  test('an article about cookies, errors and robots', async () => {
    const body = `${article.repeat(2)}<p>Sites will have to ask before you continue: we use cookies, they say, and 404 Not Found is the answer.</p>`;
    const [source] = await read(
      'a.html',
      html('Accept all cookies? New rules for sites', `<article>${body}</article>`),
    );
    assert.match(source?.text ?? '', /Twelve people/);
  });

  test('a zip beside whose texts operating systems put files of their own', async () => {
    const sources = await read(
      'a.zip',
      zipSync({
        'Ferry/gazette.txt': strToU8('Twelve people died.'),
        '../../etc/courier.docx': await files.docxFile(),
        '__MACOSX/Ferry/._gazette.txt': strToU8('\0\0'),
        'Ferry/.DS_Store': strToU8('\0'),
        'page_files/style.css': strToU8('p {}'),
      }),
    );
    assert.deepEqual(sources.map(({ name }) => name).sort(), ['courier.docx', 'gazette.txt']);
  });

  test('a large blank page packs well and is no bomb', async () => {
    const sources = await read('a.zip', zipSync({ 'a.txt': strToU8(`Twelve people died.${' '.repeat(900_000)}`) }));
    assert.equal(sources.length, 1);
  });
});

function nest(depth: number): Uint8Array {
  let bytes = strToU8('Three small words.');
  for (let n = 0; n < depth; n++) bytes = zipSync({ [n === 0 ? 'a.txt' : 'a.zip']: bytes });
  return bytes;
}

/** The directory says the file is small. */
function lie(zip: Uint8Array): Uint8Array {
  const bytes = Buffer.from(zip);
  bytes.writeUInt32LE(10, bytes.indexOf('PK\x01\x02', 0, 'latin1') + 24);
  return bytes;
}

function protect(zip: Uint8Array): Uint8Array {
  const bytes = Buffer.from(zip);
  const central = bytes.indexOf('PK\x01\x02', 0, 'latin1');
  bytes.writeUInt16LE(bytes.readUInt16LE(central + 8) | 1, central + 8);
  return bytes;
}
