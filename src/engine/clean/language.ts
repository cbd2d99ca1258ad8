import { MARKER_LETTERS, MARKER_WORDS, SCRIPT_LANGUAGE } from '../lexicon/languages.ts';
import { scriptOf } from '../text/script.ts';
import type { Span } from '../types.ts';

const SAMPLE = 400;
/** Characters of a paragraph that is no menu entry. */
const LONG = 100;
/** Share of words (of letters) that must speak for a language. */
const ENOUGH_WORDS = 0.08;
const ENOUGH_LETTERS = 0.01;
/** One marker word often is a word of another language, too ('on' is English and Finnish). */
const DISTINCT_WORDS = 2;

const CYRILLIC = new Set(['ru', 'uk', 'bg', 'sr']);
/** Letters of the longest marker word. */
const LONGEST_MARKER = 8;
const WORDS = new Map<string, string[]>();
for (const [language, words] of Object.entries(MARKER_WORDS)) {
  for (const word of words.split(' ')) WORDS.set(word, [...(WORDS.get(word) ?? []), language]);
}

/** BCP 47 primary subtag of the article's language, 'und' when it cannot be told. */
export function languageOf(text: string, paragraphs: Span[]): string {
  const sample = sampleOf(text, paragraphs);
  const script = scriptOf(sample);
  if (script === 'None' || script === 'Other') return 'und';
  if (script === 'Latin' || script === 'Cyrillic') {
    const byWords = languageByWords(sample, script);
    if (byWords && script === 'Latin') return byWords;
    return languageByLetters(sample, script) ?? byWords ?? SCRIPT_LANGUAGE[script] ?? 'und';
  }
  return languageByLetters(sample, script) ?? SCRIPT_LANGUAGE[script] ?? 'und';
}

/** The long paragraphs before the short lines of the page around them. */
function sampleOf(text: string, paragraphs: Span[]): string {
  let sample = '';
  for (const least of [LONG, 0]) {
    for (const { start, end } of paragraphs) {
      if (sample.length >= SAMPLE) return sample;
      if (end - start >= least) sample += `${text.slice(start, Math.min(end, start + SAMPLE - sample.length))}\n`;
    }
    if (sample.length >= LONG) return sample;
  }
  return sample;
}

function languageByWords(sample: string, script: string): string | undefined {
  const words = sample.toLowerCase().match(/[\p{L}\p{M}]+/gu) ?? [];
  const counts = new Map<string, number>();
  const kinds = new Map<string, Set<string>>();
  for (const word of words) {
    if (word.length > LONGEST_MARKER) continue;
    for (const language of WORDS.get(word) ?? []) {
      counts.set(language, (counts.get(language) ?? 0) + 1);
      kinds.set(language, (kinds.get(language) ?? new Set()).add(word));
    }
  }
  let best: string | undefined;
  let most = words.length * ENOUGH_WORDS;
  for (const [language, count] of counts) {
    if (CYRILLIC.has(language) !== (script === 'Cyrillic') || count <= most) continue;
    if ((kinds.get(language)?.size ?? 0) < DISTINCT_WORDS) continue;
    best = language;
    most = count;
  }
  return best;
}

function languageByLetters(sample: string, script: string): string | undefined {
  for (const { script: of, language, letters } of MARKER_LETTERS) {
    if (of === script && (sample.match(letters)?.length ?? 0) > sample.length * ENOUGH_LETTERS) return language;
  }
  return undefined;
}
