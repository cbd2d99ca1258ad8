/** One thing to do for every kind of event that can be taken back. */
import { saveDisclosures } from '../../src/desk/publish/disclosures.ts';
import { adjudicate, takeBackAdjudication } from '../../src/desk/review/adjudications.ts';
import { assignClaim, assignClaims } from '../../src/desk/review/assignments.ts';
import { giveVerdicts } from '../../src/desk/review/bulk-verdicts.ts';
import { dismissDifference, restoreDifference } from '../../src/desk/review/dismissals.ts';
import { addEvidence, takeBackEvidence } from '../../src/desk/review/evidence.ts';
import {
  copySentences,
  divideSentence,
  mergeClaims,
  moveSentences,
  refuseMerge,
  relateClaims,
  setApart,
  splitClaim,
  takeBackRepair,
} from '../../src/desk/review/pins.ts';
import { changePolicy } from '../../src/desk/review/policy.ts';
import { giveVerdict, takeBackVerdict } from '../../src/desk/review/verdicts.ts';
import { openStoryFile } from '../../src/desk/story/story-file.ts';
import { changeAccess, putMember, removeMember } from '../../src/desk/story/story-members.ts';
import {
  answerThread,
  beginThread,
  changeComment,
  resolveThread,
  takeBackComment,
} from '../../src/desk/together/talk.ts';
import { addVersions } from '../../src/desk/versions/add-versions.ts';
import { correctDetails, valueInForm } from '../../src/desk/versions/correct-details.ts';
import { DETAILS, detailsOf } from '../../src/desk/versions/details.ts';
import { joinSentences, mendBlock, splitSentence, takeBackMend } from '../../src/desk/versions/mends.ts';
import { openReceipt } from '../../src/desk/versions/receipt.ts';
import { rereadVersion, restorePart } from '../../src/desk/versions/reread.ts';
import { changeStanding } from '../../src/desk/versions/set-aside.ts';
import { listPins } from '../../src/store/pins.ts';
import { selectStory } from '../../src/store/stories.ts';
import { selectVersion } from '../../src/store/versions.ts';
import { FERRY_COURIER, FERRY_GAZETTE } from '../support/texts.ts';
import { type Ferry, SLUG } from './undo-story.ts';

export interface Deed {
  kinds: string[];
  act: (ferry: Ferry) => Promise<unknown>;
}

const SAID = { value: 'disputed', reason: 'They differ.', confidence: 'high' };
const SOURCE = { title: 'The list', passage: 'Names.', stance: 'supports', kind: 'primary' };
const KILLED = 'killed when the ferry';
const CARRIED = 'carried 140 passengers';
const RECORDER = 'Fishermen pulled survivors out of the water before the first helicopter came.';
const SCHOOL = 'A school in Brava';

