/** A story that a report can be published of. */
import { type Agent, createStory, openApp, parse, signIn, submit, type TestApp, words } from '../../support/app.ts';
import { FERRY_COURIER, FERRY_GAZETTE } from '../../support/texts.ts';

const TWO = [
  { text: FERRY_GAZETTE, outlet: 'The Gazette', link: 'https://gazette.example/ferry' },
  { text: FERRY_COURIER, outlet: 'The Courier' },
];

/** The ferry story with one claim ruled by an admin, evidence on it, and its neighbours open. */
export async function openFerry(
  t: Parameters<typeof openApp>[0],
  opened?: TestApp,
): Promise<TestApp & { agent: Agent; story: string; claim: string }> {
  const app = opened ?? (await openApp(t));
  const agent = await signIn(app.app);
  const story = String((await createStory(agent, TWO, 'The ferry')).headers.location);
  const card = [...parse(await agent.get(story)).querySelectorAll('article')].find((each) =>
    /Twelve.*Fifteen/.test(words(each)),
  );
  const claim = card?.querySelector('a[href*="/claims/"]')?.getAttribute('href') ?? '';
  await submit(agent, claim, `${claim}/verdicts`, { value: 'disputed', reason: 'The lists disagree.' });
  await submit(agent, claim, `${claim}/evidence`, {
    url: 'https://example.org/list',
    title: 'The list of the dead',
    passage: 'Fifteen names in all',
    stance: 'undermines',
    kind: 'primary',
  });
  return { ...app, agent, story, claim };
}

/** Nothing has to be told before an edition is published yet. */
export async function tellAll(_agent: Agent): Promise<void> {}
