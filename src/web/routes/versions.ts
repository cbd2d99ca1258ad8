import { Router } from 'express';
import type { Desk } from '../../desk/desk.ts';
import { addVersions, findStory } from '../../desk/stories.ts';
import { openStoryFile } from '../../desk/story-file.ts';
import { NotFound } from '../../errors.ts';
import { textField } from '../forms/form.ts';
import { blankVersionsForm, failedVersionsForm, givenFiles, givenVersions } from '../forms/version-form.ts';
import { personOf } from '../middleware/session.ts';
import { presentVersion } from '../present/version.ts';
import { render } from '../render.ts';
import { showSoon } from './stories.ts';

export function versionRoutes(desk: Desk): Router {
  const routes = Router();

  routes.get('/stories/:slug/versions/new', async (request, response) => {
    const story = await findStory(desk, request.params.slug);
    render(response, 'versions/new', { section: 'stories', story, form: blankVersionsForm([], 1) });
  });

  routes.post('/stories/:slug/versions', async (request, response) => {
    const given = {
      versions: givenVersions(request),
      files: givenFiles(request),
      keepCopies: textField(request.body, 'copies') === 'keep',
    };
    try {
      const { story, analysis } = await addVersions(desk, personOf(response), request.params.slug, given);
      await showSoon(response, story.slug, analysis);
    } catch (error) {
      const form = failedVersionsForm(request, [], 1, error);
      response.status(422);
      render(response, 'versions/new', { section: 'stories', story: await findStory(desk, request.params.slug), form });
    }
  });

  routes.get('/stories/:slug/versions/:place', async (request, response) => {
    const file = await openStoryFile(desk, request.params.slug);
    render(response, 'versions/show', {
      section: 'stories',
      story: file.story,
      version: presentVersion(file, Number(request.params.place)),
    });
  });

  routes.get('/stories/:slug/versions/:place/received.txt', async (request, response) => {
    const { story, versions } = await openStoryFile(desk, request.params.slug);
    const version = versions.find(({ position }) => position === Number(request.params.place));
    if (!version) throw new NotFound('There is no such version in this story.');
    response.attachment(`${story.slug}-${version.position}.txt`).type('text/plain; charset=utf-8').send(version.text);
  });

  return routes;
}
