// Keeps an open page up to date: signals come over one stream, or are asked for where no stream holds; then the part
// of the page that they concern is fetched anew and morphed, except where somebody is typing (see keep-words.js).
import { Company } from './company.js';
import { holdTouched } from './keep-words.js';

/** Milliseconds. */
const SOON = 40;
/** For what changed elsewhere in the story: progress and rail may come a little later, all at once. */
const GENTLE = 3000;
const FIRST_WORD = 5000;
const LONGEST_SILENCE = 50_000;
const LOOK = 5000;
const TRY_AGAIN = 30_000;
const LONGEST_SAVE = 3000;
const OVER = [401, 403, 404];

export function startLive() {
  const stream = document.getElementById('live');
  if (!stream) return;
  const page = new LivePage(stream);
  stream.addEventListener('ready', () => page.heard());
  const company = new Company(stream);
  stream.addEventListener('beat', (event) => {
    page.heard();
    company.meet(JSON.parse(event.detail.data));
  });
  stream.addEventListener('changed', (event) => {
    page.heard();
    page.take(JSON.parse(event.detail.data));
  });
  stream.addEventListener('htmx:sse:error', (event) => page.broke(event.detail.status));
  stream.addEventListener('htmx:error', () => page.broke());
  stream.addEventListener('htmx:response:error', (event) => page.broke(event.detail.ctx.response.status));
  stream.addEventListener('htmx:sse:before:connection', (event) => {
    if (page.over) event.preventDefault();
  });
  document.addEventListener('htmx:before:request', (event) => isBackground(event.target) || page.saving(true));
  for (const name of ['htmx:after:swap', 'htmx:error', 'htmx:finally:request'])
    document.addEventListener(name, (event) => isBackground(event.target) || page.saving(false));
  document.addEventListener('click', (event) => {
    if (event.target.closest('[data-load]')) page.load();
  });
  setInterval(() => page.look(), LOOK);
  // Not before somebody hears it; and htmx may not have read the page yet.
  if (stream.hasAttribute('data-htmx-powered')) page.connect();
  else document.addEventListener('htmx:after:process', () => page.connect(), { once: true });
}

/** Whether a request came from here, not from something a person did. */
export function isBackground(element) {
  return element instanceof Element && element.matches('#live, [data-live]');
}

class LivePage {
  over = false;
  #stream;
  #last;
  #began = Date.now();
  #lastWord = 0;
  #lastTry = Date.now();
  #lastRefresh = 0;
  #savingSince = 0;
  #timer;
  #due = 0;

  constructor(stream) {
    this.#stream = stream;
    this.#last = Number(stream.dataset.event);
  }

  get #root() {
    return document.querySelector('[data-live]');
  }

  connect() {
    htmx.trigger(this.#stream, 'connect');
  }

  heard() {
    this.#lastWord = Date.now();
    this.#stream.dataset.open = '';
  }

  /** A signal: when it is about what this page shows, that is fetched at once. */
  take({ event, what }) {
    this.#last = Math.max(this.#last, event);
    const subject = this.#root?.dataset.live;
    const elsewhere = what.startsWith('claim-') && what !== subject;
    const rested = Date.now() - this.#lastRefresh > GENTLE;
    this.#plan(elsewhere && !(subject === 'story' && rested) ? GENTLE * (0.5 + Math.random()) : SOON);
  }

  /** A save that is on its way will answer with something newer than we could fetch now. */
  saving(begins) {
    this.#savingSince = begins ? Date.now() : 0;
  }

  broke(status) {
    this.#lastWord = 0;
    delete this.#stream.dataset.open;
    this.#began = 0;
    if (!OVER.includes(status)) return;
    this.over = true;
    // Signed out, most likely: the answer says so, above the page.
    this.#refresh();
  }

  /** Takes what waits, at a person's wish: words that are typed and not saved stay even then. */
  load() {
    const root = this.#root;
    if (!root) return;
    root.dataset.wanted = '';
    this.#refresh();
  }

  /** Every few seconds: does the stream still speak? Else ask. */
  async look() {
    if (this.over || document.hidden) return;
    const silent = this.#lastWord
      ? Date.now() - this.#lastWord > LONGEST_SILENCE
      : Date.now() - this.#began > FIRST_WORD;
    if (!silent) return;
    if (Date.now() - this.#lastTry > TRY_AGAIN) {
      this.#lastTry = Date.now();
      this.connect();
    }
    const address = `${this.#stream.dataset.path}?after=${this.#last}`;
    const headers = { Accept: 'application/json', 'HX-Request': 'true' };
    const answer = await fetch(address, { headers }).catch(() => undefined);
    if (answer && OVER.includes(answer.status)) this.broke(answer.status);
    if (!answer?.ok) return;
    for (const signal of (await answer.json()).signals) this.take(signal);
  }

  #plan(wait) {
    const due = Date.now() + wait;
    if (this.#timer && this.#due <= due) return;
    clearTimeout(this.#timer);
    this.#due = due;
    this.#timer = setTimeout(() => this.#refreshIfNew(), wait);
  }

  #refreshIfNew() {
    this.#timer = undefined;
    const root = this.#root;
    if (!root || this.#last <= Number(root.dataset.event)) return;
    if (Date.now() - this.#savingSince < LONGEST_SAVE) this.#plan(SOON);
    else this.#refresh();
  }

  #refresh() {
    const root = this.#root;
    if (!root) return;
    this.#lastRefresh = Date.now();
    htmx.trigger(root, 'refresh');
  }
}

holdTouched(isBackground);
