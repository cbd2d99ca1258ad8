/** A story that a report can be published of. */
import { buildReport } from '../../../src/report/build.ts';
import { freeze, sealEdition } from '../../../src/report/edition.ts';
import { insertEdition } from '../../../src/store/editions.ts';
import { selectStory } from '../../../src/store/stories.ts';
import { largeReport } from '../../report/support/large.ts';
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

/** Stores a large report as the first edition of a story, and returns its address. */
export async function storeLargeEdition({ store }: TestApp['desk'], slug: string, claims?: number): Promise<string> {
  const at = '2031-03-05T12:00:00.000Z';
  const sealed = sealEdition(buildReport({ ...largeReport(claims), story: { title: 'Large', slug } }), undefined, {
    ...{ number: 1, at, who: 'Ada', note: '' },
  });
  await store.write(null, async (tx) => {
    const { id, created_by } = await selectStory(tx, slug);
    const edition = { story: id, number: 1, hash: sealed.hash, note: '', model: freeze(sealed) };
    await insertEdition(tx, { ...edition, published_at: at, published_by: String(created_by) });
  });
  return `/stories/${slug}/editions/1`;
}

/** What an organisation tells of every report. */
export const ORGANISATION = {
  organisation: 'The Almeda Desk',
  about: 'https://desk.example/about',
  funding: 'Paid for by its readers.',
  contact: 'desk@desk.example',
  interests: 'None.',
  corrections: 'https://desk.example/corrections',
};

const OF_STORY = { choice: 'Readers asked.', contacted: 'The ministry did not answer.', withheld: 'None.' };

/** Fills in the disclosure checklist, for the organisation and the ferry story. */
export async function tellAll(agent: Agent, policy: { missing?: string; publicPages?: string } = {}): Promise<void> {
  const organisation = { ...ORGANISATION, missing: 'block', publicPages: 'off', ...policy };
  await submit(agent, '/organisation', '/organisation', organisation);
  await submit(agent, '/stories/the-ferry/disclosure', '/stories/the-ferry/disclosure', OF_STORY);
}
