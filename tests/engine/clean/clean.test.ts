import assert from 'node:assert/strict';
import { test } from 'node:test';
import { clean } from '../../../src/engine/clean/index.ts';
import { foldSpace } from '../../../src/engine/text/fold.ts';

const FIRST =
  'The ferry Solveig left the harbour at noon with four hundred people on board, the port authority said on Tuesday.';
const SECOND =
  'Nobody was hurt when it touched ground off the northern pier, although two cars on the lower deck were damaged.';
const THIRD =
  'Harbour master Per Dahl said that an inquiry would begin within a week. The pier stays closed until then.';

const kinds = (text: string) =>
  clean(text).blocks.map(({ start, end, kind }) => `${kind}: ${foldSpace(text.slice(start, end)).slice(0, 40)}`);
const kindOf = (line: string, at: 'above' | 'between' | 'below' = 'between') => {
  const lines = {
    above: [line, FIRST, SECOND, THIRD],
    between: [FIRST, SECOND, line, THIRD],
    below: [FIRST, SECOND, THIRD, line],
  };
  const text = lines[at].join('\n\n');
  const start = text.indexOf(line);
  return clean(text).blocks.find((block) => block.start === start)?.kind;
};

test('lines that say what they are for are set aside', () => {
  const furniture = [
    'Read more',
    'Read more: Port closes after storm',
    'Related article: Port closes after storm',
    'ALSO READ: Port closes after storm',
    'Support The Harbour Post!',
    'Sign up for our newsletter',
    'Subscribe to The Harbour Post',
    'Advertisement',
    'Story continues below advertisement',
    'Share on Facebook',
    'Facebook Twitter WhatsApp',
    'https://post.example/ferry',
    '@harbourpost',
    '© 2021 The Harbour Post. All rights reserved.',
    'Leave a comment',
    '34 responses to “Ferry runs aground”',
    'This site uses Akismet to reduce spam. Learn how your comment data is processed.',
    'We use cookies to improve your visit. By continuing to use this site you agree to our cookie policy.',
    'Читайте также: Порт закрыт после шторма',
    'اقرأ أيضا: إغلاق الميناء بعد العاصفة',
    '相关阅读：风暴后港口关闭',
    '* * *',
  ];
  for (const line of furniture) assert.equal(kindOf(line), 'furniture', line);
});

test('sentences that begin like furniture are the article', () => {
  const body = [
    'For more than a decade, the Solveig has carried people to the islands.',
    'Support for the plan grew after the accident, the council said.',
    'Read more closely, the report says that the pilot had warned the captain twice.',
    'Comments on the plan were due on Friday, and forty people sent theirs to the council.',
    'Next week the council votes.',
    'Share prices of Harbour Lines fell by 3.5 percent on Tuesday.',
    'Copyright law was not the question before the court on Tuesday, the judge said.',
    'Editor’s note: an earlier version of this article gave the wrong number of passengers.',
    'Follow-up talks are planned for Friday.',
    '“No comment.”',
    'He said no.',
  ];
  for (const line of body) assert.equal(kindOf(line), 'body', line);
});

test('pictures: captions and credits', () => {
  const captions = [
    'Photo: Ana Silva',
    'Harbour master Per Dahl (L) and captain Ana Silva. Jan Berg / TASS',
    'The Solveig off the northern pier. (AP Photo/Ana Silva)',
    'Image caption The ferry in harbour',
    'The ferry Solveig is seen off the northern pier, Tuesday, Dec. 14, 2021, in Norhavn.',
    'An artist’s impression of the new pier',
    'Ana Silva/The Harbour Post',
  ];
  for (const line of captions) assert.equal(kindOf(line), 'caption', line);
  assert.equal(kindOf('The photo shows nothing of the kind, captain Ana Silva said on Tuesday.'), 'body');
  assert.equal(kindOf('The ferry ran aground on Tuesday, the agency said (Reuters reported two hurt).'), 'body');
});

test('headline, byline, date, standfirst and sub-heading', () => {
  const text = [
    'Ferry runs aground off Norhavn',
    'Nobody hurt as the Solveig touches ground',
    'By Ana Silva in Norhavn',
    'Published: 14 December 2021, 18:05',
    FIRST,
    SECOND,
    'Pier closed',
    THIRD,
  ].join('\n\n');
  assert.deepEqual(kinds(text), [
    'headline: Ferry runs aground off Norhavn',
    'headline: Nobody hurt as the Solveig touches groun',
    'byline: By Ana Silva in Norhavn',
    'dateline: Published: 14 December 2021, 18:05',
    `body: ${FIRST.slice(0, 40)}`,
    `body: ${SECOND.slice(0, 40)}`,
    'headline: Pier closed',
    `body: ${THIRD.slice(0, 40)}`,
  ]);
  const { headline, byline, published } = clean(text);
  assert.deepEqual(
    { headline, byline, published },
    {
      headline: 'Ferry runs aground off Norhavn',
      byline: 'Ana Silva',
      published: '2021-12-14',
    },
  );
});

