// What HTML and htmx cannot do alone: single-letter keys, focus after a swap, 'add another version'.

import { startConnection, tellProblem } from './connection.js';
import { startDrafts } from './drafts.js';
import { startDropFiles } from './drop-files.js';
import { startKeys } from './keys.js';
import { isBackground, startLive } from './live.js';
import { startMakings } from './makings.js';
import { startMentions } from './mentions.js';
import { startRemap } from './remap.js';
import { startTickAll } from './tick-all.js';
import { startVersionForms } from './version-forms.js';
import { say } from './words.js';

startConnection();
startKeys();
startRemap();
startVersionForms();
startLive();
startDropFiles();
startDrafts();
startMentions();
startMakings();
startTickAll();

const help = document.getElementById('help');
for (const button of document.querySelectorAll('[data-open="help"]')) {
  button.hidden = false;
  button.addEventListener('click', () => help.showModal());
}

document.querySelector('[data-focus]')?.focus();

// What went wrong before is forgotten with the next try; a server that does not answer is told of.
const problem = document.getElementById('problem');
document.addEventListener('htmx:before:request', (event) => isBackground(event.target) || problem.replaceChildren());
document.addEventListener('htmx:error', (event) => {
  if (event.detail.ctx?.response || isBackground(event.target)) return;
  delete event.detail.ctx?.sourceElement?.dataset.sent;
  tellProblem(say(navigator.onLine ? 'noAnswer' : 'offlineNotSaved'));
});

// A form that had expired comes back with a token that stands.
document.addEventListener('htmx:after:swap', () => {
  const renewed = document.querySelector('[data-csrf]')?.dataset.csrf;
  if (!renewed) return;
  for (const field of document.querySelectorAll('input[name="csrf"]')) field.value = renewed;
});

// After a save the swapped part says what happened; focus goes there, so that the next key is not lost.
document.addEventListener('htmx:after:swap', () => {
  const told = document.querySelector('[data-focus]');
  if (told) {
    told.focus();
    told.removeAttribute('data-focus');
  }
});

// A form that is on its way is not sent twice.
document.addEventListener('submit', (event) => {
  const form = event.target;
  if (form.method === 'dialog') return;
  if (form.dataset.sent && Date.now() - Number(form.dataset.sent) < 3000) event.preventDefault();
  form.dataset.sent = String(Date.now());
});
