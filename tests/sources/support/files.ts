/** Files of every kind about an invented accident, made as the programs of a newsroom make them. */
import { Document, FootnoteReferenceRun, HeadingLevel, Packer, Paragraph, TextRun } from 'docx';
import { strToU8 } from 'fflate';
import { readSource } from '../../../src/sources/read-source.ts';
import type { GivenSource, ReadSource } from '../../../src/sources/source.ts';
import { column, makePdf, wrap } from './pdf.ts';

export const HEADLINE = 'Ferry sinks off Port Almeda';
export const PARAGRAPHS = [
  'Twelve people were killed when the ferry Santa Lucia sank off Port Almeda on Tuesday, the coast guard said.',
  'The ferry carried 140 passengers from the island of Brava to the mainland, and the sea was rough that night.',
  'Transport Minister Rosa Delgado said the captain had ignored a storm warning given out in the afternoon.',
  'The owner of the ferry denied that it was overloaded and promised to work with the investigators in Almeda.',
];
export const BODY = PARAGRAPHS.join('\n\n');

export async function docxFile(): Promise<Uint8Array> {
  const [first = '', ...rest] = PARAGRAPHS;
  const document = new Document({
    title: HEADLINE,
    creator: 'Ana Ruiz',
    footnotes: { 1: { children: [new Paragraph('Counted on Wednesday.')] } },
    sections: [
      {
        children: [
          new Paragraph({ text: HEADLINE, heading: HeadingLevel.HEADING_1 }),
          new Paragraph({
            children: [
              new TextRun(first.slice(0, 40).trim()),
              new TextRun({ text: first.slice(40).trim(), break: 1 }),
              new FootnoteReferenceRun(1),
            ],
          }),
          ...rest.map((text) => new Paragraph({ children: [new TextRun({ text, bold: true })] })),
        ],
      },
    ],
  });
  return Uint8Array.from(await Packer.toBuffer(document));
}

export function pdfFile(): Uint8Array {
  const [first = '', second = '', third = '', fourth = ''] = PARAGRAPHS;
  const lines = [...wrap(first, 60), '', ...wrap(second, 60)];
  const more = [...wrap(third, 60), '', ...wrap(fourth, 60)];
  const running = (page: number) => [
    { x: 60, y: 810, text: `The Harbour Post – page ${page}`, size: 8 },
    { x: 290, y: 20, text: String(page), size: 8 },
  ];
  return makePdf(
    [
      [...running(1), { x: 60, y: 770, text: HEADLINE, size: 20 }, ...column(60, 740, lines)],
      [...running(2), ...column(60, 770, more)],
      [...running(3), ...column(60, 770, ['More follows.'])],
    ],
    { info: `/Title (${HEADLINE}) /Author (Ana Ruiz)` },
  );
}

export function rtfFile(): Uint8Array {
  const paragraphs = PARAGRAPHS.map((text) => `${text}\\par\n`).join('');
  return strToU8(
    `{\\rtf1\\ansi\\ansicpg1252\\deff0{\\fonttbl{\\f0\\fcharset0 Arial;}{\\f1\\fcharset204 Arial;}}{\\info{\\title ${HEADLINE}}{\\author Ana Ruiz}}{\\header The Harbour Post\\par}\n\\pard\\f0 ${paragraphs}}`,
  );
}

export function htmlFile(): Uint8Array {
  return strToU8(
    `<!doctype html><html lang="en"><head><title>${HEADLINE} | The Harbour Post</title><meta property="og:site_name" content="The Harbour Post"><meta name="author" content="Ana Ruiz"><meta property="article:published_time" content="2021-03-02T18:45:00+01:00"></head><body><nav><a href="/">Home</a></nav><article><h1>${HEADLINE}</h1>${PARAGRAPHS.map((text) => `<p>${text}</p>`).join('')}</article></body></html>`,
  );
}

export function mhtmlFile(): Uint8Array {
  const quoted = Buffer.from(htmlFile())
    .toString('latin1')
    .replace(/[=\x80-\xff]/gu, (byte) => `=${byte.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0')}`)
    .replace(/.{1,70}/gu, '$&=\r\n');
  return Buffer.from(
    [
      'From: <Saved by Blink>',
      'Snapshot-Content-Location: https://harbour.example/ferry',
      'Subject: Ferry',
      'MIME-Version: 1.0',
      'Content-Type: multipart/related;\r\n\ttype="text/html";\r\n\tboundary="----Page----"',
      '',
      '',
      '------Page----',
      'Content-Type: text/html',
      'Content-Transfer-Encoding: quoted-printable',
      'Content-Location: https://harbour.example/ferry',
      '',
      quoted,
      '------Page----',
      'Content-Type: text/html',
      '',
      '<p>An advertisement in a frame.</p>',
      '------Page------',
      '',
    ].join('\r\n'),
    'latin1',
  );
}

