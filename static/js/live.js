// Keeps an open page up to date: signals come over one stream, or are asked for where no stream holds; then the part
// of the page that they concern is fetched anew and morphed, except where somebody is typing (see keep-words.js).
import { Company } from './company.js';
import { holdTouched } from './keep-words.js';

/** Milliseconds. */
const SOON = 40;
/** Milliseconds for each of those who hear the same: so they ask one after another. */
const IN_TURN = 10;
/** For what changed elsewhere in the story: progress and rail may come a little later, all at once. */
const GENTLE = 3000;
const FIRST_WORD = 5000;
const LONGEST_SILENCE = 50_000;
const LOOK = 5000;
const TRY_AGAIN = 30_000;
const LONGEST_SAVE = 3000;
/** Accounts, mostly: of those only the activity tells. */
const OF_NO_STORY = 'of no story';
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
  stream.addEventListener('company', () => page.meet());
  stream.addEventListener('unread', () => page.countAnew());
  stream.addEventListener('htmx:sse:error', (event) => page.broke(event.detail.status));
  stream.addEventListener('htmx:error', () => page.broke());
  stream.addEventListener('htmx:response:error', (event) => page.broke(event.detail.ctx.response.status));
  stream.addEventListener('htmx:sse:before:connection', (event) => {
    if (page.over) event.preventDefault();
  });
  document.addEventListener('htmx:before:request', (event) => isBackground(event.target) || page.saving(true));
  for (const name of ['htmx:after:swap', 'htmx:error', 'htmx:finally:request'])
    document.addEventListener(name, (event) => isBackground(event.target) || page.saving(false));
  document.addEventListener('htmx:config:request', ({ detail: { ctx } }) => page.ask(ctx));
  document.addEventListener('htmx:after:request', ({ detail: { ctx } }) => page.answered(ctx));
  document.addEventListener('click', (event) => {
    if (event.target.closest('[data-load]')) page.load();
    if (!event.target.closest('[data-reload]')) return;
    // Made anew, the page stays where it is scrolled to.
    event.preventDefault();
    location.reload();
  });
  setInterval(() => page.look(), LOOK);
  // Not before somebody hears it; and htmx may not have read the page yet.
  if (stream.hasAttribute('data-htmx-powered')) page.connect();
  else document.addEventListener('htmx:after:process', () => page.connect(), { once: true });
}

/** Whether a request came from here, not from something a person did. */
export function isBackground(element) {
  return element instanceof Element && element.matches('#live, #unread, [data-live]');
}

class LivePage {
  over = false;
  #stream;
  #last;
  /** Number of the last event that what is on the screen knows of. */
  #shown;
  /** Of the part that is on the screen, as the server names it. */
  #tag;
  #began = Date.now();
  #lastWord = 0;
  #lastTry = Date.now();
  #lastRefresh = 0;
  #savingSince = 0;
  #stirred = false;
  #timer;
  #due = 0;

  constructor(stream) {
    this.#stream = stream;
    this.#last = Number(stream.dataset.event);
    this.#shown = this.#last;
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
  take({ event, what, among = 0 }) {
    this.#last = Math.max(this.#last, event);
    const subject = this.#root?.dataset.live;
    if (!subject || subject === 'notices' || subject === 'none') return;
    if (what === OF_NO_STORY && subject !== 'activity') return;
    if (what === subject) this.#plan(SOON);
    else if (subject.startsWith('claim-') && what.startsWith('claim-')) this.#plan(GENTLE * (0.5 + Math.random()));
    else this.#planInTurn(among);
  }

  /** Somebody came to a story or left: for pages that say who is where. */
  meet() {
    if (!this.#root?.matches('[data-company]')) return;
    this.#stirred = true;
    this.#plan(GENTLE * (0.5 + Math.random()));
  }

  /** The person has something new to read. */
  countAnew() {
    const count = document.getElementById('unread');
    if (count) htmx.trigger(count, 'refresh');
    if (this.#root?.dataset.live === 'notices') this.#refresh();
  }

  /** What the screen shows already is not sent again. */
  ask({ sourceElement, request }) {
    if (sourceElement?.matches?.('[data-live]') && this.#tag && !('wanted' in sourceElement.dataset))
      request.headers['If-None-Match'] = this.#tag;
  }

  answered({ sourceElement, response }) {
    const event = response?.headers?.get('X-Event');
    if (event) this.#shown = Math.max(this.#shown, Number(event));
    const target = sourceElement?.closest?.('[data-live]');
    // What happened while this was on its way was not asked for: one request at a time.
    if (event && target && this.#last > this.#shown) this.#plan(SOON);
    if (!target || response?.status === 304) return;
    this.#tag = sourceElement === target && response?.status === 200 ? response.headers.get('ETag') : undefined;
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

  #planInTurn(among) {
    const rested = Date.now() - this.#lastRefresh > GENTLE;
    this.#plan((rested ? SOON : GENTLE * (0.5 + Math.random())) + among * IN_TURN * Math.random());
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
    if (!root || (this.#last <= this.#shown && !this.#stirred)) return;
    if (Date.now() - this.#savingSince < LONGEST_SAVE) this.#plan(SOON);
    else this.#refresh();
  }

  #refresh() {
    const root = this.#root;
    if (!root) return;
    // Where only somebody came or left, what is ruled next is still shown at once.
    if (!this.#stirred) this.#lastRefresh = Date.now();
    this.#stirred = false;
    htmx.trigger(root, 'refresh');
  }
}

holdTouched(isBackground);
