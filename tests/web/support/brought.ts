/** Texts on every way into a story, for tests that read the pages about them. */
import { type Agent, parse, sendVersions, submit } from '../../support/app.ts';
import { FERRY_COURIER, FERRY_GAZETTE } from '../../support/texts.ts';

export interface Brought {
  /** Address of a version that was read from a page, corrected, mended and revised. */
  version: string;
  /** Address of a batch with something of every state that waits for a person. */
  batch: string;
  /** Address where one of its texts is looked at. */
  look: string;
}

/** A page that says when, by whom and where; it is read with a part left out, and looked at before it is added. */
const page = (
  told: string,
) => `<!doctype html><html lang="en"><head><title>Ferry aground</title><meta property="og:site_name" content="Harbour Post">
<meta property="article:published_time" content="2031-03-02T18:45:00+01:00"><meta name="author" content="Ana Silva"></head><body>
<nav><a href="/">Home</a></nav><main><article><h1>Ferry aground off Velden</h1><p>${told}</p>
<p>Tugs from three harbours were sent out at dawn, and nobody on board was hurt, the coast guard said on Tuesday.</p>
<p>The ship was towed to Norrhaven, where she is to stay until the inspectors of the ministry have seen her.</p>
<figure><img src="a.jpg"><figcaption>The ferry in the harbour. Photo: Ana Silva</figcaption></figure></article>
<aside class="related"><p>The line has suspended all crossings to Port Casimir until Friday.</p></aside>
<div class="promo"><p>Read our map of all the ferries of the sound, drawn by readers.</p></div></main></body></html>`;
const FERRY = 'A ferry with 312 people on board ran aground off Velden on Tuesday, the port said.';

export async function bringMuch(agent: Agent): Promise<Brought> {
  const file = (name: string, text: string) => ({ name, bytes: Buffer.from(text) });
  const created = await sendVersions(agent, '/stories/new', '/stories', {
    fields: { title: 'The ferry aground' },
    pastes: [
      { text: FERRY_COURIER, outlet: 'The Courier' },
      { text: FERRY_GAZETTE, outlet: 'The Gazette' },
    ],
  });
  const story = String(created.headers.location);
  const add = (files: { name: string; bytes: Buffer }[], fields: Record<string, string> = {}) =>
    sendVersions(agent, `${story}/versions/new`, `${story}/versions`, { fields, files });
  const first = String((await add([file('post.html', page(FERRY))], { look: 'yes' })).headers.location);
  await submit(agent, first, first, await fieldsOf(agent, first));
  const version = `${story}/versions/3`;
  await submit(agent, version, `${version}/restored-parts`, { part: '0', remember: 'yes' });
  await submit(agent, version, `${version}/blocks-set-aside`, { start: '0', end: '20' });
  const revised = await add([file('post.html', page(FERRY.replace('312', '340')))], { revises: '3', look: 'yes' });
  const second = String(revised.headers.location);
  await submit(agent, second, second, await fieldsOf(agent, second));
  const many = ['one', 'two', 'three'].map((name) => file(`${name}.doc`, '\xd0\xcf\x11\xe0 no text'));
  const others = [file('copy.txt', FERRY_GAZETTE), file('gone.html', '<html><body>404 Not Found</body></html>')];
  const waiting = await add([...many, ...others, file('news.html', page(FERRY.replace('Tuesday', 'Monday')))], {
    look: 'yes',
    revises: 'new',
  });
  const batch = String(waiting.headers.location).replace(/\/items\/.*/, '');
  const look =
    parse(await agent.get(batch))
      .querySelector('a[href$="/look"]')
      ?.getAttribute('href') ?? '';
  return { version, batch, look };
}

async function fieldsOf(agent: Agent, look: string): Promise<Record<string, string>> {
  const fields = parse(await agent.get(look)).querySelectorAll('form#add input[name]');
  const entries = [...fields].map((field) => [field.getAttribute('name') ?? '', field.getAttribute('value') ?? '']);
  return Object.fromEntries(entries.filter(([name]) => name !== 'csrf'));
}
