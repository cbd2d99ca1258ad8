/** A claim’s page to whoever reads German: what it answers when something is done, or cannot be. */
import assert from 'node:assert/strict';
import { before, describe, it } from 'node:test';
import { staleWords } from '../../src/web/present/stale.ts';
import { readerOf, speakTo } from '../../src/words/reader.ts';
import { type Agent, openAppOnce, parse, signIn, submit, VERA, words } from '../support/app.ts';
import { openFerry } from './support/report.ts';

const german = <T>(act: () => T): T => speakTo(readerOf(['de']), act);

describe('a claim in German', () => {
  const open = openAppOnce();
  let ada: Agent;
  let vera: Agent;
  let claim: string;
  let story: string;
  before(async () => {
    const opened = await open();
    ({ agent: ada, claim, story } = await openFerry({ after: () => {} }, opened));
    vera = await signIn(opened.app, VERA.address);
    ada.set('Accept-Language', 'de');
    vera.set('Accept-Language', 'de');
  });

  const errorsOn = async (path: string, fields: Record<string, string>, page = claim): Promise<string> => {
    const answer = await submit(ada, page, path, fields);
    assert.equal(answer.status, 422, path);
    return [...parse(answer).querySelectorAll('.error, [role="alert"]')].map(words).join(' | ');
  };

  it('says what is wrong with a verdict, with evidence and with what is dismissed', async () => {
    const verdict = await errorsOn(`${claim}/verdicts`, { value: 'so so', reason: ' ' });
    assert.match(verdict, /Wählen Sie bestätigt, strittig oder unbelegt\. \| Begründen Sie es mit ein paar Worten/);
    assert.match(
      await errorsOn(`${claim}/verdicts`, { value: 'disputed', reason: 'x'.repeat(5001) }),
      /Höchstens 5\.000 Zeichen/,
    );
    const evidence = await errorsOn(`${claim}/evidence`, {
      url: 'ftp://example.org',
      published: '3. März',
      stance: '',
    });
    assert.match(evidence, /Ein Link beginnt mit https:\/\/ oder http:\/\/\..*Schreiben Sie den Tag als 2021-12-31/);
    const [, dismiss = ''] = /action="([^"]+\/dismissals)"/.exec((await ada.get(claim)).text) ?? [];
    assert.match(await errorsOn(dismiss, { reason: '' }), /Sagen Sie, warum es kein Unterschied ist\./);
  });

  it('says what was done', async () => {
    const given = { value: 'confirmed', reason: 'Beide Listen nennen sie.' };
    await submit(ada, claim, `${claim}/verdicts`, given);
    assert.match((await ada.get(claim)).text, /Gespeichert: bestätigt\./);
    await submit(ada, claim, `${claim}/assignments`, { to: 'me', due: '2031-02-03' });
    const page = words(parse(await ada.get(claim)).querySelector('main'));
    assert.match(page, /Die Behauptung ist vergeben\./);
    assert.match(page, /Gegeben an .*, fällig am 3\. Februar 2031/);
  });

  it('says what is wrong with an alignment, and what was mended', async () => {
    const page = `${claim}/alignment`;
    assert.match(await errorsOn(`${page}/splits`, {}, page), /Wählen Sie mindestens einen Satz\./);
    assert.match(
      await errorsOn(`${page}/merges`, { claim: claim.split('/').at(-1) ?? '' }, page),
      /diese Behauptung selbst/,
    );
    await submit(ada, page, `${page}/relations`, { claim: claim.endsWith('/1') ? '2' : '1' });
    const mended = words(parse(await ada.get(page)).querySelector('main'));
    assert.match(mended, /Als verwandt markiert: Jede nennt die andere\./);
    assert.match(mended, /Die Analyse hält sich daran: siehe Behauptung 1, Behauptung 2\./);
  });

  it('says who may, and what is not there', async () => {
    assert.match(
      (await submit(vera, '/account', `${claim}/verdicts`, {})).text,
      /Ihr Konto darf lesen, aber nicht prüfen/,
    );
    assert.match((await ada.get(`${story}/claims/999`)).text, /keine Behauptung 999/);
    assert.match((await ada.get(`${story}/claims/x`)).text, /Eine solche Behauptung gibt es nicht\./);
    assert.match((await ada.get('/stories/none')).text, /Eine solche Geschichte gibt es nicht\./);
  });

  it('says why a verdict is stale, naming versions as they are called', () => {
    const labels = ['AP', 'Stars and Stripes', 'Reuters'];
    const told = (why: string) => german(() => staleWords(why, labels));
    assert.equal(
      told('Reuters and Stars and Stripes prints it in other words now.'),
      'Jetzt mit anderen Worten gedruckt: Reuters und Stars and Stripes.',
    );
    assert.equal(
      told('Radio and TV reports it too now, in other words.'),
      'Jetzt auch berichtet, mit anderen Worten: Radio and TV.',
    );
    assert.equal(told('As somebody wrote it elsewhere.'), 'As somebody wrote it elsewhere.');
    assert.equal(
      staleWords('AP and Reuters prints it in other words now.', labels),
      'AP and Reuters prints it in other words now.',
    );
    assert.equal(told(''), '');
  });
});
