// Sends what somebody types to the server, a moment after they pause, so that it comes back on any machine.
import { isTouched } from './keep-words.js';
import { say } from './words.js';

const PAUSE = 800;
const LONGEST_ON_LEAVING = 60_000;
const TOO_LONG = [413, 422];
const waiting = new Map();

export function startDrafts() {
  document.addEventListener('input', ({ target }) => {
    const form = target.form;
    if (!form?.dataset.draft) return;
    clearTimeout(waiting.get(form));
    waiting.set(
      form,
      setTimeout(() => keep(form), PAUSE),
    );
  });
  // What is saved is no draft any more.
  document.addEventListener('submit', ({ target }) => forget(target), { capture: true });
  // What was refused is a draft again.
  document.addEventListener('htmx:after:swap', keepRefused);
  keepRefused();
  document.addEventListener('visibilitychange', () => {
    if (document.hidden) for (const form of [...waiting.keys()]) keep(form);
  });
}

function keepRefused() {
  for (const form of document.querySelectorAll('form[data-unsaved]')) {
    delete form.dataset.unsaved;
    keep(form);
  }
}

function forget(form) {
  clearTimeout(waiting.get(form));
  waiting.delete(form);
}

async function keep(form) {
  forget(form);
  if (!form.isConnected) return;
  const words = new URLSearchParams([...new FormData(form)].filter(([, value]) => typeof value === 'string'));
  words.set('draft-subject', form.dataset.draft);
  words.set('draft-form', form.dataset.form);
  // Browsers take no more along when a page is closed.
  const keepalive = String(words).length < LONGEST_ON_LEAVING;
  const answer = await fetch('/drafts', { method: 'POST', body: words, keepalive }).catch(() => undefined);
  const told = form.querySelector('[data-draft-told]');
  if (!told) return;
  if (!answer && isTouched(form)) {
    told.textContent = say('draftNotKept');
    window.addEventListener('online', () => keep(form), { once: true });
  } else if (TOO_LONG.includes(answer?.status)) told.textContent = say('draftTooLong');
  else told.textContent = answer?.ok && isTouched(form) ? say('draftKept') : '';
}