export const DEEDS: Deed[] = [
  {
    kinds: ['verdict.given', 'verdict.changed', 'verdict.withdrawn'],
    act: async ({ desk, ada }) => {
      const number = await claimOn(desk, KILLED);
      await giveVerdict(desk, ada, SLUG, number, SAID);
      await giveVerdicts(desk, ada, SLUG, { ...SAID, value: 'unsourced', claims: ['1', '2', '3'] });
      await takeBackVerdict(desk, ada, SLUG, number);
    },
  },
  {
    kinds: ['evidence.added', 'evidence.withdrawn'],
    act: async ({ desk, ada }) => {
      await addEvidence(desk, ada, SLUG, 1, SOURCE);
      await addEvidence(desk, ada, SLUG, 1, { ...SOURCE, title: 'Another' });
      const [first] = (await openStoryFile(desk, SLUG, ada)).claims.flatMap(({ evidence }) => evidence);
      await takeBackEvidence(desk, ada, SLUG, 1, first?.id ?? '');
    },
  },
  {
    kinds: ['difference.dismissed', 'difference.restored'],
    act: async ({ desk, ada }) => {
      const file = await openStoryFile(desk, SLUG, ada);
      const [difference] = file.differences;
      const number = file.claims.find(({ id }) => id === difference?.claim)?.number ?? 0;
      const fingerprint = difference?.fingerprint ?? '';
      await dismissDifference(desk, ada, SLUG, number, fingerprint, { reason: 'Rounded.' });
      await restoreDifference(desk, ada, SLUG, number, fingerprint);
      await dismissDifference(desk, ada, SLUG, number, fingerprint, { reason: 'The same.' });
    },
  },
  {
    kinds: ['story.policy-changed', 'adjudication.given', 'adjudication.withdrawn'],
    act: async ({ desk, ada, ben }) => {
      await changePolicy(desk, ada, SLUG, { policy: 'editor', gate: 'warn' });
      await giveVerdict(desk, ada, SLUG, 1, SAID);
      // Whatever Ben holds is his: it is there before and after.
      await giveVerdict(desk, ben, SLUG, 1, { value: 'unsourced', reason: 'Ben.' });
      await adjudicate(desk, ada, SLUG, 1, { value: 'disputed', reason: 'One.' });
      await takeBackAdjudication(desk, ada, SLUG, 1);
      await adjudicate(desk, ada, SLUG, 1, { value: 'unsourced', reason: 'Two.' });
      await takeBackVerdict(desk, ben, SLUG, 1);
    },
  },
  {
    kinds: ['claim.assigned', 'claim.unassigned'],
    act: async ({ desk, ada, ben }) => {
      const claims = (await openStoryFile(desk, SLUG, ada)).claims.slice(0, 3).map(({ id }) => id);
      await assignClaims(desk, ada, { claims, to: ben.id, due: '2031-01-02' });
      await assignClaim(desk, ada, SLUG, 1, { to: 'me', due: '2031-02-03', add: 'yes' });
      await assignClaim(desk, ada, SLUG, 1, { to: 'me' });
      await assignClaims(desk, ada, { claims: claims.slice(1), to: 'nobody' });
    },
  },
  {
    kinds: [
      'thread.begun',
      'comment.written',
      'comment.changed',
      'comment.withdrawn',
      'thread.resolved',
      'thread.reopened',
    ],
    act: async ({ desk, ada }) => {
      const comment = await beginThread(desk, ada, SLUG, 1, { text: 'Who counted?' });
      const thread = (await openStoryFile(desk, SLUG, ada)).claims.flatMap(({ talk }) => talk).at(-1)?.id ?? '';
      const answer = await answerThread(desk, ada, SLUG, 1, thread, { text: 'The guard.' });
      await changeComment(desk, ada, SLUG, 1, comment, { text: 'Who counted them?' });
      await changeComment(desk, ada, SLUG, 1, comment, { text: 'Who counted them, and when?' });
      await takeBackComment(desk, ada, SLUG, 1, answer, { note: 'Wrong.' });
      await resolveThread(desk, ada, SLUG, 1, thread, true);
      await resolveThread(desk, ada, SLUG, 1, thread, false);
      await resolveThread(desk, ada, SLUG, 1, thread, true);
    },
  },
  {
    kinds: ['member.set', 'member.removed', 'disclosure.changed'],
    act: async ({ desk, ada, ben }) => {
      await putMember(desk, ada, SLUG, { person: ben.id, role: 'viewer' });
      await putMember(desk, ada, SLUG, { person: ben.id, role: 'editor' });
      await putMember(desk, ada, SLUG, { person: ada.id, role: 'editor' });
      await removeMember(desk, ada, SLUG, ben.id);
      await saveDisclosures(desk, ada, SLUG, { funding: 'Readers.' });
      await saveDisclosures(desk, ada, SLUG, { funding: 'Readers and a foundation.' });
    },
  },
  {
    kinds: ['version.corrected'],
    act: async ({ desk, ada }) => {
      const story = await selectStory(desk.store.db, SLUG);
      const known = detailsOf(await selectVersion(desk.store.db, story.id, 1));
      const form = Object.fromEntries(DETAILS.map((field) => [field, valueInForm(field, known)]));
      await (await correctDetails(desk, ada, SLUG, 1, { ...form, headline: 'Another headline' })).analysis;
      const outlet = { ...form, headline: 'Another headline', outlet: 'The Gazette', published: '2021-03-04' };
      await (await correctDetails(desk, ada, SLUG, 1, outlet)).analysis;
    },
  },
  {
    kinds: ['block.set-aside', 'block.kept', 'mend.withdrawn'],
    act: async ({ desk, ada }) => {
      const at = FERRY_GAZETTE.indexOf('The owner');
      const span = { start: at, end: FERRY_GAZETTE.trimEnd().length };
      await (await mendBlock(desk, ada, SLUG, 1, 'aside', { ...span, remember: 'yes' })).analysis;
      const [first] = (await openReceipt(desk, SLUG, 1)).mends;
      await (await mendBlock(desk, ada, SLUG, 1, 'keep', { ...span, remember: 'yes' })).analysis;
      await (await takeBackMend(desk, ada, SLUG, 1, first?.id ?? '')).analysis;
    },
  },
  {
    kinds: ['sentence.split', 'sentence.join'],
    act: async ({ desk, ada }) => {
      const sentence = 'Divers searched the wreck through the night, a spokesman for the navy said.';
      const start = FERRY_COURIER.indexOf(sentence);
      const form = { start, end: start + sentence.length, words: 'a spokesman' };
      await (await splitSentence(desk, ada, SLUG, 2, form)).analysis;
      await (await joinSentences(desk, ada, SLUG, 2, { at: start + sentence.indexOf('a spokesman') })).analysis;
    },
  },
  {
    kinds: ['version.revised'],
    act: async ({ desk, ada }) => {
      const at = FERRY_COURIER.indexOf('Divers');
      const span = { start: at, end: FERRY_COURIER.trimEnd().length };
      await (await mendBlock(desk, ada, SLUG, 2, 'aside', span)).analysis;
      const text = FERRY_COURIER.replace(/Divers.*/, 'Nobody searched the wreck.').replace('Fifteen', 'Sixteen');
      const form = { versions: [{ text, outlet: 'Outlet 2' }], files: [], keepCopies: true, revises: '2' };
      await (await addVersions(desk, ada, SLUG, form)).analysis;
    },
  },
  {
    kinds: ['version.reread', 'part.restored'],
    act: async ({ desk, ada }) => {
      await (await restorePart(desk, ada, SLUG, 4, { part: 0, remember: 'yes' })).analysis;
      await (await rereadVersion(desk, ada, SLUG, 4, { encoding: 'windows-1252' })).analysis;
    },
  },
  {
    kinds: ['version.received'],
    act: async ({ desk, ada }) => {
      const versions = [
        {
          text: `${RECORDER}\n\nThe ferry carried 140 passengers from the island of Brava to the mainland.`,
          outlet: 'Recorder',
        },
        { text: 'Rain fell on Brava for the ninth day in a row, the weather office said.', outlet: 'Weather' },
      ];
      const form = { versions, files: [], keepCopies: true, revises: 'new' };
      await (await addVersions(desk, ada, SLUG, form)).analysis;
      await giveVerdict(desk, ada, SLUG, await claimOn(desk, 'Rain fell'), SAID);
    },
  },
  {
    kinds: ['version.set-aside', 'version.taken-in'],
    act: async ({ desk, ada }) => {
      await giveVerdict(desk, ada, SLUG, await claimOn(desk, SCHOOL), SAID);
      await (await changeStanding(desk, ada, SLUG, 3, 'aside')).analysis;
      await (await changeStanding(desk, ada, SLUG, 3, 'in')).analysis;
      await (await changeStanding(desk, ada, SLUG, 2, 'aside')).analysis;
    },
  },
  {
    kinds: ['alignment.parted', 'alignment.merged', 'alignment.related', 'alignment.refused', 'alignment.divided'],
    act: async ({ desk, ada }) => {
      const killed = await claimOn(desk, KILLED);
      await (await setApart(desk, ada, SLUG, killed, { sentence: await sentenceOf(desk, killed) })).analysis;
      const other = String(await claimOn(desk, CARRIED));
      await (await relateClaims(desk, ada, SLUG, killed, { claim: other })).analysis;
      await (await mergeClaims(desk, ada, SLUG, killed, { claim: other })).analysis;
      const school = await claimOn(desk, SCHOOL);
      await (await refuseMerge(desk, ada, SLUG, school, { claim: String(await claimOn(desk, 'Divers')) })).analysis;
      const sentence = await sentenceOf(desk, school);
      await (await divideSentence(desk, ada, SLUG, school, { sentence, words: 'its head teacher' })).analysis;
    },
  },
  {
    kinds: ['alignment.moved', 'alignment.copied', 'alignment.split', 'alignment.released'],
    act: async ({ desk, ada }) => {
      const [killed, school] = [await claimOn(desk, KILLED), await claimOn(desk, SCHOOL)];
      const copy = { sentences: [await sentenceOf(desk, school)], claim: String(await claimOn(desk, 'Divers')) };
      await (await copySentences(desk, ada, SLUG, school, copy)).analysis;
      const sentences = [await sentenceOf(desk, killed)];
      const move = { sentences, claim: String(await claimOn(desk, CARRIED)) };
      await (await moveSentences(desk, ada, SLUG, killed, move)).analysis;
      await (await splitClaim(desk, ada, SLUG, await claimOn(desk, 'Twelve people'), { sentences })).analysis;
      const story = await selectStory(desk.store.db, SLUG);
      const pins = (await listPins(desk.store.db, story.id)).filter(({ deed }) => deed === 'copied');
      const form2 = { pins: pins.map(({ id }) => id).join(',') };
      await (await takeBackRepair(desk, ada, SLUG, null, form2)).analysis;
    },
  },
  {
    kinds: ['story.access-changed'],
    act: async ({ desk, ada }) => changeAccess(desk, ada, SLUG, { access: 'restricted' }),
  },
];

/** Number of the claim with the most sentences that print these words. */
async function claimOn(desk: Ferry['desk'], words: string): Promise<number> {
  const file = await openStoryFile(desk, SLUG, null);
  const ids = new Set(
    file.versions.flatMap(({ sentences }) => sentences.filter(({ text }) => text.includes(words)).map(({ id }) => id)),
  );
  const told = file.claims.filter(({ sentences, goneAt }) => goneAt === null && sentences.some((id) => ids.has(id)));
  const [most] = told.toSorted((a, b) => b.sentences.length - a.sentences.length || a.number - b.number);
  if (!most) throw new Error(`No claim prints ‘${words}’.`);
  return most.number;
}

async function sentenceOf(desk: Ferry['desk'], number: number, index = 0): Promise<string> {
  const file = await openStoryFile(desk, SLUG, null);
  return file.claims.find((claim) => claim.number === number)?.sentences[index] ?? '';
}
