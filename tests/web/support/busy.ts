/** A desk at which something of everything has happened, for tests that read its pages. */
import { ADA, type Agent, BEN, parse, signIn, submit, type TestApp, VERA } from '../../support/app.ts';
import { type Brought, bringMuch } from './brought.ts';
import { openFerry, tellAll } from './report.ts';

const SEED = '/stories/russia-hands-the-united-states-its-security-proposals';

export interface BusyDesk extends TestApp {
  ada: Agent;
  ben: Agent;
  /** Addresses of a story with an edition and of its claim that has a verdict, evidence and talk. */
  story: string;
  claim: string;
  /** Another story, as it came with the program. */
  seed: string;
  /** What came in on other ways than by a paste. */
  brought: Brought;
  /** Ids of the people. */
  people: Record<'ada' | 'ben' | 'vera', string>;
  /** Address of an invitation nobody has taken up. */
  invitation: string;
}

export async function openBusyDesk(opened: TestApp): Promise<BusyDesk> {
  const { agent: ada, story, claim } = await openFerry({ after: () => {} }, opened);
  const ben = await signIn(opened.app, BEN.address);
  const people = await peopleOf(opened);
  await submit(ada, '/people', '/people/invitations', { note: 'Noor', role: 'viewer' });
  const invited = await submit(ada, '/people', '/people/invitations', { note: 'Somebody', role: 'editor' });
  const invitation = parse(invited).querySelector('input[readonly]')?.getAttribute('value') ?? '';
  await talk(ada, ben, claim);
  await judge(ada, ben, story, claim);
  await submit(ada, '/queue', '/queue/assignments', {
    to: people.ben,
    claims: await unassigned(ada),
    due: '2031-02-03',
  });
  await submit(ben, story, `${story}/followings`);
  await submit(ada, `${story}/members`, `${story}/members`, { person: people.vera, role: 'reviewer' });
  await submit(ada, '/policy', '/policy', { policy: 'two', gate: 'warn' });
  await submit(ada, `/people/${people.vera}/data`, `/people/${people.vera}/roles`, { role: 'reviewer' });
  await ada.get(`/people/${people.vera}/data.json`);
  await tellAll(ada);
  await submit(ada, `${story}/report`, `${story}/editions`, { after: '0' });
  const brought = await bringMuch(ada);
  return { ...opened, ada, ben, story, claim, seed: SEED, brought, people, invitation: new URL(invitation).pathname };
}

async function talk(ada: Agent, ben: Agent, claim: string): Promise<void> {
  const thread = async (): Promise<string> => /id="thread-(\w+)"/.exec((await ada.get(claim)).text)?.[1] ?? '';
  const comments = async () => [...(await ada.get(claim)).text.matchAll(/id="comment-(\w+)"/g)].map(([, id]) => id);
  await submit(ben, claim, `${claim}/threads`, { text: 'Who counted, @Ada Kremer?' });
  const first = await thread();
  await submit(ada, claim, `${claim}/threads/${first}/comments`, { text: 'The coroner did.' });
  await submit(ben, claim, `${claim}/threads/${first}/comments`, { text: 'Nobody did.' });
  const [asked, , last] = await comments();
  await submit(ben, claim, `${claim}/comments/${asked}/changes`, { text: 'Who counted them, @Ada Kremer?' });
  await submit(ben, claim, `${claim}/comments/${last}/withdrawals`, { note: 'She did.' });
  await submit(ada, claim, `${claim}/threads/${first}/resolutions`);
  await submit(ada, claim, `${claim}/threads`, { text: 'And who lists the rescued, @Ben Osei?' });
}

/** Two who disagree and an editor who decides; a dismissal, a decision taken back, and one's own act undone. */
async function judge(ada: Agent, ben: Agent, story: string, claim: string): Promise<void> {
  await submit(ada, `${story}/policy`, `${story}/policy`, { policy: 'editor', gate: 'warn' });
  await submit(ben, claim, `${claim}/verdicts`, { value: 'confirmed', reason: 'The Courier has the names.' });
  await submit(ada, claim, `${claim}/adjudications`, { value: 'disputed', reason: 'The list is not official.' });
  const other = `${story}/claims/${claim.endsWith('/1') ? 2 : 1}`;
  await submit(ben, other, `${other}/verdicts`, { value: 'unsourced', reason: 'Nobody is named.', searched: 'Here.' });
  const dismiss = /action="([^"]+\/dismissals)"/.exec((await ada.get(claim)).text)?.[1];
  if (dismiss) await submit(ada, claim, dismiss, { reason: 'Only worded otherwise.' });
  const act =
    parse(await ben.get(`${story}/undo`))
      .querySelector('[name="act"]')
      ?.getAttribute('value') ?? '';
  await submit(ben, `${story}/undo`, `${story}/undos`, { act });
}

async function unassigned(agent: Agent): Promise<string> {
  const field = parse(await agent.get('/queue?kind=unassigned')).querySelector('[name="claims"]');
  return field?.getAttribute('value') ?? '';
}

async function peopleOf({ desk }: TestApp): Promise<BusyDesk['people']> {
  const all = await desk.store.db.selectFrom('person').select(['id', 'address']).execute();
  const idOf = (address: string): string => all.find((each) => each.address === address)?.id ?? '';
  return { ada: idOf(ADA.address), ben: idOf(BEN.address), vera: idOf(VERA.address) };
}
