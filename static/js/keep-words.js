// What somebody is typing is left alone, whatever arrives. What comes by itself leaves the whole part of the page
// alone in which they type, and says quietly that it changed; what they asked for leaves the form alone.

import { say } from './words.js';

const SKIP = 'hx-morph-skip';

/** Before each swap of a live part. `isBackground` tells whether what asked was no person. */
export function holdTouched(isBackground) {
  document.addEventListener('htmx:before:swap', (event) => {
    const { ctx, tasks } = event.detail;
    const task = tasks.find(({ target, fragment }) => target?.matches?.('[data-live]') && fragment);
    if (!task) return;
    const { target: root, fragment } = task;
    const asked = !isBackground(ctx.sourceElement) || 'wanted' in root.dataset;
    delete root.dataset.wanted;
    const discarded = ctx.sourceElement?.dataset.discards;
    const forms = [...root.querySelectorAll('form[data-form]')].filter(isTouched);
    for (const form of forms.filter((each) => each !== ctx.sourceElement && each.dataset.form !== discarded)) {
      if (!asked || !keepForm(form, fragment)) keepPart(form.closest('[data-part]'), fragment);
    }
  });
  document.addEventListener('htmx:after:swap', () => {
    for (const held of document.querySelectorAll(`[${SKIP}]`)) held.removeAttribute(SKIP);
  });
}

/** Whether the form holds words or choices that are not saved. */
export function isTouched(form) {
  return [...form.elements].some(isChanged);
}

function isChanged(field) {
  if (!field.name || field.type === 'hidden') return false;
  if (field.type === 'radio' || field.type === 'checkbox') return field.checked !== field.defaultChecked;
  if (field instanceof HTMLSelectElement) {
    const given = [...field.options].findIndex((option) => option.defaultSelected);
    return field.selectedIndex !== Math.max(0, given);
  }
  return field.value !== field.defaultValue;
}

/** Pairs the form with its successor, so that the morph passes over it; false when there is none any more. */
function keepForm(form, fragment) {
  const twin = fragment.querySelector(`form[data-form="${CSS.escape(form.dataset.form)}"]`);
  if (!twin) return false;
  form.id ||= `kept-${form.dataset.form}`;
  twin.id = form.id;
  form.setAttribute(SKIP, '');
  return true;
}

function keepPart(part, fragment) {
  const twin = part && fragment.querySelector(`#${CSS.escape(part.id)}`);
  if (!twin) return;
  part.setAttribute(SKIP, '');
  if (printOf(part) !== printOf(twin)) sayChanged(part);
}

/** What a part says, without what is typed into it. */
function printOf(part) {
  const copy = part.cloneNode(true);
  const bases = [...copy.querySelectorAll('form [name="base"]')].map((field) => field.defaultValue);
  for (const each of copy.querySelectorAll(
    'form[data-form] :is(textarea, option, [data-draft-told]), .meanwhile, .waiting, kbd',
  ))
    each.remove();
  return `${bases} ${copy.textContent.replace(/\s+/g, ' ')}`;
}

function sayChanged(part) {
  if (part.querySelector('.meanwhile')) return;
  const line = document.createElement('p');
  line.className = 'meanwhile hint';
  line.setAttribute('role', 'status');
  const button = document.createElement('button');
  Object.assign(button, { type: 'button', className: 'button link' });
  Object.assign(button.dataset, { key: 'l', load: '' });
  button.append(say('loadIt'), ' ', Object.assign(document.createElement('kbd'), { textContent: 'l' }));
  line.append(`${say('changedMeanwhile')} `, button);
  part.prepend(line);
}
