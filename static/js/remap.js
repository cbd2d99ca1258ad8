// Which letter does what, as chosen on this device: the letter the pages name → the one that is pressed.
import { say } from './words.js';

const CHOSEN = 'crossread-keys';
let chosen = read();

/** The letter of the pages for what was pressed; nothing where that letter was given away. */
export function meaningOf(pressed) {
  const meant = Object.keys(chosen).find((key) => chosen[key] === pressed);
  if (meant) return meant;
  return pressed in chosen ? undefined : pressed;
}

/** Offers every key of the help for another, and shows the chosen ones wherever keys are shown. */
export function startRemap() {
  const box = document.querySelector('[data-remap]');
  const list = document.querySelector('[data-remap-list]');
  if (!box || !list) return;
  box.hidden = false;
  const keys = [...document.querySelectorAll('#help dl dt kbd')]
    .filter((kbd) => kbd.textContent.length === 1 && !kbd.closest('dt').matches('[data-sequence]'))
    .map((kbd) => ({ key: kbd.textContent, what: kbd.closest('dt').nextElementSibling.textContent }));
  list.append(...keys.map(({ key, what }) => field(key, what, keys)));
  document.querySelector('[data-remap-reset]').addEventListener('click', () => {
    save({});
    for (const input of list.querySelectorAll('input')) input.value = input.dataset.key;
    tell(say('keysReset'));
  });
  show(document);
  document.addEventListener('htmx:after:swap', () => show(document));
}

function field(key, what, keys) {
  const label = document.createElement('label');
  const input = Object.assign(document.createElement('input'), { maxLength: 1, size: 2, value: chosen[key] ?? key });
  input.dataset.key = key;
  input.autocomplete = 'off';
  input.addEventListener('change', () => choose(key, input, keys));
  label.append(input, ` ${keys.filter((each) => each.what === what).length > 1 ? `${key}: ` : ''}${what}`);
  return label;
}

function choose(key, input, keys) {
  const wanted = input.value.trim().toLowerCase();
  const taken = keys.find((each) => each.key !== key && (chosen[each.key] ?? each.key) === wanted);
  if (wanted === '' || wanted === 'g' || taken) {
    input.value = chosen[key] ?? key;
    return tell(taken ? say('keyTaken', { key: wanted, what: taken.what }) : say('keyOther'));
  }
  const { [key]: _, ...others } = chosen;
  save(wanted === key ? others : { ...others, [key]: wanted });
  tell(`‘${wanted}’: ${keys.find((each) => each.key === key).what}.`);
}

function tell(words) {
  document.querySelector('[data-remap-told]').textContent = words;
}

function show(root) {
  for (const kbd of root.querySelectorAll('kbd')) {
    kbd.dataset.meant ??= kbd.textContent;
    const shown = chosen[kbd.dataset.meant] ?? kbd.dataset.meant;
    if (kbd.textContent !== shown) kbd.textContent = shown;
  }
}

function read() {
  try {
    const kept = JSON.parse(localStorage.getItem(CHOSEN) ?? '{}');
    const pairs = Object.entries(kept).filter(([, value]) => typeof value === 'string' && value.length === 1);
    return Object.fromEntries(pairs);
  } catch {
    return {};
  }
}

function save(keys) {
  chosen = keys;
  localStorage.setItem(CHOSEN, JSON.stringify(keys));
  show(document);
}
