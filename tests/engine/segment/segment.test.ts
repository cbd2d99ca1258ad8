import assert from 'node:assert/strict';
import { test } from 'node:test';
import { segment } from '../../../src/engine/segment/index.ts';
import { segmentText } from '../../../src/engine/segment/text.ts';

/** Each case is one text; ‖ marks where its sentences end. */
const CASES: Record<string, string[]> = {
  'plain sentences': ['The ferry left at noon. ‖Nobody was hurt.', 'Who paid? ‖The port did! ‖It said so.'],
  'titles and initials': [
    'Mr. Okoye met Gen. Lind and Dr. A. B. Moreau. ‖They left together.',
    'He met U.S. Assistant Secretary of State Ana Silva in Oslo.',
    'The plan came from J. R. Hartley, a former aide.',
    'It was you and I. ‖Did you see Albert I. Jones?',
  ],
  'acronyms end a sentence only before a plain beginning': [
    'The ship left the U.S. on Monday.',
    'The ship left the U.S. ‖The crew stayed.',
    'The U.S. Navy denied it.',
    'He studied for a Ph.D. in Lund.',
  ],
  'companies, places and months': [
    'Harbour Lines Inc. said the vessel, built by Dahl & Co. of Bergen, was sound.',
    'It was sold to Harbour Lines Inc. ‖The price was not given.',
    'The trial begins on Sept. 11 in St. Petersburg.',
    'Smith Jr. was not there.',
  ],
  numbers: [
    'See No. 5 on p. 55. ‖It cost $3.75 million.',
    'Growth was 2.5 percent. ‖Prices rose 3.1 percent.',
    '1. Check the hull. ‖2. Check the pumps.',
    '1.) one thing ‖2.) another thing',
  ],
  'clock times': [
    'At 5 a.m. Mr. Lind called the coast guard.',
    'The call came at 5 p.m. ‖Nobody answered it.',
    'The vote is at 5 p.m. Monday in Geneva.',
  ],
  ellipses: [
    '“The captain said that he […] saw nothing,” the report says.',
    'They waited ... and waited.',
    'They waited... ‖Then the siren went.',
  ],
  quotations: [
    '“We are ready. ‖We will sail,” he said.',
    '"This is over." she said.',
    '"This is over." ‖She closed the book.',
    '“Will you sign?” Moreau asked.',
    '“Will you sign?” ‖He did not answer.',
    'He asked “why?” and left.',
  ],
  'brackets and notes': [
    'The hull was patched (see above.) before it sailed.',
    'The hull was patched.[3] ‖It held.',
    'It held. [12] ‖Then it broke.',
    'It held. ‖(Nobody knew why.) ‖Then it broke.',
  ],
  addresses: [
    'Write to desk@example.org. ‖Someone answers.',
    'It is at https://example.org/a.b/c?d=e.f today. ‖Read it.',
    'The site runs on Node.js and costs nothing.',
  ],
  'names with marks': ['She works at Yahoo! in accounting.', 'Yahoo! ‖The deal is done.'],
  'lost spaces': ['It was over.Then they left.', 'a quiet harbour.... ‖Nobody spoke.'],
  'lines that were put in one': [
    '• one thing ‖• another thing',
    'a. The first item ‖b. The second item',
    'https://example.org/a ‖https://example.org/b',
    'Ana Silva ‖12/14/2021 06:05 PM ‖The ferry is late.',
    'The ferry off the pier ‖Photo: Ana Silva.',
    'Figure 1.2 ‖The ferry in harbour.',
    'Sincerely, ‖Ana Silva',
    'It held. ‖*** ‖Then it broke.',
    'We sail at noon :) ‖Come early.',
  ],
  'what looks like such lines and is none': [
    'The report was filed on 12/14/2021 06:05 PM by the port.',
    'He thanked Sincerely, Inc. and left.',
    'The plan has two parts: 1) stop, and 2) go.',
  ],
  'a hard wrap is no end, a blank line is': ['The ferry\nleft at noon.', 'Security guarantees\n\n‖The ferry left.'],
};

test('sentences end where a reader would end them', () => {
  for (const [name, cases] of Object.entries(CASES)) {
    for (const marked of cases) {
      // The lost space has no place for the mark: the sentence ends directly before the capital letter.
      const expected =
        marked === 'It was over.Then they left.' ? ['It was over.', 'Then they left.'] : marked.split('‖');
      const text = marked.replaceAll('‖', '');
      const found = segment(text).map(({ start, end }) => text.slice(start, end));
      assert.deepEqual(
        found,
        expected.map((sentence) => sentence.trim()),
        name,
      );
    }
  }
});

test('other languages end sentences with their own marks', () => {
  const cases: [string, string[]][] = [
    ['zh', ['部长说船只已经离港。', '没有人受伤。', '“我们准备好了。”他说。']],
    ['ja', ['船は正午に出港した。', '「けが人はいない。」と述べた。']],
    ['ar', ['غادرت العبارة عند الظهر.', 'هل أصيب أحد؟', 'لا.']],
    ['ur', ['جہاز دوپہر کو روانہ ہوا۔', 'کوئی زخمی نہیں ہوا۔']],
    ['hi', ['जहाज दोपहर को रवाना हुआ।', 'कोई घायल नहीं हुआ।']],
    ['ru', ['Паром вышел в полдень.', 'Никто не пострадал, сообщил А. Б. Иванов.']],
    ['de', ['Die Fähre fuhr am 15. Dezember ab.', 'Niemand wurde verletzt.']],
  ];
  for (const [language, sentences] of cases) {
    const text = sentences.join(language === 'zh' || language === 'ja' ? '' : ' ');
    const found = segment(text, 0, text.length, language).map(({ start, end }) => text.slice(start, end));
    assert.deepEqual(found, sentences, language);
  }
});

test('spans count in the source, not in the part that is read', () => {
  const source = 'Before. The ferry left. Nobody was hurt. After.';
  const spans = segment(source, 8, 40);
  assert.deepEqual(
    spans.map(({ start, end }) => source.slice(start, end)),
    ['The ferry left.', 'Nobody was hurt.'],
  );
});

test('lines that were not wrapped end sentences, wrapped lines do not', () => {
  const list = 'Ferry sails\nMinister resigns\nRain expected';
  assert.equal(segmentText(list).length, 3);
  const wrapped =
    'The ferry left the harbour at noon with four hundred people on board and sailed\nnorth towards the islands, where the weather was said to be calm that morning.';
  assert.equal(segmentText(wrapped).length, 1);
});

test('an empty text has no sentences', () => {
  assert.deepEqual(segment(''), []);
  assert.deepEqual(segment(' \n\n '), []);
});
