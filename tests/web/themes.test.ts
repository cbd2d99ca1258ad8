import assert from 'node:assert/strict';
import { test } from 'node:test';
import { openApp, parse, signIn, submit } from '../support/app.ts';

test('colours are chosen for the browser, follow the system by default and again when asked', async (t) => {
  const { app } = await openApp(t);
  const agent = await signIn(app);
  const theme = async () => parse(await agent.get('/')).documentElement.getAttribute('data-theme');
  assert.equal(await theme(), null);
  for (const [wanted, kept] of [
    ['dark', 'dark'],
    ['"><script>', null],
    ['light', 'light'],
    ['', null],
  ] as const) {
    await submit(agent, '/account', '/account/themes', { theme: wanted });
    assert.equal(await theme(), kept);
  }
});
