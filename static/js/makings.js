// A file that takes more than a moment to make: how far it is, beside the link that asked for it, and a way to stop.
import { say } from './words.js';

/** Milliseconds. */
const SHOWN_AFTER = 700;
const ASK = 400;
const TOLD_FOR = 8000;
/** How often it may be unknown: it has not begun yet, or another server of ours makes it. */
const UNKNOWN = 10;

export function startMakings() {
  document.addEventListener('click', (event) => {
    const link = event.target.closest?.('a[data-making]');
    if (!link || event.button !== 0) return;
    const address = new URL(link.href);
    const name = newName();
    address.searchParams.set('making', name);
    link.href = address;
    follow(name, link.closest('.row'), link);
  });
  document.addEventListener('submit', ({ target, submitter }) => {
    if (!submitter?.hasAttribute('data-making')) return;
    const name = newName();
    const field = target.elements.namedItem('making') ?? document.createElement('input');
    Object.assign(field, { type: 'hidden', name: 'making', value: name });
    target.append(field);
    follow(name, submitter.closest('.row'), submitter);
  });
}

function newName() {
  return Array.from(crypto.getRandomValues(new Uint8Array(12)), (byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** Asks until it is over; what is over soon is never shown. */
async function follow(name, row, asked) {
  row.parentElement.querySelector('.making')?.remove();
  const shown = new Shown(name, asked);
  const began = Date.now();
  for (let unknown = 0; unknown < UNKNOWN; ) {
    await new Promise((resolve) => setTimeout(resolve, ASK));
    const making = await ask(name);
    if (!making) unknown += 1;
    else if (making.state !== 'making') return shown.end(making);
    else if (Date.now() - began > SHOWN_AFTER) shown.tell(making, row);
  }
  shown.remove();
}

async function ask(name) {
  const answer = await fetch(`/makings/${name}`).catch(() => undefined);
  return answer?.ok ? answer.json() : undefined;
}

function endOf(state, message) {
  if (state === 'failed') return message || say('makingFailed');
  return state === 'done' ? say('makingMade') : say('makingStopped');
}

class Shown {
  #name;
  #asked;
  #box;
  #figures;
  #bar;

  constructor(name, asked) {
    this.#name = name;
    this.#asked = asked;
  }

  tell({ done, of }, row) {
    if (!this.#box) this.#show(row);
    Object.assign(this.#bar, { max: Math.max(1, of), value: done });
    this.#figures.textContent =
      this.#asked.dataset.making === 'formats' ? say('makingFormats', { done, of }) : say('makingClaims', { done, of });
  }

  end({ state, message }) {
    if (!this.#box) return;
    const told = Object.assign(document.createElement('p'), {
      textContent: endOf(state, message),
    });
    if (this.#box.contains(document.activeElement)) this.#asked.focus();
    this.#box.replaceChildren(told);
    if (state !== 'failed') setTimeout(() => this.remove(), TOLD_FOR);
  }

  remove() {
    this.#box?.remove();
  }

  /** That it is being made is said once; the figures change silently. */
  #show(row) {
    this.#box = Object.assign(document.createElement('div'), { className: 'making row', role: 'status' });
    const told = Object.assign(document.createElement('span'), { textContent: say('making') });
    this.#bar = Object.assign(document.createElement('progress'), { ariaLabel: say('makingBar') });
    this.#figures = Object.assign(document.createElement('span'), { className: 'soft', ariaLive: 'off' });
    const stop = Object.assign(document.createElement('button'), {
      type: 'button',
      className: 'button',
      textContent: say('makingStop'),
    });
    stop.addEventListener('click', () => this.#stop());
    this.#box.append(told, this.#bar, this.#figures, stop);
    row.after(this.#box);
  }

  /** The button keeps the focus: it is told of when it is over. */
  #stop() {
    const body = new URLSearchParams({ csrf: document.querySelector('input[name="csrf"]')?.value ?? '' });
    fetch(`/makings/${this.#name}/endings`, { method: 'POST', body }).catch(() => {});
  }
}
