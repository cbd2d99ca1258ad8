import { type Request, type Response, Router } from 'express';
import { exportStory } from '../../desk/archive/export-story.ts';
import { importStory } from '../../desk/archive/import-story.ts';
import type { Desk } from '../../desk/desk.ts';
import { requireEditor } from '../../desk/permissions.ts';
import { InvalidInput } from '../../errors.ts';
import { words } from '../../words/words.ts';
import { blankForm, type Form, failedForm } from '../forms/form.ts';
import { givenFiles } from '../forms/version-form.ts';
import { leaveFlash } from '../middleware/flash.ts';
import { personOf } from '../middleware/session.ts';
import { render } from '../render.ts';

const FIELDS = ['files'];

/** A story with all that belongs to it, from one server to another. */
export function archiveRoutes(desk: Desk): Router {
  const routes = Router();

  routes.get('/stories/:slug/archive.zip', async (request, response) => {
    const { bytes, name } = await exportStory(desk, personOf(response), request.params.slug);
    response.attachment(name).type('application/zip').send(bytes);
  });

  routes.get('/archives/new', (_request, response) => showForm(response));

  routes.post('/archives', async (request, response) => {
    try {
      const accounts = request.body?.accounts === 'yes';
      const archive = givenArchive(request);
      const { story, fresh, strangers, published } = await importStory(desk, personOf(response), archive, { accounts });
      leaveFlash(response, fresh ? wordsFor(strangers, published) : words().archives.hereAlready);
      response.redirect(303, `/stories/${story.slug}`);
    } catch (error) {
      const form = failedForm(FIELDS, request.body, error);
      response.status(422);
      showForm(response, form);
    }
  });

  return routes;
}

function showForm(response: Response, form?: Form): void {
  const person = personOf(response);
  requireEditor(person);
  const mayMatch = person.role === 'admin';
  render(response, 'stories/archive', { section: 'stories', mayMatch, form: form ?? blankForm(FIELDS) });
}

function givenArchive(request: Request): { name: string; bytes: Uint8Array } {
  const [file, another] = givenFiles(request);
  if (!file) throw new InvalidInput({ files: words().archives.missing });
  if (another) throw new InvalidInput({ files: words().archives.oneAtATime });
  if (file.refused) throw new InvalidInput({ files: words().archives.refused(file.name, file.refused) });
  return file;
}

function wordsFor(strangers: string[], published: number): string {
  const say = words().archives;
  return [
    say.here,
    ...(strangers.length > 0 ? [say.strangers(strangers)] : []),
    ...(published > 0 ? [say.published(published)] : []),
  ].join(' ');
}
