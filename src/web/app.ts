import compression from 'compression';
import cookieParser from 'cookie-parser';
import express, { type Express, type Request, type RequestHandler, type Response } from 'express';
import type { Logger } from 'pino';
import type { Desk } from '../desk/desk.ts';
import { enterBatch, enterStory } from '../desk/story/reach.ts';
import { LIMITS } from '../limits.ts';
import { textCookies } from './cookies.ts';
import { Makings } from './makings.ts';
import { csrf } from './middleware/csrf.ts';
import { errors, lastResort, notFound, refuseNul } from './middleware/errors.ts';
import { language, languageAgain } from './middleware/language.ts';
import { requestLog } from './middleware/request-log.ts';
import { keepPrivate, securityHeaders } from './middleware/security.ts';
import { enter, requirePerson, session } from './middleware/session.ts';
import { membersNotTooOften } from './middleware/too-often.ts';
import { uploads } from './middleware/uploads.ts';
import { createViews } from './render.ts';
import { accountRoutes } from './routes/accounts.ts';
import { activityRoutes } from './routes/activity.ts';
import { alignmentRoutes } from './routes/alignment.ts';
import { archiveRoutes } from './routes/archives.ts';
import { batchRoutes } from './routes/batches.ts';
import { bulkVerdictRoutes } from './routes/bulk-verdicts.ts';
import { claimAssignmentRoutes } from './routes/claim-assignments.ts';
import { claimHistoryRoutes } from './routes/claim-history.ts';
import { claimRoutes } from './routes/claims.ts';
import { disclosureRoutes } from './routes/disclosures.ts';
import { draftRoutes } from './routes/drafts.ts';
import { feedRoutes } from './routes/feeds.ts';
import { healthRoutes } from './routes/health.ts';
import { arrivalRoutes, inboxRoutes } from './routes/inbox.ts';
import { keptFilterRoutes } from './routes/kept-filters.ts';
import { languageRoutes } from './routes/languages.ts';
import { liveRoutes } from './routes/live.ts';
import { lookRoutes } from './routes/looks.ts';
import { makingRoutes } from './routes/makings.ts';
import { noticeRoutes, unreadNotices } from './routes/notices.ts';
import { ownAccountRoutes } from './routes/own-account.ts';
import { peopleRoutes } from './routes/people.ts';
import { personalDataRoutes } from './routes/personal-data.ts';
import { policyRoutes } from './routes/policy.ts';
import { publicRoutes } from './routes/public.ts';
import { queueRoutes } from './routes/queue.ts';
import { reportRoutes } from './routes/reports.ts';
import { searchRoutes } from './routes/search.ts';
import { staticRoutes } from './routes/static.ts';
import { storyRoutes } from './routes/stories.ts';
import { storyMemberRoutes } from './routes/story-members.ts';
import { talkRoutes } from './routes/talk.ts';
import { undoRoutes } from './routes/undo.ts';
import { versionDetailRoutes } from './routes/version-details.ts';
import { versionRoutes } from './routes/versions.ts';
import { createTries } from './tries.ts';

export interface WebOptions {
  log: Logger;
  /** For signing CSRF tokens; the same on every server of one database. */
  secret: string;
  /** The one-time token the first visitor has to give; absent where anybody who can reach us may set up. */
  setupToken?: string;
  /** Who sits at this machine needs no token. */
  freeSetupHere?: boolean;
  /** Lets a collector on another machine read /metrics. */
  metricsToken?: string | undefined;
  https: boolean;
  /** Where readers reach the public pages; each request's own address where it is not known. */
  publicUrl?: string;
  trustedProxies: number;
  /** Sign-in tries a minute from one address. */
  signInLimit?: number;
  /** Failures for one account, of browsers that never signed in to it. */
  accountLimit?: number;
  /** Pages a minute that bookmarklets may send from one address. */
  sendLimit?: number;
  /** Public pages a minute for one address. */
  publicLimit?: number;
  /** Requests a minute of one signed-in person; 0 for as many as they like. */
  memberLimit?: number | undefined;
  /** Milliseconds a request waits for its analysis before the page shows the progress instead. */
  patience?: number;
}

