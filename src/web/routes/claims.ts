import { type Request, type Response, Router } from 'express';
import type { Desk, Person } from '../../desk/desk.ts';
import { isHintOpen } from '../../desk/people/hints.ts';
import { adjudicate, openClaim, takeBackAdjudication } from '../../desk/review/adjudications.ts';
import { openAssignment } from '../../desk/review/assignments.ts';
import { openAttachment } from '../../desk/review/attachments.ts';
import { dismissDifference, restoreDifference } from '../../desk/review/dismissals.ts';
import { type Draft, discardDraft, findDrafts } from '../../desk/review/drafts.ts';
import { addEvidence, countOwnEvidence, takeBackEvidence } from '../../desk/review/evidence.ts';
import { giveVerdict, restoreVerdict, takeBackVerdict } from '../../desk/review/verdicts.ts';
import { listClaimHistory } from '../../desk/story/history.ts';
import { findSeenBefore } from '../../desk/story/seen-before.ts';
import { openStoryFile } from '../../desk/story/story-file.ts';
import { countUnread, noteRead } from '../../desk/together/notices.ts';
import { listNameable } from '../../desk/together/talk.ts';
import { NotFound } from '../../errors.ts';
import { words } from '../../words/words.ts';
import { draftPlace, withDraft } from '../forms/draft.ts';
import { blankForm, type Form, failedForm } from '../forms/form.ts';
import { givenFiles } from '../forms/version-form.ts';
import { isFragment } from '../fragment.ts';
import { livePath } from '../live.ts';
import { leaveFlash } from '../middleware/flash.ts';
import { deskPersonOf, personOf } from '../middleware/session.ts';
import { presentClaim } from '../present/claim.ts';
import { presentAssigned } from '../present/queue.ts';
import { presentSeenBefore } from '../present/seen-before.ts';
import { type FailedTalk, presentTalk } from '../present/talk.ts';
import { render } from '../render.ts';
import { queueWalked, walkOf } from '../walk.ts';

/** What an integer column can hold. */
const HIGHEST = 2 ** 31 - 1;
/** Events on the page of a claim. */
const LATEST = 20;
const VERDICT_FIELDS = ['value', 'reason', 'confidence', 'searched'];
export const ASSIGNMENT_FIELDS = ['to', 'due', 'add'];
const DECISION_FIELDS = ['value', 'reason'];
const EVIDENCE_FIELDS = ['url', 'title', 'passage', 'stance', 'kind', 'published', 'accessed', 'files'];

interface ClaimForms {
  claim: { differences: { fingerprint: string; dismissed: object | null }[] };
  verdict: Form;
  evidence: Form;
  decision: Form;
  dismissal: { fingerprint: string; form: Form };
}

/** What a claim page shows beside the claim itself: forms that came back, and what was just done. */
interface Shown {
  verdict?: Form;
  evidence?: Form;
  decision?: Form;
  dismissal?: { fingerprint: string; form: Form };
  talk?: FailedTalk;
  assignment?: Form;
  told?: string;
}

