import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createStory, openApp, parse, signIn, words } from '../support/app.ts';

const WIRE =
  'Inspectors closed the Marlow chemical plant on Tuesday after a leak injured eleven workers. The firm was founded in 1984. Nobody was arrested.';
const OWN =
  'The Marlow plant was closed by inspectors on the eve of the strike, after eleven workers were injured in a leak on Monday.';

async function openOrigins(t: Parameters<typeof openApp>[0]): Promise<Document> {
  const { app } = await openApp(t);
  const agent = await signIn(app);
  const created = await createStory(
    agent,
    [
      { text: `${WIRE} Printed again.`, outlet: 'Copyist', published: '2024-05-16' },
      { text: WIRE, outlet: 'Severn Post', published: '2024-05-15' },
      { text: OWN, outlet: 'Avon Times' },
    ],
    'Marlow',
  );
  return parse(await agent.get(`${created.headers.location}/origins`));
}

test('the tree hangs copies from the earliest text, with what they share', async (t) => {
  const page = await openOrigins(t);
  const tree = [...page.querySelectorAll('.tree')].find((each) => /Severn/.test(words(each)));
  assert.match(words(tree?.querySelector('ul > li > a')), /Severn Post/);
  assert.match(words(tree?.querySelector('ul ul li')), /Copyist 16 May 2024 · 3 of 4 sentences word for word/);
});

test('the timeline names the days claims tell of, with the working, also of an undated version', async (t) => {
  const page = await openOrigins(t);
  const day = (heading: string) =>
    [...page.querySelectorAll('.timeline > li')].find((each) => words(each.querySelector('h3')) === heading);
  assert.match(words(day('14 May 2024')), /Severn Post: Tuesday .*is Tuesday 14 May 2024/);
  assert.match(words(day('15 May 2024')), /Published: Severn Post/);
  assert.match(words(day('13 May 2024')), /Avon Times: Monday .*the version is undated/);
  assert.match(
    words(day('1984')),
    /Copyist, Severn Post: 1984$/,
    'a year of its own, told in one line by both that print it so',
  );
});
