/**
 * Who may ask for what: a rule for every route the application has. A route without a rule fails here: write down below
 * who it is for, and the test asks it as everybody else.
 */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Express } from 'express';
import request from 'supertest';
import type { Desk } from '../../src/desk/desk.ts';
import { listMembers } from '../../src/desk/people/members.ts';
import { beginSession } from '../../src/desk/people/people.ts';
import { insertBatch } from '../../src/store/batches.ts';
import { updateAccess } from '../../src/store/memberships.ts';
import { selectStory } from '../../src/store/stories.ts';
import { addPeople, countRows, openApp, parse } from '../support/app.ts';
import { routesOf } from '../support/routes.ts';

const ROLES = ['viewer', 'reviewer', 'editor', 'admin'] as const;
type Role = (typeof ROLES)[number];

const STORY = '/stories/:slug';
const CLAIM = `${STORY}/claims/:number`;
const VERSION = `${STORY}/versions/:place`;
const FORMATS = ['annotations.json', 'averitec.json', 'claimreview.json', 'csv', 'docx', 'html', 'json', 'md', 'pdf'];

/** The least a person must be; 'everybody' needs no account. */
const RULES: Record<'everybody' | Role, string[]> = {
  everybody: [
    'GET /healthz',
    'GET /readyz',
    'GET /metrics',
    'GET /static/vendor/htmx.min.js',
    'GET /setup',
    'POST /setup',
    'GET /sign-in',
    'POST /sign-in',
    'POST /sign-out',
    'POST /languages',
    'GET /invitations/:token',
    'POST /invitations/:token',
    'POST /inbox',
    'GET /published/:slug',
    'GET /published/:slug/claims/:number',
    'GET /published/:slug/claims/:number/embed',
    'GET /published/:slug/editions/:number',
  ],
  viewer: [
    'GET /',
    'GET /account',
    'POST /account/bookmarklets/revocations',
    'POST /account/hints',
    'POST /account/passwords',
    'POST /account/profile',
    'POST /account/sessions/:id/endings',
    'POST /account/sessions/endings',
    'POST /account/themes',
    'GET /activity',
    'GET /batches/:id',
    'GET /batches/:id/progress',
    'GET /kept-filters',
    'POST /kept-filters',
    'POST /kept-filters/:id/deletions',
    'POST /kept-filters/:id/names',
    'POST /kept-filters/:id/openings',
    'POST /kept-filters/:id/openings/endings',
    'GET /inbox',
    'POST /inbox/discards',
    'GET /live',
    'GET /makings/:name',
    'POST /makings/:name/endings',
    'GET /notices',
    'GET /notices/unread',
    'POST /notices/readings',
    'POST /notices/:id/readings',
    'POST /notices/:id/readings/endings',
    'GET /organisation',
    'POST /drafts',
    'POST /drafts/discards',
    'GET /people',
    'GET /policy',
    'GET /queue',
    'GET /search',
    `GET ${STORY}`,
    `GET ${STORY}/agreement`,
    `GET ${STORY}/alignment`,
    `GET ${STORY}/analysis`,
    `GET ${STORY}/compare`,
    `GET ${STORY}/compare/changes`,
    `GET ${STORY}/disclosure`,
    `GET ${STORY}/editions/:number`,
    `GET ${STORY}/editions/:number/bundle.zip`,
    `GET ${STORY}/live`,
    `GET ${STORY}/origins`,
    `GET ${STORY}/policy`,
    `GET ${STORY}/report`,
    ...FORMATS.flatMap((format) => [`GET ${STORY}/report.${format}`, `GET ${STORY}/editions/:number/report.${format}`]),
    `GET ${STORY}/undo`,
    `GET ${STORY}/talk.json`,
    `GET ${STORY}/members`,
    `GET ${STORY}/verdicts`,
    `POST ${STORY}/followings`,
    `POST ${STORY}/followings/endings`,
    `GET ${CLAIM}`,
    `GET ${CLAIM}/alignment`,
    `POST ${CLAIM}/drafts/discards`,
    `GET ${CLAIM}/evidence/:evidence/file`,
    `GET ${CLAIM}/history`,
    // What somebody gave they may take back, whatever they are now.
    `POST ${CLAIM}/verdicts/withdrawals`,
    `POST ${CLAIM}/evidence/:evidence/withdrawals`,
    `POST ${CLAIM}/comments/:comment/withdrawals`,
    `GET ${VERSION}`,
    `GET ${VERSION}/original`,
    `GET ${VERSION}/page`,
    `GET ${VERSION}/page/content`,
    `GET ${VERSION}/reading`,
    `GET ${VERSION}/received.txt`,
    `GET ${VERSION}/revisions`,
  ],
  reviewer: [
    'GET /batches/:id/items/:item/look',
    'GET /feeds/new',
    'GET /stories/new',
    `GET ${STORY}/versions/new`,
    'POST /account/bookmarklets',
    'POST /batches/:id/cancellations',
    'POST /batches/:id/items/:item/copies',
    'POST /batches/:id/items/:item/look',
    'POST /batches/:id/looks',
    'POST /batches/:id/items/:item/omissions',
    'POST /batches/:id/items/:item/retries',
    'POST /feeds',
    'POST /feeds/picks',
    'POST /queue/assignments',
    `POST ${CLAIM}/assignments`,
    'POST /inbox/additions',
    'POST /stories',
    `POST ${STORY}/analyses`,
    `POST ${STORY}/disclosure`,
    `POST ${STORY}/redos`,
    `POST ${STORY}/undos`,
    `GET ${CLAIM}/history/:event`,
    `POST ${CLAIM}/history/:event/restorations`,
    `POST ${STORY}/left-acts`,
    `POST ${VERSION}/set-asides`,
    `POST ${VERSION}/set-asides/endings`,
    `POST ${STORY}/verdicts`,
    `POST ${CLAIM}/restorations`,
    `POST ${STORY}/versions`,
    `POST ${STORY}/alignment/releases`,
    ...['copies', 'divisions', 'merges', 'moves', 'partings', 'refusals', 'relations', 'releases', 'splits'].map(
      (deed) => `POST ${CLAIM}/alignment/${deed}`,
    ),
    `POST ${CLAIM}/differences/:fingerprint/dismissals`,
    `POST ${CLAIM}/differences/:fingerprint/restorations`,
    `POST ${CLAIM}/evidence`,
    `POST ${CLAIM}/openings`,
    `POST ${CLAIM}/verdicts`,
    `POST ${CLAIM}/threads`,
    `POST ${CLAIM}/threads/:thread/comments`,
    `POST ${CLAIM}/threads/:thread/resolutions`,
    `POST ${CLAIM}/threads/:thread/reopenings`,
    `POST ${CLAIM}/comments/:comment/changes`,
    `POST ${VERSION}/blocks-set-aside`,
    `POST ${VERSION}/details`,
    `POST ${VERSION}/encodings`,
    `POST ${VERSION}/joins`,
    `POST ${VERSION}/kept-blocks`,
    `POST ${VERSION}/mends/:mend/withdrawals`,
    `POST ${VERSION}/restored-parts`,
    `POST ${VERSION}/splits`,
  ],
  editor: [
    'GET /archives/new',
    'POST /archives',
    `GET ${STORY}/archive.zip`,
    `POST ${STORY}/editions`,
    `POST ${STORY}/editions/:number/publications`,
    `POST ${STORY}/editions/:number/publications/endings`,
    `POST ${STORY}/editions/:number/withdrawals`,
    `POST ${STORY}/policy`,
    `POST ${STORY}/access`,
    `POST ${STORY}/members`,
    `POST ${STORY}/members/:person/endings`,
    `POST ${CLAIM}/adjudications`,
    `POST ${CLAIM}/adjudications/withdrawals`,
  ],
  admin: [
    'POST /organisation',
    'GET /people/:id/data',
    'GET /people/:id/data.json',
    'POST /people/:id/erasures',
    'POST /people/:id/readmissions',
    'POST /people/:id/roles',
    'POST /people/:id/sign-outs',
    'POST /people/:id/suspensions',
    'POST /people/invitations',
    'POST /people/invitations/:id/withdrawals',
    'POST /policy',
  ],
};