test('datelines give place, agency and day', () => {
  const cases: [string, Partial<ReturnType<typeof clean>>][] = [
    ['OSLO (Reuters) – ', { place: 'OSLO', agency: ['Reuters'] }],
    ['NORHAVN, Norway (AP) — ', { place: 'NORHAVN', agency: ['AP'] }],
    ['OSLO, December 14, 2021 /TASS/. ', { place: 'OSLO', agency: ['TASS'], published: '2021-12-14' }],
    ['Oslo, Dec. 14 (Xinhua) -- ', { place: 'Oslo', agency: ['Xinhua'] }],
    ['NEW DELHI: ', { place: 'NEW DELHI', agency: [] }],
    ['(Reuters) - ', { agency: ['Reuters'] }],
    ['', { agency: [] }],
  ];
  for (const [dateline, expected] of cases) {
    const { place, agency, published } = clean(`Ferry runs aground\n\n${dateline}${FIRST}\n\n${SECOND}`);
    assert.deepEqual({ place, agency, published }, { place: undefined, published: undefined, ...expected }, dateline);
  }
  assert.equal(clean(`UPDATE: ${FIRST}\n\n${SECOND}`).place, undefined);
});

test('agencies count when they are the origin, not when they are spoken of', () => {
  const agency = (sentence: string) => clean(`${FIRST}\n\n${sentence}\n\n${SECOND}`).agency;
  assert.deepEqual(agency('Two people were hurt, Interfax reported on Tuesday.'), ['Interfax']);
  assert.deepEqual(agency('“We saw it coming,” the captain told Reuters on Tuesday.'), ['Reuters']);
  assert.deepEqual(agency('Two people were hurt, according to state news agency TASS.'), ['TASS']);
  assert.deepEqual(agency('Shares of Thomson Reuters rose on Tuesday.'), []);
  assert.deepEqual(agency('The AP exam was held on Tuesday in the town of Norhavn.'), []);
});

test('the date of a page is not the date of its article', () => {
  const menu = 'Friday, January 28, 2022\nLive TV\nNewspaper\nE-Paper\n\n';
  const article = `Ferry runs aground off Norhavn\n\nDecember 14, 2021 Web Desk\n\n${FIRST}\n\n${SECOND}`;
  assert.equal(clean(menu + article).published, '2021-12-14');
  assert.equal(clean(`${menu}Ferry runs aground off Norhavn\n\n${FIRST}\n\n${SECOND}`).published, undefined);
  assert.equal(clean(`${FIRST}\n\nIt sank on December 14, 2021.\n\n${SECOND}`).published, undefined);
});

test('dates are read only when they can be read one way', () => {
  const published = (date: string) =>
    clean(`Ferry runs aground off Norhavn\n\n${date}\n\n${FIRST}\n\n${SECOND}`).published;
  for (const date of [
    'December 14, 2021',
    '14 December 2021',
    '14. Dezember 2021',
    '14 de diciembre de 2021',
    '14 декабря 2021',
    '2021-12-14',
    '14.12.2021',
    '12/14/2021',
    '14/12/2021',
    '2021年12月14日',
    '١٤ ديسمبر ٢٠٢١',
    'Updated: Dec 14, 2021, 6:05 PM',
  ]) {
    assert.equal(published(date), '2021-12-14', date);
  }
  for (const date of ['04/05/2021', '31 February 2021', 'December 14']) assert.equal(published(date), undefined, date);
  assert.equal(published('Updated December 15, 2021, published December 14, 2021'), '2021-12-14');
});

test('outlets as the text names them', () => {
  const outlet = (line: string) => clean(`Ferry runs aground off Norhavn\n\n${FIRST}\n\n${SECOND}\n\n${line}`).outlet;
  assert.equal(outlet('Support The Harbour Post!'), 'The Harbour Post');
  assert.equal(outlet('© 2021 The Harbour Post. All rights reserved.'), 'The Harbour Post');
  assert.equal(outlet('Copyright 2021 Associated Press. All rights reserved.'), undefined);
  assert.equal(clean(`Ferry runs aground | The Harbour Post\n\n${FIRST}\n\n${SECOND}`).outlet, 'The Harbour Post');
  assert.equal(clean(`Ferry runs aground - Norhavn Times\n\n${FIRST}\n\n${SECOND}`).outlet, 'Norhavn Times');
  assert.equal(clean(`Ferry runs aground - harbour master\n\n${FIRST}\n\n${SECOND}`).outlet, undefined);
});

