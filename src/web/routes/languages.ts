import { type RequestHandler, Router } from 'express';
import { textField } from '../forms/form.ts';
import { keepLanguage } from '../middleware/language.ts';
import { ownPath } from '../own-path.ts';

/** The language of this browser; chosen by whoever sits at it, signed in or not. */
export function languageRoutes(checkToken: RequestHandler): Router {
  const routes = Router();

  routes.post('/languages', checkToken, (request, response) => {
    keepLanguage(response, textField(request.body, 'language'));
    response.redirect(303, ownPath(textField(request.body, 'back')));
  });

  return routes;
}
