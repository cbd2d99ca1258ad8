import { Router } from 'express';
import type { Desk } from '../../desk/desk.ts';
import { search } from '../../desk/story/search.ts';
import { keptHere } from '../kept-filters.ts';
import { personOf } from '../middleware/session.ts';
import { presentSearch } from '../present/search.ts';
import { render } from '../render.ts';

export function searchRoutes(desk: Desk): Router {
  const routes = Router();

  routes.get('/search', async (request, response) => {
    const { q = '', kind = '', story = '' } = request.query;
    const wanted = { q: String(q), kind: String(kind), story: String(story) };
    render(response, 'search/index', {
      section: 'search',
      wanted,
      kept: await keptHere(desk, request, response, 'search'),
      search: presentSearch(await search(desk, personOf(response), wanted)),
    });
  });

  return routes;
}