const SLUG = 'russia-hands-the-united-states-its-security-proposals';
const PARTS: Record<string, string> = { slug: SLUG, number: '1', place: '1' };

test('every route has a rule, and every rule a route', async (t) => {
  const { app } = await openApp(t);
  assert.deepEqual(routesOf(app).sort(), Object.values(RULES).flat().sort());
});

test('who is not signed in is sent to sign in, and nothing is done', async (t) => {
  const { app, desk } = await openApp(t);
  const before = await countRows(desk);
  for (const route of ROLES.flatMap((role) => RULES[role])) {
    const answer = await ask(app, route, []);
    const said = `${route} answered ${answer.status} ${answer.headers.location}`;
    assert.ok(answer.status === 303 && /^\/sign-in/.test(String(answer.headers.location)), said);
  }
  assert.deepEqual(await countRows(desk), before);
});

for (const [place, role] of ROLES.entries()) {
  const higher = ROLES.slice(place + 1).flatMap((each) => RULES[each]);
  if (higher.length === 0) continue;
  test(`${role}s may not do what is for others, and nothing is done`, async (t) => {
    const { app, desk } = await openApp(t);
    const cookies = await enter(app, desk, role);
    const before = await countRows(desk);
    const wrong: string[] = [];
    for (const route of higher) {
      const { status } = await ask(app, route, cookies);
      if (status !== 403) wrong.push(`${route} answered ${status}`);
    }
    assert.deepEqual(wrong, []);
    assert.deepEqual(await countRows(desk), before);
  });
}

