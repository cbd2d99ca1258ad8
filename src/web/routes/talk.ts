import { type Request, type Response, Router } from 'express';
import type { Desk } from '../../desk/desk.ts';
import { openStoryFile } from '../../desk/story/story-file.ts';
import { answerThread, beginThread, changeComment, resolveThread, takeBackComment } from '../../desk/together/talk.ts';
import { words } from '../../words/words.ts';
import { failedForm } from '../forms/form.ts';
import { personOf } from '../middleware/session.ts';
import { TALK_FIELDS, talkAsData } from '../present/talk.ts';
import { claimPlace, done, showClaim } from './claims.ts';

/** What people say to each other about a claim. */
export function talkRoutes(desk: Desk): Router {
  const routes = Router();
  const path = '/stories/:slug/claims/:number';

  /** All that was said about a story, as far as this person may see it: no report holds it. */
  routes.get('/stories/:slug/talk.json', async (request, response) => {
    const file = await openStoryFile(desk, request.params.slug, personOf(response));
    response.attachment(`${file.story.slug}-talk.json`).json(talkAsData(file));
  });

  routes.post(`${path}/threads`, (request, response) =>
    say(desk, request, response, 'talk', words().talk.said, (slug, number) =>
      beginThread(desk, personOf(response), slug, number, request.body),
    ),
  );

  routes.post(`${path}/threads/:thread/comments`, (request, response) => {
    const { thread } = request.params;
    return say(desk, request, response, `answer-${thread}`, words().talk.answered, (slug, number) =>
      answerThread(desk, personOf(response), slug, number, thread, request.body),
    );
  });

  routes.post(`${path}/threads/:thread/resolutions`, async (request, response) => {
    const { slug, number } = claimPlace(request);
    await resolveThread(desk, personOf(response), slug, number, request.params.thread, true);
    await done(desk, request, response, words().talk.resolved);
  });

  routes.post(`${path}/threads/:thread/reopenings`, async (request, response) => {
    const { slug, number } = claimPlace(request);
    await resolveThread(desk, personOf(response), slug, number, request.params.thread, false);
    await done(desk, request, response, words().talk.reopened, `thread-${request.params.thread}`);
  });

  routes.post(`${path}/comments/:comment/changes`, (request, response) => {
    const { comment } = request.params;
    return say(desk, request, response, `edit-${comment}`, words().talk.reworded, (slug, number) =>
      changeComment(desk, personOf(response), slug, number, comment, request.body).then(() => comment),
    );
  });

  routes.post(`${path}/comments/:comment/withdrawals`, (request, response) => {
    const { comment } = request.params;
    return say(desk, request, response, `withdrawal-${comment}`, words().talk.withdrawn, (slug, number) =>
      takeBackComment(desk, personOf(response), slug, number, comment, request.body).then(() => comment),
    );
  });

  return routes;
}

/** `work` returns the id of the comment to go to; `name`: of the form that comes back where something is wrong. */
async function say(
  desk: Desk,
  request: Request,
  response: Response,
  name: string,
  message: string,
  work: (slug: string, number: number) => Promise<string>,
): Promise<void> {
  const { slug, number } = claimPlace(request);
  let comment: string;
  try {
    comment = await work(slug, number);
  } catch (error) {
    const form = failedForm(TALK_FIELDS, request.body, error);
    return showClaim(desk, request, response, { talk: { name, form } });
  }
  await done(desk, request, response, message, `comment-${comment}`);
}
