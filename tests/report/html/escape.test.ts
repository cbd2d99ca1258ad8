import assert from 'node:assert/strict';
import { test } from 'node:test';
import { html, type Markup } from '../../../src/report/html/escape.ts';

const CASES: [what: string, markup: Markup, expected: string][] = [
  [
    'text is escaped',
    html`<p>${'<script>alert("1")</script> & co'}</p>`,
    '<p>&lt;script&gt;alert(&quot;1&quot;)&lt;/script&gt; &amp; co</p>',
  ],
  ['both quotes are escaped in attributes', html`<a title="${`"'`}">`, '<a title="&quot;&#39;">'],
  ['markup is kept', html`<p>${html`<b>${'<'}</b>`}</p>`, '<p><b>&lt;</b></p>'],
  ['arrays are joined, nested ones too', html`${['a', [html`<br>`, '<']]}`, 'a<br>&lt;'],
  ['false, null and undefined are left out; zero is not', html`${false}${null}${undefined}${0}`, '0'],
  ['NUL and other controls become U+FFFD; tab and line breaks stay', html`${'a\0b\x1bc\td\n'}`, 'a\uFFFDb\uFFFDc\td\n'],
  ['half a surrogate pair becomes U+FFFD', html`${'a\uD800b'}`, 'a\uFFFDb'],
  ['emoji and Arabic are left alone', html`${'🚢 ميناء'}`, '🚢 ميناء'],
];

for (const [what, markup, expected] of CASES) {
  test(`html: ${what}`, () => assert.equal(markup.text, expected));
}
