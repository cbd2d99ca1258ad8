import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import * as files from './support/files.ts';
import { BODY, HEADLINE, read, toldOf } from './support/files.ts';
import { mutate } from './support/mutations.ts';
import { column, makePdf, wrap } from './support/pdf.ts';

const WIRE = {
  headline: HEADLINE,
  byline: 'Ana Ruiz',
  agency: 'North Wire',
  published: '2021-03-02T18:45:00+01:00',
  updated: '2021-03-02T19:10:00+01:00',
  language: 'en',
};
const WRITTEN = { headline: HEADLINE, byline: 'Ana Ruiz' };
const PAGE = { ...WRITTEN, outlet: 'The Harbour Post', published: '2021-03-02T18:45:00+01:00', language: 'en' };

/** What each kind of file gives; the names are wrong on purpose in some: what counts is what stands in the file. */
const KINDS: [
  name: string,
  bytes: () => Uint8Array | Promise<Uint8Array>,
  format: string,
  text: string,
  told: object,
][] = [
  ['ferry.txt', () => Buffer.from(BODY), 'text', BODY, {}],
  ['ferry.docx', files.docxFile, 'docx', `${HEADLINE}\n\n${BODY}`, WRITTEN],
  ['ferry.pdf', files.pdfFile, 'pdf', `${HEADLINE}\n\n${BODY}\n\nMore follows.`, WRITTEN],
  ['ferry.rtf', files.rtfFile, 'rtf', BODY, WRITTEN],
  ['ferry.html', files.htmlFile, 'html', BODY, PAGE],
  ['ferry.mhtml', files.mhtmlFile, 'mhtml', BODY, { ...PAGE, link: 'https://harbour.example/ferry' }],
  [
    'ferry.eml',
    files.emlFile,
    'eml',
    `${BODY}\n`,
    { headline: `${HEADLINE} – new`, outlet: 'North Wire', published: '2021-03-02T18:45:00+01:00' },
  ],
  ['ferry2.json', () => files.ninjsFile(2), 'ninjs', BODY, { ...WIRE, link: 'https://northwire.example/items/ferry' }],
  ['ferry3.json', () => files.ninjsFile(3), 'ninjs', BODY, { ...WIRE, link: 'https://northwire.example/items/ferry' }],
  ['ferry.xml', files.newsmlFile, 'newsml', BODY, WIRE],
  ['page.txt', files.htmlFile, 'html', BODY, PAGE],
  ['letter.txt', files.rtfFile, 'rtf', BODY, WRITTEN],
  ['no-name', files.docxFile, 'docx', `${HEADLINE}\n\n${BODY}`, WRITTEN],
];

describe('each kind of file gives its text and what it tells of it', () => {
  for (const [name, bytes, format, text, told] of KINDS) {
    test(`${name} is ${format}`, async () => {
      const given = await bytes();
      const [source, ...rest] = await read(name, given);
      assert.ok(source);
      assert.deepEqual(rest, []);
      assert.equal(source.format, format);
      assert.equal(source.text, text);
      assert.deepEqual(toldOf(source), told);
      assert.equal(source.original.bytes, given);
      for (const { from } of Object.values(source.metadata)) assert.ok(from.length > 3);
    });
  }

  test('the bytes given are still whole afterwards', async () => {
    const given = files.pdfFile();
    await read('ferry.pdf', given);
    assert.deepEqual(given, files.pdfFile());
  });
});

describe('what is not the article is set aside, with the reason', () => {
  test('running heads and page numbers of a PDF', async () => {
    const [source] = await read('ferry.pdf', files.pdfFile());
    assert.deepEqual(source?.aside.map(({ text }) => text).sort(), ['1', 'The Harbour Post – page 1']);
  });

  test('footnotes of a Word document', async () => {
    const [source] = await read('ferry.docx', await files.docxFile());
    assert.deepEqual(source?.aside, [{ text: 'Counted on Wednesday.', reason: 'footnotes' }]);
  });
});