export function emlFile(attached?: { name: string; bytes: Uint8Array }): Uint8Array {
  const head = [
    'From: North Wire <desk@northwire.example>',
    'To: news@harbour.example',
    `Subject: =?utf-8?B?${Buffer.from(`Fwd: ${HEADLINE} – new`).toString('base64')}?=`,
    'Date: Tue, 02 Mar 2021 18:45:00 +0100',
    'MIME-Version: 1.0',
  ];
  const text = ['Content-Type: text/plain; charset=utf-8', '', PARAGRAPHS.join('\r\n\r\n'), ''];
  if (!attached) return strToU8([...head, ...text].join('\r\n'));
  const content = Buffer.from(attached.bytes).toString('base64').replace(/.{76}/gu, '$&\r\n');
  return strToU8(
    [
      ...head,
      'Content-Type: multipart/mixed; boundary=B',
      '',
      '--B',
      ...text,
      '--B',
      `Content-Type: application/octet-stream; name="${attached.name}"`,
      `Content-Disposition: attachment; filename="${attached.name}"`,
      'Content-Transfer-Encoding: base64',
      '',
      content,
      '--B--',
      '',
    ].join('\r\n'),
  );
}

/** ninjs 3 writes names in camel case; ninjs 2 in lower case. */
export function ninjsFile(version: 2 | 3): Uint8Array {
  const named = (name: string) => (version === 3 ? name : name.toLowerCase());
  return strToU8(
    JSON.stringify({
      uri: 'https://northwire.example/items/ferry',
      standard: { name: 'ninjs', version: `${version}.0` },
      type: 'text',
      [named('firstCreated')]: '2021-03-02T18:45:00+01:00',
      [named('versionCreated')]: '2021-03-02T19:10:00+01:00',
      language: 'en-GB',
      by: 'Ana Ruiz',
      [named('infoSources')]: [{ name: 'North Wire' }],
      headlines: [
        { role: 'short', value: 'Ferry' },
        { role: 'main', value: HEADLINE },
      ],
      bodies: [
        { role: 'main', [named('contentType')]: 'text/plain', value: PARAGRAPHS.join(' ') },
        {
          role: 'richtext',
          [named('contentType')]: 'text/html',
          value: PARAGRAPHS.map((text) => `<p>${text}</p>`).join(''),
        },
      ],
    }),
  );
}

export function newsmlItem(headline = HEADLINE, body = PARAGRAPHS): string {
  return `<newsItem xmlns="http://iptc.org/std/nar/2006-10-01/" guid="urn:newsml:northwire.example:1" version="2" xml:lang="en-GB">
  <itemMeta><itemClass qcode="ninat:text"/><provider qcode="nprov:NW"><name>North Wire</name></provider>
    <versionCreated>2021-03-02T19:10:00+01:00</versionCreated><firstCreated>2021-03-02T18:45:00+01:00</firstCreated></itemMeta>
  <contentMeta><by>Ana Ruiz</by><headline>${headline}</headline><language tag="en-GB"/></contentMeta>
  <contentSet><inlineXML contenttype="application/xhtml+xml"><html xmlns="http://www.w3.org/1999/xhtml"><head><title>Not this</title></head>
    <body>${body.map((text) => `<p>${text.replace('Santa Lucia', '<em>Santa Lucia</em>')}</p>`).join('\n')}</body></html></inlineXML></contentSet>
</newsItem>`;
}

export function newsmlFile(): Uint8Array {
  return strToU8(`<?xml version="1.0" encoding="UTF-8"?>\n${newsmlItem()}`);
}

export function read(name: string, bytes: Uint8Array | string, more: Partial<GivenSource> = {}): Promise<ReadSource[]> {
  return readSource({ name, bytes: typeof bytes === 'string' ? strToU8(bytes) : bytes, ...more });
}

/** The values of what was told of a source. */
export function toldOf({ metadata }: ReadSource): Record<string, string> {
  return Object.fromEntries(Object.entries(metadata).map(([field, { value }]) => [field, value]));
}