test('wrapped lines are one paragraph; lists, verses and titles are lines', () => {
  const wrapped =
    'The ferry Solveig left the harbour at noon with four hundred people on board, the port\nauthority said on Tuesday. Nobody was hurt when it touched ground off the northern pier,\nalthough two cars on the lower deck were dam-\naged.\n\nThe pier stays closed.';
  assert.equal(clean(wrapped).blocks.length, 2);
  assert.equal(clean(wrapped.replaceAll('\n', '\r\n')).blocks.length, 2);
  assert.equal(clean('Ferry sails\nMinister resigns\nRain expected\nPier reopens').blocks.length, 4);
  assert.equal(
    clean('I wandered by the pier\nwhere ferries used to lie\nand heard the captain swear\nbeneath an empty sky').blocks
      .length,
    4,
  );
  assert.equal(clean(`${FIRST}\n${SECOND}\n${THIRD}`).blocks.length, 3);
});

test('a page as pasted: menus before, lists and comments after', () => {
  const menu = [
    'Skip to content',
    'Home',
    'News',
    'Sport',
    'Weather',
    'Sign in',
    'Port closes after storm',
    'Rain expected',
  ];
  const tail = [
    'Most read',
    'Port closes after storm',
    'Minister resigns over budget',
    'Comments',
    'ferryfan says:',
    'I was on board and it was terrible, nobody told us anything at all for an hour.',
    'Privacy policy',
  ];
  const text = [...menu, 'Ferry runs aground off Norhavn', 'By Ana Silva', FIRST, SECOND, THIRD, ...tail].join('\n');
  const { blocks, headline, byline } = clean(text);
  const body = blocks.filter(({ kind }) => kind === 'body').map(({ start, end }) => text.slice(start, end));
  assert.deepEqual(body, [FIRST, SECOND, THIRD]);
  assert.equal(headline, 'Ferry runs aground off Norhavn');
  assert.equal(byline, 'Ana Silva');
});

test('languages', () => {
  const cases: [string, string][] = [
    ['en', FIRST],
    ['de', 'Die Fähre verließ den Hafen am Mittag mit vierhundert Menschen an Bord, und niemand wurde verletzt.'],
    ['fr', 'Le ferry a quitté le port à midi avec quatre cents personnes à bord et il est arrivé dans la nuit.'],
    [
      'es',
      'El transbordador salió del puerto a mediodía con cuatrocientas personas a bordo y no hubo heridos en la nave.',
    ],
    ['ru', 'Паром вышел из порта в полдень, на борту было четыреста человек, никто не пострадал.'],
    ['uk', 'Пором вийшов із порту опівдні, на борту було чотириста людей, ніхто не постраждав.'],
    ['ar', 'غادرت العبارة الميناء ظهرا وعلى متنها أربعمئة شخص.'],
    ['ur', 'جہاز دوپہر کو بندرگاہ سے روانہ ہوا اور اس میں چار سو لوگ تھے۔'],
    ['fa', 'کشتی ظهر با چهارصد نفر از بندر حرکت کرد و کسی آسیب ندید، گزارش پلیس می‌گوید.'],
    ['zh', '渡轮中午离开港口，船上有四百人，没有人受伤。'],
    ['ja', 'フェリーは正午に港を出た。乗っていた四百人にけがはなかった。'],
    ['ko', '여객선은 정오에 항구를 떠났고 다친 사람은 없었다.'],
    ['hi', 'जहाज दोपहर को बंदरगाह से रवाना हुआ और कोई घायल नहीं हुआ।'],
    ['und', 'Xqz 123'],
    ['und', '12 34 56'],
  ];
  for (const [language, text] of cases) assert.equal(clean(text).language, language, text);
});

test('short paragraphs are no headlines in scripts that end sentences otherwise', () => {
  for (const text of [
    '渡轮中午离港。\n\n没有人受伤。',
    'フェリーは正午に出た。\n\nけがはなかった。',
    'नौका चली गई।\n\nकोई घायल नहीं हुआ।',
  ]) {
    assert.deepEqual(
      clean(text).blocks.map(({ kind }) => kind),
      ['body', 'body'],
      text,
    );
  }
});

test('the language a person told wins over the words', () => {
  assert.equal(clean('The ferry left the harbour at noon.', { language: 'nl' }).language, 'nl');
});