for (const role of ROLES) {
  test(`${role}s may do what is for them`, async (t) => {
    const { app, desk, failures } = await openApp(t);
    const wrong: string[] = [];
    let cookies = await enter(app, desk, role);
    for (const route of RULES[role]) {
      const { status, headers } = await ask(app, route, cookies);
      if (
        status === 403 ||
        status >= 500 ||
        /^\/sign-in/.test(String(headers.location)) !== /sessions\/endings/.test(route)
      )
        wrong.push(`${route} answered ${status}`);
      if (/sessions\/endings/.test(route)) cookies = await enter(app, desk, role);
    }
    assert.deepEqual(wrong, []);
    assert.deepEqual(failures, []);
  });
}

test('of a story one is no member of nothing is there, whatever one is at the desk, and nothing is done', async (t) => {
  const { app, desk, failures } = await openApp(t);
  const batch = await desk.store.write(null, async (tx) => {
    const story = await selectStory(tx, SLUG);
    await updateAccess(tx, story.id, 'restricted');
    const nothing = { title: '', revises: '', keepCopies: false, person: null, held_until: null };
    return insertBatch(tx, { ...nothing, story: story.id }, []);
  });
  const inside = Object.values(RULES)
    .flat()
    .filter((route) => / \/(stories\/:slug|batches\/:id)/.test(route))
    .map((route) => route.replace('/batches/:id', `/batches/${batch.id}`));
  assert.ok(inside.length > 90);
  const wrong: string[] = [];
  for (const role of ['viewer', 'reviewer', 'editor'] as const) {
    const cookies = await enter(app, desk, role);
    const before = await countRows(desk);
    for (const route of inside) {
      const { status } = await ask(app, route, cookies);
      if (status !== 404) wrong.push(`${route} answered ${role}s ${status}`);
    }
    for (const path of [
      '/',
      '/activity',
      '/queue?kind=unassigned',
      '/search?q=security',
      '/inbox',
      '/notices',
      '/account',
    ]) {
      const { text } = await request(app)
        .get(path)
        .set('Cookie', cookies[0] ?? '');
      if (text.includes(SLUG) || /security proposals/.test(text)) wrong.push(`${path} names it to ${role}s`);
    }
    assert.deepEqual(await countRows(desk), before);
  }
  const admin = await enter(app, desk, 'admin');
  for (const route of inside.filter((each) => each.startsWith('GET ') && !/editions|none/.test(each))) {
    const { status } = await ask(app, route, admin);
    const lacks = /evidence|:item|:event|original|page|live|revisions/.test(route);
    if (status === 403 || status >= 500 || (status === 404 && !lacks)) wrong.push(`${route} answered admins ${status}`);
  }
  assert.deepEqual(wrong, []);
  assert.deepEqual(failures, []);
});

test('without the token of a form nothing is changed, whoever asks', async (t) => {
  const { app, desk } = await openApp(t);
  const [session = ''] = await enter(app, desk, 'admin');
  const before = await countRows(desk);
  const changing = Object.values(RULES)
    .flat()
    .filter((route) => route.startsWith('POST ') && route !== 'POST /inbox');
  for (const route of changing) assert.equal((await ask(app, route, [session])).status, 403, route);
  assert.deepEqual(await countRows(desk), before);
});

/** The route with real places in it, as a form would be sent. `cookies`: a session, and a token with its cookie. */
async function ask(app: Express, route: string, [session = '', csrf = '', token = '']: string[]) {
  const [method, path = ''] = route.split(' ');
  const address = path.replace(/:(\w+)/g, (_part, name: string) => PARTS[name] ?? 'none');
  const asked = method === 'GET' ? request(app).get(address) : request(app).post(address);
  asked.set('Cookie', `${session}; ${csrf}`).set('Accept', 'application/json, text/html');
  return method === 'GET' ? asked : asked.type('form').send({ csrf: token });
}

/** Somebody of this role with a session, the token of a form and its cookie. */
async function enter(app: Express, desk: Desk, role: Role): Promise<string[]> {
  const address = `${role}@roles.example`;
  const known = (await listMembers(desk)).find((member) => member.address === address);
  if (!known) await addPeople(desk, [{ name: role, address, role }]);
  const person = known ?? (await listMembers(desk)).find((member) => member.address === address);
  assert.ok(person);
  const session = `crossread-session=${await beginSession(desk, person, 'test')}`;
  const page = await request(app).get('/account').set('Cookie', session);
  const csrf = /crossread-csrf=[^;]+/.exec(String(page.headers['set-cookie']))?.[0] ?? '';
  return [session, csrf, parse(page).querySelector('input[name="csrf"]')?.getAttribute('value') ?? ''];
}
