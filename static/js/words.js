// What scripts say, in the language of the page: its frame brings the phrases (layouts/page.njk).
const phrases = JSON.parse(document.querySelector('meta[name="words"]')?.content ?? '{}');

/** A phrase with its `{…}` filled in. Only ever to become text, never markup. */
export function say(name, values = {}) {
  return (phrases[name] ?? '').replace(/\{(\w+)\}/g, (_, key) => values[key] ?? '');
}