export function claimRoutes(desk: Desk): Router {
  const routes = Router();
  const path = '/stories/:slug/claims/:number';

  routes.get(path, (request, response) => showClaim(desk, request, response, {}));

  routes.post(`${path}/verdicts`, async (request, response) => {
    const { slug, number } = claimPlace(request);
    try {
      await giveVerdict(desk, personOf(response), slug, number, request.body);
    } catch (error) {
      return showClaim(desk, request, response, { verdict: failedForm(VERDICT_FIELDS, request.body, error) });
    }
    await done(desk, request, response, words().verdict.saved(valueIn(request)));
  });

  routes.post(`${path}/verdicts/withdrawals`, async (request, response) => {
    const { slug, number } = claimPlace(request);
    await takeBackVerdict(desk, personOf(response), slug, number);
    await done(desk, request, response, words().verdict.takenBack);
  });

  routes.post(`${path}/restorations`, async (request, response) => {
    const { slug, number } = claimPlace(request);
    await restoreVerdict(desk, personOf(response), slug, number, request.body);
    await done(desk, request, response, words().verdict.restored);
  });

  routes.post(`${path}/adjudications`, async (request, response) => {
    const { slug, number } = claimPlace(request);
    try {
      await adjudicate(desk, personOf(response), slug, number, request.body);
    } catch (error) {
      return showClaim(desk, request, response, { decision: failedForm(DECISION_FIELDS, request.body, error) });
    }
    await done(desk, request, response, words().decision.decided(valueIn(request)));
  });

  routes.post(`${path}/adjudications/withdrawals`, async (request, response) => {
    const { slug, number } = claimPlace(request);
    await takeBackAdjudication(desk, personOf(response), slug, number);
    await done(desk, request, response, words().decision.takenBack);
  });

  /** A look at the verdicts of a blind claim without one of one's own. */
  routes.post(`${path}/openings`, async (request, response) => {
    const { slug, number } = claimPlace(request);
    await openClaim(desk, personOf(response), slug, number);
    await done(desk, request, response, words().verdict.shown);
  });

  routes.post(`${path}/evidence`, async (request, response) => {
    const { slug, number } = claimPlace(request);
    try {
      await addEvidence(desk, personOf(response), slug, number, request.body, givenFiles(request));
    } catch (error) {
      return showClaim(desk, request, response, { evidence: failedForm(EVIDENCE_FIELDS, request.body, error) });
    }
    await done(desk, request, response, words().evidence.saved);
  });

  /** Never shown in our name, whatever it is: only saved. */
  routes.get(`${path}/evidence/:evidence/file`, async (request, response) => {
    const { slug, number } = claimPlace(request);
    const { name, bytes, type } = await openAttachment(desk, slug, number, request.params.evidence);
    response.attachment(name).set('Content-Type', type).send(Buffer.from(bytes));
  });

  routes.post(`${path}/evidence/:evidence/withdrawals`, async (request, response) => {
    const { slug, number } = claimPlace(request);
    await takeBackEvidence(desk, personOf(response), slug, number, request.params.evidence);
    await done(desk, request, response, words().evidence.takenBack);
  });

  routes.post(`${path}/differences/:fingerprint/dismissals`, async (request, response) => {
    const { slug, number } = claimPlace(request);
    const { fingerprint } = request.params;
    try {
      await dismissDifference(desk, personOf(response), slug, number, fingerprint, request.body);
    } catch (error) {
      const form = failedForm(['reason'], request.body, error);
      return showClaim(desk, request, response, { dismissal: { fingerprint, form } });
    }
    await done(desk, request, response, words().difference.isDismissed);
  });

  routes.post(`${path}/differences/:fingerprint/restorations`, async (request, response) => {
    const { slug, number } = claimPlace(request);
    await restoreDifference(desk, personOf(response), slug, number, request.params.fingerprint);
    await done(desk, request, response, words().difference.isBack);
  });

  routes.post(`${path}/drafts/discards`, async (request, response) => {
    await discardDraft(desk, personOf(response), draftPlace(request.body));
    await done(desk, request, response, words().beside.discarded);
  });

  return routes;
}

/** The verdict of a form that was taken. */
function valueIn(request: Request): string {
  const { verdicts } = words();
  return verdicts[request.body.value as keyof typeof verdicts];
}

