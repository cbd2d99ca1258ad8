// Offers names while somebody types an @ in a form with data-mentions; without script the page lists them.
import { say } from './words.js';

const MOST = 6;
const BEGUN = /(?:^|[^\p{L}\p{N}_])@([\p{L}\p{N} .'’-]{0,40})$/u;
const LIST = 'mention-list';

export function startMentions() {
  document.addEventListener('input', ({ target }) => {
    if (target.matches('[data-mentions] textarea')) offer(target);
  });
  document.addEventListener(
    'keydown',
    (event) => {
      const list = document.getElementById(LIST);
      if (list && event.target.getAttribute('aria-controls') === LIST && steer(event, list)) {
        event.preventDefault();
        event.stopPropagation();
      }
    },
    { capture: true },
  );
  document.addEventListener('focusout', ({ target, relatedTarget }) => {
    const list = document.getElementById(LIST);
    if (list && target.getAttribute?.('aria-controls') === LIST && !list.contains(relatedTarget)) close();
  });
}

function offer(field) {
  close();
  const begun = BEGUN.exec(field.value.slice(0, field.selectionStart));
  if (!begun) return;
  const typed = begun[1].toLowerCase();
  const names = [...document.querySelectorAll('[data-names] [data-name]')].map((each) => each.dataset.name);
  const fitting = names.filter((name) => begins(name.toLowerCase(), typed)).slice(0, MOST);
  if (fitting.length === 0 || fitting.some((name) => name.toLowerCase() === typed)) return;
  const list = Object.assign(document.createElement('ul'), { id: LIST, className: 'offers' });
  list.setAttribute('role', 'listbox');
  list.setAttribute('aria-label', say('people'));
  list.append(...fitting.map((name, place) => option(field, name, place)));
  field.setAttribute('aria-controls', LIST);
  field.after(list);
  mark(field, list, 0);
}

/** A name goes by any of its words. */
function begins(name, typed) {
  return name.startsWith(typed) || name.split(/\s+/).some((word) => word.startsWith(typed));
}

function option(field, name, place) {
  const item = Object.assign(document.createElement('li'), { id: `${LIST}-${place}`, textContent: `@${name}` });
  item.dataset.name = name;
  item.setAttribute('role', 'option');
  // Before the field loses the focus.
  item.addEventListener('pointerdown', (event) => {
    event.preventDefault();
    take(field, name);
  });
  return item;
}

function steer(event, list) {
  const field = event.target;
  const items = [...list.children];
  const at = items.findIndex((item) => item.getAttribute('aria-selected') === 'true');
  if (event.ctrlKey || event.metaKey || event.altKey) return false;
  if (event.key === 'ArrowDown') mark(field, list, (at + 1) % items.length);
  else if (event.key === 'ArrowUp') mark(field, list, (at + items.length - 1) % items.length);
  else if (event.key === 'Enter' || event.key === 'Tab') take(field, items[at].dataset.name);
  else if (event.key === 'Escape') close();
  else return false;
  return true;
}

function mark(field, list, place) {
  for (const [index, item] of [...list.children].entries()) item.setAttribute('aria-selected', String(index === place));
  field.setAttribute('aria-activedescendant', `${LIST}-${place}`);
}

function take(field, name) {
  const before = field.value.slice(0, field.selectionStart);
  const at = before.lastIndexOf('@');
  field.setRangeText(`@${name} `, at, field.selectionStart, 'end');
  close();
  field.dispatchEvent(new Event('input', { bubbles: true }));
}

function close() {
  document.getElementById(LIST)?.remove();
  for (const field of document.querySelectorAll(`[aria-controls="${LIST}"]`)) {
    field.removeAttribute('aria-controls');
    field.removeAttribute('aria-activedescendant');
  }
}
