import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  ADA,
  type Agent,
  addPeople,
  BEN,
  createStory,
  openApp,
  parse,
  signInAnew,
  submit,
  words,
} from '../support/app.ts';

const FIRST = [
  'Unemployment in Norway fell to 4.1 percent in May.\n\nThe ferry to Bergen was late again.',
  'Unemployment in Norway fell to 4.1 percent in May, the statistics office said.',
];
const LATER = [
  'The jobless rate in Norway dropped to 4.1% in May.\n\nThe king opened a bridge.',
  'Norway’s unemployment fell to 4.1 percent in May, a minister said.\n\nSnow fell in Oslo.',
];
const CARL = { name: 'Carl Noor', address: 'carl@example.org', role: 'reviewer' } as const;

test('an earlier ruling on a claim like it is offered with its evidence and applied to nothing', async (t) => {
  const { ada, ben, first, later } = await openDesk(t);
  const [earlier, claim] = [await claimIn(ada, first, /nemployment/), await claimIn(ada, later, /nemployment|jobless/)];
  assert.equal(await before(ben, claim), '', 'nobody has ruled yet');
  await submit(ada, earlier, `${earlier}/evidence`, {
    title: 'Labour force survey',
    url: 'https://example.org/survey',
    passage: '4.1 per cent',
    stance: 'supports',
    kind: 'primary',
  });
  await submit(ada, earlier, `${earlier}/verdicts`, { value: 'confirmed', reason: 'The survey says so.' });
  const told = await before(ben, claim);
  assert.match(told, /Confirmed Norway first, claim \d+/);
  assert.match(told, /The survey says so\.\s*Ada Kremer, \d+ \w+ \d{4}/);
  assert.match(told, /supports.*Labour force survey.*4\.1 per cent/i);
  const page = parse(await ben.get(claim));
  assert.match(words(page.querySelector('.headline .chip')), /Open/, 'offered, never applied');
  assert.equal(page.querySelector('#part-before a')?.getAttribute('href'), earlier);
  assert.equal(await before(ben, await claimIn(ben, later, /bridge/)), '', 'another claim is not alike');
  await submit(ada, earlier, `${earlier}/verdicts/withdrawals`);
  assert.equal(await before(ben, claim), '', 'what is taken back is not offered');
});

test('no ruling is offered that is sealed, nor on a claim one is to judge blind', async (t) => {
  const { app, ada, ben, first, later } = await openDesk(t);
  const [earlier, claim] = [await claimIn(ada, first, /nemployment/), await claimIn(ada, later, /nemployment|jobless/)];
  const blind = { policy: 'blind', gate: 'warn' };
  await submit(ada, `${first}/policy`, `${first}/policy`, blind);
  for (const agent of [ada, ben])
    await submit(agent, earlier, `${earlier}/verdicts`, { value: 'disputed', reason: 'Revised since.' });
  const carl = await signInAnew(app, CARL.address);
  assert.match(await before(ben, claim), /Disputed/);
  assert.equal(await before(carl, claim), '', 'Carl may still judge the earlier one');
  await submit(ada, `${later}/policy`, `${later}/policy`, blind);
  assert.equal(await before(ben, claim), '');
  await submit(ben, claim, `${claim}/verdicts`, { value: 'confirmed', reason: 'It was.' });
  assert.match(await before(ben, claim), /Disputed/);
});

async function openDesk(t: Parameters<typeof openApp>[0]) {
  const { app, desk } = await openApp(t, { state: 'empty' });
  await addPeople(desk, [ADA, BEN, CARL]);
  const [ada, ben] = [await signInAnew(app, ADA.address), await signInAnew(app, BEN.address)];
  const make = async (texts: string[], title: string) =>
    String(
      (
        await createStory(
          ada,
          texts.map((text, at) => ({ text, outlet: `Outlet ${at}` })),
          title,
        )
      ).headers.location,
    );
  return { app, ada, ben, first: await make(FIRST, 'Norway first'), later: await make(LATER, 'Norway later') };
}

async function claimIn(agent: Agent, story: string, title: RegExp): Promise<string> {
  const links = [...parse(await agent.get(story)).querySelectorAll('.claim-card h3 a')];
  return links.find((link) => title.test(words(link)))?.getAttribute('href') ?? '';
}

async function before(agent: Agent, claim: string): Promise<string> {
  return words(parse(await agent.get(claim)).querySelector('#part-before'));
}
