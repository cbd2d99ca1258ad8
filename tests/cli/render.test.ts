import assert from 'node:assert/strict';
import { test } from 'node:test';
import { renderCsv } from '../../src/cli/render/csv.ts';
import { renderComparisonHtml } from '../../src/cli/render/html.ts';
import { renderJson } from '../../src/cli/render/json.ts';
import { hang } from '../../src/cli/render/terminal.ts';
import { renderText } from '../../src/cli/render/text.ts';
import { BRIDGE } from './support/compared.ts';

test('text: numbers, versions, sources, warnings, what differs, then every claim', () => {
  assert.equal(
    renderText(BRIDGE),
    `2 versions · 2 independent sources · 2 claims · 1 contradiction · 0 discrepancies · 1 in one source only

Versions
v1  North (a.txt)
v2  b, "late".txt

Sources
v1  single
v2  single: Shares nothing.

Warnings
v2  This version seems to be about another event.

Contradictions
c1  number (number-differs): North has ‘Two’; v2 has "Five".
     v1  “Two” = 2 people
     v2  “=HYPERLINK("x") Five” = -5 people

Claims
c1  in 2 sources · alignment 90% sure · contradiction
     v1  Two people died, police said.
     v2  =HYPERLINK("x") Five people died, police said.

c2  in one source only
     v1  \uFFFD[2JThe bridge was old.
`,
  );
});

test('text: long lines wrap under their first word, and no word is lost', () => {
  const words = Array.from({ length: 60 }, (_, index) => `word${index}`);
  const lines = hang('c1  ', words.join('\n')).trimEnd().split('\n');
  assert.ok(lines.length > 1);
  assert.ok(lines.every((line) => line.length <= 100));
  assert.ok(lines.slice(1).every((line) => /^ {4}word/.test(line)));
  assert.equal(lines.map((line) => line.slice(4)).join(' '), words.join(' '));
});

test('csv: RFC 4180, a row a value; what a spreadsheet would run gets an apostrophe', () => {
  assert.equal(
    renderCsv(BRIDGE),
    [
      'claim,difference,kind,level,rule,version,path,label,sentence,start,end,text,value,why',
      'c1,d1,number,contradiction,number-differs,v1,a.txt,North,v1.s1,0,3,Two,2 people,"North has ‘Two’; v2 has\n""Five""."',
      'c1,d1,number,contradiction,number-differs,v2,"b, ""late"".txt",v2,v2.s1,0,20,"\'=HYPERLINK(""x"") Five",\'-5 people,"North has ‘Two’; v2 has\n""Five""."',
      '',
    ].join('\r\n'),
  );
});

test('json: the analysis with a path for every version', () => {
  const answer = JSON.parse(renderJson(BRIDGE));
  assert.deepEqual(Object.keys(answer).slice(0, 5), ['engine', 'versions', 'claims', 'differences', 'families']);
  assert.deepEqual(
    answer.versions.map(({ id, path }: { id: string; path: string }) => [id, path]),
    [
      ['v1', 'a.txt'],
      ['v2', 'b, "late".txt'],
    ],
  );
  assert.deepEqual(answer.differences, BRIDGE.analysis.differences);
});

test('html: one page without rulings, called by the story or the first headline', () => {
  assert.match(renderComparisonHtml(BRIDGE), /<title>Comparison · Crossread<\/title>/);
  const titled = renderComparisonHtml({ ...BRIDGE, title: 'The <bridge>' });
  assert.match(titled, /<h1 dir="auto">The &lt;bridge&gt;<\/h1>/);
  assert.match(titled, /id="section-contradiction"/);
  assert.doesNotMatch(titled, /Not yet reviewed|class="chip/);
});
