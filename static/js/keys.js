import { meaningOf } from './remap.js';

const OFF = 'crossread-keys-off';

/** After g the next key goes somewhere, if it comes soon. */
const GO = 'g';
const SOON = 1500;
let goUntil = 0;

/** Single letters act on the page, except while somebody types, holds a modifier or has switched them off. */
export function startKeys() {
  const toggle = document.querySelector('[data-keys-off]');
  if (toggle) {
    toggle.checked = keysAreOff();
    toggle.addEventListener('change', () => localStorage.setItem(OFF, toggle.checked ? '1' : ''));
  }
  document.addEventListener('keydown', (event) => {
    if (sendsForm(event)) return event.target.form.requestSubmit();
    if (event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target) || keysAreOff()) return;
    if (document.querySelector('dialog[open]')) return;
    if (event.key === GO) {
      goUntil = Date.now() + SOON;
      return;
    }
    const key = Date.now() < goUntil ? GO + event.key : meaningOf(event.key);
    goUntil = 0;
    if (key && act(key)) event.preventDefault();
  });
}

function keysAreOff() {
  return localStorage.getItem(OFF) === '1';
}

function sendsForm(event) {
  return event.key === 'Enter' && (event.ctrlKey || event.metaKey) && event.target.form?.matches('[data-send-by-key]');
}

function isTyping(target) {
  return target.matches('textarea, select, [contenteditable], input:not([type="radio"], [type="checkbox"])');
}

function act(key) {
  if (key === '?') return open(document.getElementById('help'));
  const choice = document.querySelector(`[data-key="${CSS.escape(key)}"]`);
  if (!choice) return false;
  if (choice.matches('input[type="radio"]')) return choose(choice);
  if (choice.matches('input')) choice.focus();
  else choice.click();
  focusInside(choice);
  return true;
}

function open(dialog) {
  dialog?.showModal();
  return Boolean(dialog);
}

/** A verdict's key picks it and goes on to the reason, which is what one types next. */
function choose(radio) {
  radio.checked = true;
  radio.dispatchEvent(new Event('change', { bubbles: true }));
  radio.form.querySelector('textarea')?.focus();
  return true;
}

function focusInside(choice) {
  if (choice.matches('summary'))
    choice.parentElement.querySelector('input:not([type="hidden"]), textarea, select')?.focus();
}
