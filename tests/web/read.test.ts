import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createStory, openApp, parse, signIn, words } from '../support/app.ts';

const A =
  'Inspectors closed the Marlow chemical plant on Tuesday after a leak injured eleven workers. The firm is from Bristol.';
const B =
  'Inspectors closed the Marlow chemical plant on Tuesday after a leak injured fourteen workers. Unions asked for an inquiry.';

async function openStory(t: Parameters<typeof openApp>[0]) {
  const { app } = await openApp(t);
  const agent = await signIn(app);
  const created = await createStory(
    agent,
    [
      { text: `${A}\n\nRead more: Sign up for our newsletter`, outlet: 'Severn Post' },
      { text: B, outlet: 'Avon Times' },
      { text: B, outlet: 'Copyist' },
    ],
    'Marlow',
  );
  const story = String(created.headers.location);
  return {
    agent,
    read: async (place: number | string, query = '') => agent.get(`${story}/versions/${place}/reading${query}`),
  };
}

test('a version reads as printed, darker by the number of versions that differ', async (t) => {
  const { read } = await openStory(t);
  const page = parse(await read(1));
  const leak = page.querySelector('.printed .heat-2');
  assert.match(words(leak), /eleven workers/);
  assert.match(leak?.getAttribute('title') ?? '', /^2 versions differ$/);
  assert.match(words(page.querySelector('.printed .only')), /Bristol/);
  assert.doesNotMatch(words(page.querySelector('.printed')), /newsletter/);
  assert.match(words(page.querySelector('.facts')), /1 paragraph set aside/);
  const other = parse(await read(2));
  assert.match(
    words(other.querySelector('.printed .heat-1')),
    /fourteen workers/,
    'only one version stands against it',
  );
});

test('a chosen sentence opens what the others print beside the text', async (t) => {
  const { read } = await openStory(t);
  const link =
    parse(await read(1))
      .querySelector('.printed .heat-2')
      ?.getAttribute('href') ?? '';
  const page = parse(await read(1, link.replace(/#.*/, '')));
  const margin = page.querySelector('#margin');
  assert.match(words(margin), /fourteen\]? workers/);
  assert.match(words(margin), /contradiction/);
  assert.match(words(page.querySelector('.chosen')), /eleven workers/);
  assert.equal(page.getElementById(link.replace(/.*#/, ''))?.className.includes('chosen'), true);
});

test('what is not there answers as such, and an odd choice opens nothing', async (t) => {
  const { read } = await openStory(t);
  assert.equal((await read(9)).status, 404);
  assert.equal((await read('x')).status, 404);
  const page = parse(await read(1, '?claim=<script>'));
  assert.match(words(page.querySelector('#margin')), /Choose a sentence/);
});