/** The web application, everything in the order a request meets it. */
export function createApp(desk: Desk, options: WebOptions): Express {
  const app = express();
  app.disable('x-powered-by');
  app.set('trust proxy', options.trustedProxies);
  app.set('query parser', 'simple');
  app.set('https', options.https);
  createViews(app);

  app.use(requestLog(options.log, desk.measures));
  app.use(securityHeaders(options.https));
  app.use(healthRoutes(desk, options.metricsToken));
  app.use(compression({ filter: mayCompress }));
  app.use(staticRoutes());
  app.use(publicRoutes(desk, options.publicUrl, options.publicLimit));
  app.use(keepPrivate);
  app.use(cookieParser());
  app.use(textCookies);
  app.use(language);
  app.use(session(desk));
  const [offerToken, checkToken] = csrf(options.secret, options.https);
  app.use(offerToken);
  app.use(membersNotTooOften(options.memberLimit));
  app.use(plainForms());
  app.use(languageAgain);
  const tries = createTries(options.secret, options.signInLimit, options.accountLimit);
  app.use(languageRoutes(checkToken));
  app.use(accountRoutes(desk, options, tries, checkToken));

  app.use(arrivalRoutes(desk, options.sendLimit));

  app.use(requirePerson);
  app.use(uploads);
  app.use(languageAgain);
  app.use(checkToken);
  app.use(refuseNul);
  const patience = options.patience ?? LIMITS.patience;
  app.use(
    '/stories/:name',
    enter((person, slug) => enterStory(desk, person, slug)),
  );
  app.use(
    '/batches/:name',
    enter((person, id) => enterBatch(desk, person, id)),
  );
  app.use(liveRoutes(desk));
  app.use(draftRoutes(desk));
  app.use(unreadNotices(desk));
  app.use(noticeRoutes(desk));
  app.use(queueRoutes(desk));
  app.use(storyRoutes(desk, patience));
  app.use(archiveRoutes(desk));
  app.use(versionRoutes(desk, patience));
  app.use(batchRoutes(desk, patience));
  app.use(lookRoutes(desk, patience));
  app.use(versionDetailRoutes(desk, patience));
  app.use(inboxRoutes(desk, patience));
  app.use(feedRoutes(desk, patience));
  app.use(claimRoutes(desk));
  app.use(claimAssignmentRoutes(desk));
  app.use(claimHistoryRoutes(desk, patience));
  app.use(talkRoutes(desk));
  app.use(alignmentRoutes(desk, patience));
  const makings = new Makings();
  app.use(makingRoutes(makings));
  app.use(reportRoutes(desk, makings, options.publicUrl));
  app.use(searchRoutes(desk));
  app.use(disclosureRoutes(desk));
  app.use(activityRoutes(desk));
  app.use(policyRoutes(desk));
  app.use(storyMemberRoutes(desk));
  app.use(undoRoutes(desk, patience));
  app.use(bulkVerdictRoutes(desk));
  app.use(peopleRoutes(desk));
  app.use(personalDataRoutes(desk));
  app.use(keptFilterRoutes(desk));
  app.use(ownAccountRoutes(desk, tries));
  app.use(notFound);
  app.use(errors(options.log, desk));
  app.use(lastResort);
  return app;
}

/** Plain forms; who is not signed in may send little. */
function plainForms(): RequestHandler {
  const parse = (limit: number) => express.urlencoded({ extended: true, limit, parameterLimit: LIMITS.formFields });
  const [ofMembers, ofStrangers] = [parse(LIMITS.formBytes), parse(LIMITS.strangersFormBytes)];
  return (request, response, next) => (response.locals.person ? ofMembers : ofStrangers)(request, response, next);
}

/** A stream of events must not wait in a compressor. */
function mayCompress(request: Request, response: Response): boolean {
  return (
    !/^text\/event-stream/.test(String(response.getHeader('Content-Type'))) && compression.filter(request, response)
  );
}
