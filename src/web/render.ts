import { join } from 'node:path';
import type { Express, Response } from 'express';
import nunjucks from 'nunjucks';
import type { Person } from '../desk/desk.ts';
import { isReviewer } from '../desk/permissions.ts';
import { currentReader, LANGUAGES, type Language } from '../words/reader.ts';
import { WORDS, words } from '../words/words.ts';
import { assetPath, modulesOf } from './assets.ts';
import { isFragment } from './fragment.ts';
import { keep } from './kept-markup.ts';
import { deskLivePath, noteEvent } from './live.ts';
import { CSRF_FIELD } from './middleware/csrf.ts';
import { takeFlash } from './middleware/flash.ts';
import { chosenLanguage } from './middleware/language.ts';
import { themeOf } from './middleware/theme.ts';
import { initialsOf } from './present/person.ts';
import { rich } from './rich.ts';

const VIEWS = join(import.meta.dirname, '../../views');

/** Nunjucks with escaping on and undefined values refused. */
export function createViews(app: Express): void {
  const environment = nunjucks
    .configure(VIEWS, { express: app, autoescape: true, throwOnUndefined: true, trimBlocks: true, lstripBlocks: true })
    .addGlobal('asset', assetPath)
    .addGlobal('keep', keep)
    .addGlobal('rich', rich)
    .addGlobal('modules', modulesOf('crossread.js'));
  // Macros know globals only; each look at `t` finds the words of whoever is asking.
  const { globals } = environment as unknown as { globals: object };
  Object.defineProperty(globals, 't', { get: words, enumerable: true });
}

/** A view with what every page needs: person, csrf field, the message of the request before. */
export function render(response: Response, view: string, model: Record<string, unknown> = {}): void {
  const token: () => string = response.locals.csrfToken ?? (() => '');
  const person: Person | undefined = response.locals.person;
  noteEvent(response, model.event);
  response.render(`${view}.njk`, {
    person: person ? { id: person.id, name: person.name, initials: initialsOf(person.name) } : null,
    // What only reviewers may do is offered to nobody else.
    mayReview: person !== undefined && isReviewer(person),
    flash: takeFlash(response),
    theme: themeOf(response),
    language: currentReader().language,
    languages: { offered: LANGUAGES.map(named), chosen: chosenLanguage(response) },
    section: '',
    unread: response.locals.unread ?? 0,
    partial: isFragment(response.req),
    // Every page hears at least that its reader has something new to read.
    live: person ? deskLivePath('') : null,
    csrf: () => new nunjucks.runtime.SafeString(`<input type="hidden" name="${CSRF_FIELD}" value="${token()}">`),
    ...model,
  });
}

/** 'Deutsch', not 'German': for whoever looks for their own. */
function named(code: Language): { code: Language; name: string } {
  return { code, name: WORDS[code].name };
}