/** After a change: the same part of the page for htmx, the page again for a plain form, at `anchor`. */
export async function done(
  desk: Desk,
  request: Request,
  response: Response,
  message: string,
  anchor = '',
): Promise<void> {
  if (isFragment(request)) return showClaim(desk, request, response, { told: message });
  const { slug, number } = claimPlace(request);
  leaveFlash(response, message);
  const queue = queueWalked(request);
  response.redirect(303, `/stories/${slug}/claims/${number}${queue ? `?queue=${queue}` : ''}${anchor && `#${anchor}`}`);
}

export async function showClaim(desk: Desk, request: Request, response: Response, shown: Shown): Promise<void> {
  const { slug, number } = claimPlace(request);
  const person = personOf(response);
  const file = await openStoryFile(desk, slug, person);
  const filed = file.claims.find((claim) => claim.number === number);
  if (!filed) throw new NotFound(words().history.noSuchClaim(number));
  const [history, ownEvidence, walk] = await Promise.all([
    listClaimHistory(desk, file, person, filed.id, { limit: LATEST }),
    countOwnEvidence(desk, person, filed.id),
    walkOf(desk, request, deskPersonOf(response), { slug, number }),
  ]);
  const claim = presentClaim(file, number, person, history);
  if (!isFragment(request) && response.locals.unread > 0) {
    await noteRead(desk, person, filed.id, file.sealed.ids.has(filed.id));
    response.locals.unread = await countUnread(desk, deskPersonOf(response));
  }
  const failed =
    shown.verdict ?? shown.evidence ?? shown.decision ?? shown.dismissal?.form ?? shown.talk?.form ?? shown.assignment;
  if (failed) response.status(failed.saved ? 409 : 422);
  const blank = blankForm(['reason']);
  const model = {
    section: 'stories',
    story: file.story,
    event: file.event,
    live: livePath(file, number),
    hint: await isHintOpen(desk, person, 'claim'),
    claim,
    walk: walk ?? null,
    // Changes with what this person adds, and with nothing else: so their half-typed evidence stays in its form.
    ownEvidence,
    blank,
    verdict:
      shown.verdict ??
      blankForm(
        VERDICT_FIELDS,
        claim.own
          ? {
              value: claim.own.value,
              reason: claim.own.reason,
              confidence: claim.own.confidence,
              searched: claim.own.searched,
            }
          : {},
      ),
    evidence: shown.evidence ?? blankForm(EVIDENCE_FIELDS, { stance: 'supports', kind: 'primary' }),
    decision:
      shown.decision ??
      blankForm(DECISION_FIELDS, claim.decision ? { value: claim.decision.value, reason: claim.decision.reason } : {}),
    dismissal: shown.dismissal ?? { fingerprint: '', form: blank },
    assignment: await showAssignment(desk, person, filed.id, shown.assignment),
    told: shown.told ?? '',
  };
  const drafts = await findDrafts(desk, person, `claim-${filed.id}`);
  const talk = presentTalk(file, number, person, await listNameable(desk, file.story), { drafts, failed: shown.talk });
  render(response, isFragment(request) ? 'claims/_claim' : 'claims/show', {
    ...bringBack(model, drafts),
    talk,
    before: presentSeenBefore(await findSeenBefore(desk, file, person, number)),
  });
}

async function showAssignment(desk: Desk, person: Person, claim: string, form: Form | undefined) {
  const opened = await openAssignment(desk, person, claim);
  const assigned = presentAssigned(opened.assigned, person, new Date().toISOString().slice(0, 10));
  return { ...opened, assigned, form: form ?? blankForm(ASSIGNMENT_FIELDS) };
}

/** The forms with the words that wait in them. */
function bringBack<T extends ClaimForms>(model: T, drafts: ReadonlyMap<string, Draft>): T {
  const { dismissal, claim } = model;
  const offered = claim.differences.filter(({ dismissed }) => !dismissed).map(({ fingerprint }) => fingerprint);
  const begun = dismissal.fingerprint || offered.find((each) => drafts.has(`dismissal-${each}`)) || '';
  return {
    ...model,
    verdict: withDraft(model.verdict, drafts.get('verdict')),
    evidence: withDraft(model.evidence, drafts.get('evidence')),
    decision: withDraft(model.decision, drafts.get('decision')),
    dismissal: { fingerprint: begun, form: withDraft(dismissal.form, drafts.get(`dismissal-${begun}`)) },
  };
}

/** The story and number in a claim's address. Throws NotFound for what can be no number. */
export function claimPlace(request: Request): { slug: string; number: number } {
  const number = Number(request.params.number);
  if (!Number.isInteger(number) || Math.abs(number) > HIGHEST) throw NotFound.of('claim');
  return { slug: String(request.params.slug), number };
}
