import type { Request, RequestHandler, Response } from 'express';
import type { Desk, Person } from '../../desk/desk.ts';
import { findPersonByToken } from '../../desk/people/people.ts';
import { SignedOut } from '../../errors.ts';
import { LIMITS } from '../../limits.ts';
import { words } from '../../words/words.ts';
import { dropCookie, readCookie, setCookie } from '../cookies.ts';
import { isFragment } from '../fragment.ts';

/** Puts the signed-in person into response.locals.person. */
export function session(desk: Desk): RequestHandler {
  return async (request, response, next) => {
    const token = tokenOf(request);
    if (token !== undefined && token.length < 200) response.locals.person = await findPersonByToken(desk, token);
    next();
  };
}

/** Sends whoever is not signed in to the sign-in page, and from there back to where they wanted to go. */
export const requirePerson: RequestHandler = (request, response, next) => {
  if (response.locals.person) return next();
  if (isFragment(request)) {
    throw new SignedOut(words().errors.signInAgain);
  }
  const wanted = request.method === 'GET' ? request.originalUrl : '/';
  response.redirect(303, wanted === '/' ? '/sign-in' : `/sign-in?next=${encodeURIComponent(wanted)}`);
};

/** The signed-in person. Only behind requirePerson. */
export function personOf(response: Response): Person {
  return response.locals.person as Person;
}

/** The signed-in person as they are over all stories: on a story's pages `personOf` has their role in it. */
export function deskPersonOf(response: Response): Person {
  return (response.locals.deskPerson ?? response.locals.person) as Person;
}

/** On every address of a story or a batch the person is who they are there; what is not theirs to see is not there. */
export function enter(find: (person: Person, name: string) => Promise<Person>): RequestHandler<{ name: string }> {
  return async (request, response, next) => {
    const person = personOf(response);
    response.locals.person = await find(person, request.params.name);
    response.locals.deskPerson = person;
    next();
  };
}

/** Lax, so that a link in a mail leads to the page and not to the sign-in. */
export function keepSession(response: Response, token: string): void {
  setCookie(response, 'session', token, LIMITS.sessionIdle, 'lax');
}

export function dropSession(response: Response): void {
  dropCookie(response, 'session');
}

export function tokenOf(request: Request): string | undefined {
  return readCookie(request, 'session');
}