describe('a PDF reads as it was set', () => {
  const [first = '', second = '', third = '', fourth = ''] = files.PARAGRAPHS;

  test('columns one after the other under a headline across both', async () => {
    const left = [...wrap(first, 42), '', ...wrap(second, 42)];
    const right = [...wrap(third, 42), '', ...wrap(fourth, 42)];
    const headline = { x: 50, y: 780, text: 'Ferry sinks off Port Almeda and twelve people are killed', size: 18 };
    const [source] = await read('a.pdf', makePdf([[headline, ...column(50, 740, left), ...column(310, 740, right)]]));
    assert.equal(source?.text, `${headline.text}\n\n${BODY}`);
  });

  test('a centred headline of two lines is one, and the byline below it another', async () => {
    const top = [
      { x: 60, y: 780, text: 'Ferry sinks off Port Almeda, twelve killed in', size: 20 },
      { x: 196, y: 756, text: 'winter storm', size: 20 },
      { x: 223, y: 736, text: 'By Ana Ruiz' },
    ];
    const left = column(50, 712, [...wrap(first, 42), ...wrap(second, 42)]);
    const right = column(310, 712, [...wrap(third, 42), ...wrap(fourth, 42)]);
    const [source] = await read('a.pdf', makePdf([[...top, ...left, ...right]]));
    assert.deepEqual(source?.text.split('\n\n').slice(0, 2), [
      'Ferry sinks off Port Almeda, twelve killed in winter storm',
      'By Ana Ruiz',
    ]);
  });

  test('a word cut at the end of a line is whole again; a compound keeps its hyphen', async () => {
    const lines = [
      'The coast guard had given a storm warn-',
      'ing that a long-',
      'serving officer of the port had signed, and a well-',
      'known captain ignored.',
    ];
    const [source] = await read('a.pdf', makePdf([column(50, 740, lines)]));
    assert.match(
      source?.text ?? '',
      /storm warning that a long-serving officer of the port had signed, and a well-known/,
    );
  });

  test('a sentence cut by a page goes on', async () => {
    const [start, ...rest] = wrap(first, 60);
    const page = column(50, 740, [...wrap(second, 60), start ?? '']);
    const [source] = await read('a.pdf', makePdf([page, column(50, 740, rest)]));
    assert.ok(source?.text.includes(first), source?.text);
  });

  test('an indented line begins a paragraph; a table stays in its rows', async () => {
    const lines = column(50, 740, wrap(`${first} ${first}`, 70));
    const indented = column(64, 740 - lines.length * 12, [wrap(second, 66)[0] ?? '']);
    const cells = [0, 1, 2, 3, 4].flatMap((row) => [
      { x: 50, y: 300 - row * 14, text: `Port ${row}` },
      { x: 120, y: 300 - row * 14, text: `${row * 7} dead` },
    ]);
    const [source] = await read('a.pdf', makePdf([[...lines, ...indented, ...cells]]));
    const paragraphs = source?.text.split('\n\n') ?? [];
    assert.equal(paragraphs[0], `${first} ${first}`);
    assert.ok(paragraphs[1]?.startsWith('The ferry carried'), source?.text);
    assert.match(source?.text ?? '', /Port 2 14 dead/);
  });
});

describe('many texts come out of one file', () => {
  test('a message as Apple Mail keeps it', async () => {
    const message = files.emlFile();
    const kept = Buffer.concat([
      Buffer.from(`${message.length}      \n`),
      message,
      Buffer.from('<?xml version="1.0"?><plist version="1.0"><dict/></plist>'),
    ]);
    const [source] = await read('a.emlx', kept);
    assert.equal(source?.format, 'eml');
    assert.deepEqual([source?.text], [(await read('a.eml', message))[0]?.text]);
  });

  test('a message with a document attached', async () => {
    const message = files.emlFile({ name: 'statement.docx', bytes: await files.docxFile() });
    const sources = await read('mail.eml', message);
    assert.deepEqual(
      sources.map(({ name, format }) => [name, format]),
      [
        ['mail.eml', 'eml'],
        ['statement.docx', 'docx'],
      ],
    );
  });

  test('a note around an attachment is no text of its own; what cannot be read is told', async () => {
    const mail = (parts: string[]) =>
      [
        ...['From: Desk <desk@example.org>', 'To: a@example.org', 'Subject: texts', 'MIME-Version: 1.0'],
        ...['Content-Type: multipart/mixed; boundary=B', '', ...parts.flatMap((part) => ['--B', part]), '--B--', ''],
      ].join('\r\n');
    const note = 'Content-Type: text/plain\r\n\r\nSee attached.';
    const attached = (name: string, content: string) =>
      `Content-Type: application/octet-stream\r\nContent-Disposition: attachment; filename=${name}\r\n\r\n${content}`;
    const text = 'A ferry ran aground near the old lighthouse on Wednesday, police said.';
    const [source, ...others] = await read(
      'mail.eml',
      mail([note, attached('one.txt', text), attached('b.json', '{')]),
    );
    assert.equal(source?.text.trim(), text);
    assert.equal(others.length, 0);
    assert.deepEqual(source?.aside, [{ text: 'See attached.', reason: 'the message it was attached to' }]);
    assert.match(source?.note ?? '', /^Not read: 'b\.json' is not whole JSON: it breaks off before its end/);
    await assert.rejects(read('mail.eml', mail([attached('b.json', '{')])), /'mail\.eml' holds nothing.*'b\.json'/);
  });

  test('a package of wire items, pictures passed over', async () => {
    const picture = '<newsItem><contentSet><remoteContent href="a.jpg"/></contentSet></newsItem>';
    const items = [
      files.newsmlItem('First'),
      picture,
      files.newsmlItem('Second', ['Another text of three sentences.']),
    ];
    const sources = await read('all.xml', `<newsMessage><itemSet>${items.join('')}</itemSet></newsMessage>`);
    assert.deepEqual(
      sources.map((source) => toldOf(source).headline),
      ['First', 'Second'],
    );
  });

  test('a list of ninjs items', async () => {
    const item = JSON.parse(Buffer.from(files.ninjsFile(2)).toString());
    assert.equal((await read('list.json', JSON.stringify({ items: [item, item] }))).length, 2);
  });
});

