// Says who else is at the story, or at the very claim, that is on the screen.

import { say } from './words.js';

export class Company {
  #here = [];
  #person;
  #claim;

  constructor({ dataset }) {
    this.#person = dataset.person;
    this.#claim = Number(dataset.claim) || null;
    document.addEventListener('htmx:after:swap', () => this.#show());
  }

  meet(here) {
    this.#here = here;
    this.#show();
  }

  #show() {
    const line = document.querySelector('[data-here]');
    const words = this.#words();
    if (line && line.textContent !== words) line.textContent = words;
  }

  #words() {
    const others = this.#here.filter(({ person }) => person !== this.#person);
    const near = this.#claim ? others.filter(({ claim }) => claim === this.#claim) : others;
    const names = new Map(
      near.map(({ person, name, claim }) => [person, this.#claim || !claim ? name : say('atClaim', { name, claim })]),
    );
    if (names.size === 0) return '';
    return say(names.size === 1 ? 'otherHere' : 'othersHere', {
      count: names.size,
      names: [...names.values()].join(', '),
    });
  }
}