describe('odd files are read all the same', () => {
  test('a message whose plain text only points to the other', async () => {
    const html = files.PARAGRAPHS.map((text) => `<p>${text}</p>`).join('');
    const [source] = await read(
      'a.eml',
      `From: a@b.example\r\nTo: c@d.example\r\nSubject: x\r\nMIME-Version: 1.0\r\nContent-Type: multipart/alternative; boundary=B\r\n\r\n--B\r\nContent-Type: text/plain\r\n\r\nThis message needs HTML.\r\n--B\r\nContent-Type: text/html\r\n\r\n${html}\r\n--B--\r\n`,
    );
    assert.equal(source?.text, BODY);
  });

  test('Markdown loses its marks, not its words', async () => {
    const [source] = await read(
      'ferry.md',
      '---\ntitle: "Ferry sinks"\nauthor: Ana Ruiz\n---\n# Ferry *sinks*\n\nTwelve **people** [died](https://a.example) in the_port_of 2 * 3 * 4.\n\n> - one\n',
    );
    assert.equal(source?.text, 'Ferry sinks\n\nTwelve people died in the_port_of 2 * 3 * 4.\n\none');
    assert.deepEqual(toldOf(source as NonNullable<typeof source>), { headline: 'Ferry sinks', byline: 'Ana Ruiz' });
  });

  test('rich text in several alphabets', async () => {
    const rtf = String.raw`{\rtf1\ansi\ansicpg1252{\fonttbl{\f0\fcharset0 A;}{\f1\fcharset204 B;}{\f2\fcharset128 C;}}\f0 caf\'e9 \u8222?x\u8220? {\f1\'cf\'e0\'f0} {\f2\'93\'87} {\field{\*\fldinst HYPERLINK "x"}{\fldrslt link}}\par}`;
    const [source] = await read('a.rtf', rtf);
    assert.equal(source?.text, 'café „x“ Пар 島 link');
  });

  test('NITF alone, with a document type that is never fetched', async () => {
    const [source] = await read(
      'a.xml',
      '<?xml version="1.0"?><!DOCTYPE nitf SYSTEM "nitf-3-5.dtd"><nitf><head><docdata><date.issue norm="20210302T184500+0100"/></docdata></head><body><body.head><hedline><hl1>Ferry sinks</hl1></hedline></body.head><body.content><p>Twelve people died.</p><p>More follows.</p></body.content></body></nitf>',
    );
    assert.equal(source?.text, 'Twelve people died.\n\nMore follows.');
    assert.deepEqual(toldOf(source as NonNullable<typeof source>), {
      headline: 'Ferry sinks',
      published: '2021-03-02T18:45+01:00',
    });
  });

  test('a page in the encoding its server declares, or a person chose', async () => {
    const page = Buffer.concat([Buffer.from('<html><body><p>'), Buffer.from('cfe0f0eeec20e7e0f2eeedf3eb', 'hex')]);
    const [declared] = await read('p.html', page, { contentType: 'text/html; charset=windows-1251' });
    assert.equal(declared?.text, 'Паром затонул');
    assert.equal(declared?.encoding, 'windows-1251');
    const [chosen] = await read('p.html', page, { encoding: 'koi8-r' });
    assert.equal(chosen?.encoding, 'koi8-r');
    assert.notEqual(chosen?.text, declared?.text);
  });

  test('text that only looks like something else', async () => {
    for (const text of [
      '{ not JSON } but a sentence.',
      'Note: this is no mail.\nTo: nobody, he said.\n\nEnd.',
      'From the coast: a ferry sank.',
    ]) {
      assert.equal((await read('a.txt', text))[0]?.format, 'text', text);
    }
  });
});

describe('damaged files are read or refused, never worse', () => {
  for (const [name, make] of KINDS) {
    test(`${name}, damaged in ${name.endsWith('pdf') || name.endsWith('docx') ? 60 : 100} ways`, async () => {
      const bytes = await make();
      for (let seed = 1; seed <= (name.endsWith('pdf') || name.endsWith('docx') ? 60 : 100); seed++) {
        const start = performance.now();
        await read(name, mutate(seed, bytes)).catch((error: Error) =>
          assert.equal(error.name, 'InvalidInput', `${seed}: ${error.stack}`),
        );
        assert.ok(performance.now() - start < 5000, `seed ${seed} took too long`);
      }
    });
  }
});
