import { WEEKDAYS } from '../../lexicon/calendar.ts';
import {
  ADVERBS,
  AUXILIARIES,
  BE,
  DETERMINERS,
  IRREGULAR_PASTS,
  POSSESSIVE_PRONOUNS,
  PREPOSITIONS,
  SUBJECT_PRONOUNS,
} from '../../lexicon/function-words.ts';
import { SAYING_NOUNS, SAYING_VERBS, type SayingClass, type SayingVerb } from '../../lexicon/saying-verbs.ts';
import type { Token } from '../../types.ts';
import { contentAfter, contentBefore, type Passage, TIME_UNITS } from './content.ts';
import { isSubject, phraseAfter, phraseBefore, type Run, subjectBefore } from './phrase.ts';

/** Somebody is given words, by token index. */
export interface Report {
  source: Run | null;
  cue: Run;
  content: Run[];
  lemma: string;
  use: SayingClass;
  /** The outlet or document through which it came: 'Interfax quoted Ushakov as saying'. */
  via?: Run;
  /** 'He said:' ends the paragraph: what he said stands in the next one. */
  awaits?: true;
  /** The words stand in the passive: nobody in particular says them. */
  passive?: true;
}

/** All reports of one sentence of a passage. */
export function findReports(passage: Passage, low: number, high: number): Report[] {
  const reports: Report[] = [];
  const headed = headlineReport(passage, low, high);
  if (headed) return [headed];
  for (let i = low; i < high; i++) {
    const token = passage.tokens[i] as Token;
    if (token.kind !== 'word' || passage.quoted[i] !== -1) continue;
    const found = reportAt(passage, i, low, high, reports);
    if (found) for (const report of found) if (isWhole(passage, report)) reports.push(report);
  }
  for (const report of reports) endBeforeNext(passage, report, reports);
  return reports;
}

/** 'Kremlin: no talks are planned': a headline that names its speaker before a colon. */
function headlineReport(passage: Passage, low: number, high: number): Report | null {
  const { tokens } = passage;
  if (high - low > 30) return null;
  let colon = low;
  while (colon < low + 4 && tokens[colon]?.capital && !LABELS.has(tokens[colon]?.norm ?? '')) colon++;
  if (colon === low || tokens[colon]?.text !== ':' || colon + 3 > high) return null;
  const content = contentAfter.clause(passage, colon + 1, high);
  return { source: { from: low, to: colon }, cue: { from: colon, to: colon + 1 }, content, lemma: ':', use: 'say' };
}

/** What stands before the colon of a headline without speaking. */
const LABELS = new Set(
  `update updates updated watch video videos photo photos gallery opinion analysis breaking exclusive live related more read
  editorial review interview explainer listen podcast note correction source sources fact check poll quiz date time location
  by summary abstract profile obituary column letter letters comment timeline transcript`.split(/\s+/),
);

/** 'Republicans said A and Democrats accused B': what the first said ends before the second speaker. */
function endBeforeNext({ tokens, quoted }: Passage, report: Report, reports: Report[]): void {
  const last = report.content.at(-1);
  if (!last || last.from < report.cue.from) return;
  for (const { source, cue } of reports) {
    if (!source || source.from <= last.from + 1 || source.to > last.to || source.from > cue.from) continue;
    if (!hasFinite(tokens, last.from, source.from)) continue;
    const joint = tokens[source.from - 1];
    if ((joint?.norm !== 'and' && joint?.norm !== 'but') || quoted[source.from] !== -1) continue;
    if (isSubject(tokens[source.from]?.norm ?? '')) continue;
    last.to = source.from - 1;
    if (tokens[last.to - 1]?.norm === ',') last.to--;
  }
}

function hasFinite(tokens: Token[], from: number, to: number): boolean {
  for (let i = from; i < to; i++) {
    const { norm } = tokens[i] as Token;
    if (
      AUXILIARIES.has(norm) ||
      IRREGULAR_PASTS.has(norm) ||
      (norm.length > 4 && norm.endsWith('ed')) ||
      /'(?:re|ve|ll|d)$/.test(norm)
    )
      return true;
  }
  return false;
}

/** It has content, and that does not begin in the middle of a clause ('the talks it demands do not …'). */
function isWhole({ tokens }: Passage, { content, passive, cue, awaits }: Report): boolean {
  if (awaits) return true;
  const first = content[0];
  if (!first) return false;
  return (
    passive === true ||
    first.from < cue.from ||
    !AUXILIARIES.has(tokens[first.from]?.norm ?? '') ||
    tokens[first.from]?.capital === true
  );
}

function reportAt(passage: Passage, i: number, low: number, high: number, earlier: Report[]): Report[] | null {
  const { tokens } = passage;
  const { norm } = tokens[i] as Token;
  if (norm === 'according' && tokens[i + 1]?.norm === 'to') return accordingTo(passage, i, low, high);
  const verb = SAYING_VERBS.get(norm);
  if (SAYING_NOUNS.has(norm) && (!verb || isNounHere(tokens, i, low))) return nounReport(passage, i, low, high);
  if (!verb) return null;
  if (verb.form !== 'ing' && isNounHere(tokens, i, low)) return null;
  if (norm === 'quoted' || norm === 'cited') {
    const quoted = quotedAsSaying(passage, i, low, high);
    if (quoted) return quoted;
  }
  return canBeVerb(tokens, i, verb, low) ? verbReport(passage, i, verb, low, high, earlier) : null;
}

/** Whether a form that is also a noun ('state', 'questions', 'Press') can be the verb here. */
function canBeVerb(tokens: Token[], i: number, verb: SayingVerb, low: number): boolean {
  const token = tokens[i] as Token;
  // A capital inside a sentence is a name's, except in headlines, where every word has one.
  if (token.capital && i > low && !(tokens[i - 1]?.capital && tokens[i + 1]?.capital && isTitleCase(tokens, low)))
    return false;
  if (verb.form === 'past' || verb.form === 'ing') return true;
  let k = i - 1;
  while (k > low && (ADVERBS.has(tokens[k]?.norm ?? '') || tokens[k]?.norm.endsWith('ly'))) k--;
  const before = tokens[k];
  if (!before || k < low) return false;
  const { norm } = before;
  if (before.kind !== 'word') return norm === ',' || norm === ')' || norm === '"' || norm === '-';
  if (isSubject(norm)) return !(verb.form === 'base' && verb.noun && norm === 'which') || isClauseStart(tokens, i + 1);
  if (verb.form === 'base') {
    if (verb.noun && tokens[i + 1]?.kind === 'punctuation' && tokens[i + 1]?.norm !== '"') return false;
    if (AUXILIARIES.has(norm)) return !BE.has(norm);
    if (norm === 'to' || norm === 'others' || norm === 'some' || norm === 'many' || norm === 'yet' || norm === 'whom')
      return true;
    return (
      isPlural(norm) || ((!verb.noun || verb.lemma === 'say') && hasPlural(tokens, phraseBefore(tokens, k + 1, low)))
    );
  }
  if (before.capital || !verb.noun) return !isPlural(norm) || before.capital;
  const next = tokens[i + 1]?.norm ?? '';
  return !isPlural(norm) && (next === 'that' || next === '"' || DETERMINERS.has(next) || SUBJECT_PRONOUNS.has(next));
}

/** A plural noun or two nouns joined: 'leaked documents from his tax return', 'Mr. Grassley and Mr. Leahy'. */
function hasPlural(tokens: Token[], phrase: Run | null): boolean {
  if (!phrase) return false;
  for (let i = phrase.from; i < phrase.to; i++) {
    const norm = tokens[i]?.norm ?? '';
    if (norm === 'and' || (isPlural(norm) && !DETERMINERS.has(norm) && norm.length > 3)) return true;
  }
  return false;
}

const PLURALS = new Set(['people', 'police', 'women', 'men', 'media', 'majority', 'public', 'children']);

function isPlural(norm: string): boolean {
  return (
    PLURALS.has(norm) || (norm.endsWith('s') && !norm.endsWith('ss') && !norm.endsWith("'s") && !norm.endsWith('us'))
  );
}

function isTitleCase(tokens: Token[], low: number): boolean {
  let words = 0;
  let capitals = 0;
  for (let i = low; i < Math.min(tokens.length, low + 20); i++) {
    const token = tokens[i] as Token;
    if (token.kind !== 'word') continue;
    words++;
    if (token.capital) capitals++;
  }
  return capitals >= words * 0.7;
}

/** 'According to X, …' and '…, according to X'. */
function accordingTo(passage: Passage, i: number, low: number, high: number): Report[] | null {
  const { tokens } = passage;
  const source = phraseAfter(tokens, i + 2, high);
  if (!source) return null;
  const cue = { from: i, to: i + 2 };
  const atStart = i - low <= 1;
  const after = tokens[source.to]?.norm === ',' ? source.to + 1 : source.to;
  const content = atStart
    ? contentAfter.clause(passage, after, high)
    : [
        ...contentBefore(passage, i, low),
        ...(after < high - 3 && tokens[source.to]?.norm === ',' ? contentAfter.clause(passage, after, high) : []),
      ];
  return [{ source, cue, content, lemma: 'according', use: 'say' }];
}

/** 'Interfax quoted Ushakov as saying …', 'He was quoted as saying …'. */
function quotedAsSaying(passage: Passage, i: number, low: number, high: number): Report[] | null {
  const { tokens } = passage;
  const limit = Math.min(high - 1, i + 30);
  let as = i + 1;
  while (as < limit && !(tokens[as]?.norm === 'as' && SAYING_VERBS.get(tokens[as + 1]?.norm ?? '')?.form === 'ing'))
    as++;
  if (as >= limit) return null;
  const cue = { from: as, to: as + 2 };
  const start = cueStart(tokens, i, low);
  const subject = phraseBefore(tokens, start.phraseEnd, low);
  const content = contentOf(passage, { from: subject?.from ?? start.at, to: as + 2 }, 'say', 'say', low, high);
  if (start.passive) {
    const whole = { from: start.at, to: as + 2 };
    return [{ source: subject, cue: whole, content, lemma: 'quote', use: 'say' }];
  }
  const source = { from: i + 1, to: as };
  if (source.to <= source.from) return null;
  const report: Report = { source, cue, content, lemma: 'quote', use: 'say' };
  if (subject) report.via = subject;
  return [report];
}

function verbReport(
  passage: Passage,
  i: number,
  verb: SayingVerb,
  low: number,
  high: number,
  earlier: Report[],
): Report[] | null {
  const { tokens } = passage;
  const use = useOf(passage, i, verb, high);
  if (!use) return null;
  const { lemma } = verb;
  if (use !== 'tell' && verb.classes.has('say') && verb.form !== 'ing') {
    const inverted = invertedReport(passage, i, lemma, low, high);
    if (inverted) return [inverted];
  }
  const start = cueStart(tokens, i, low);
  const cue = { from: start.at, to: i + 1 };
  if (verb.participle && start.at === i) return null;
  if (start.passive) return passiveReport(passage, cue, lemma, use, low, high);
  if (start.infinitive) return null;
  const source = sourceOf(passage, start, verb, low, earlier);
  if (!source) return null;
  const whole = { from: Math.min(source.from, cue.from), to: i + 1 };
  if (source.to <= low || source.from >= cue.from || source.to < cue.from - 12) whole.from = cue.from;
  const content = contentOf(passage, whole, use, lemma, low, high);
  const awaits = content.length === 0 && (use === 'say' || use === 'tell') && tokens[high - 1]?.text === ':';
  return [{ source, cue, content, lemma, use, ...(awaits && { awaits: true as const }) }];
}

/** '"…," said X', '…, said X', 'Said X: …'. */
function invertedReport(passage: Passage, i: number, lemma: string, low: number, high: number): Report | null {
  const { tokens } = passage;
  const before = tokens[i - 1];
  const closing = i > low && (before?.norm === '"' || before?.norm === "'" || passage.quoted[i - 1] !== -1);
  const comma = i > low + 2 && before?.norm === ',';
  if (!closing && !comma && i !== low) return null;
  const source = phraseAfter(tokens, i + 1, high);
  if (!source) return null;
  const next = tokens[source.to];
  if (!endsSource(tokens, source.to, high, comma) || (comma && tokens[i + 1]?.norm === 'it')) return null;
  const cue = { from: i, to: i + 1 };
  if (i === low) {
    const content = next?.text === ':' ? contentAfter.clause(passage, source.to + 1, high) : [];
    return content.length ? { source, cue, content, lemma, use: 'say' } : null;
  }
  const content = contentBefore(passage, i, low);
  if (next?.norm === ',' || next?.norm === ':') {
    const rest = passage.quoted[source.to + 1] ?? -1;
    if (rest !== -1 && source.to + 1 < high) content.push(...contentAfter.quotes(passage, source.to + 1, high));
  }
  return { source, cue, content, lemma, use: 'say' };
}

/** What may follow the speaker of an inverted 'said X': after a quotation nearly anything, after a comma the end. */
function endsSource(tokens: Token[], at: number, high: number, comma: boolean): boolean {
  const next = tokens[at];
  if (!next || at >= high - 1) return true;
  if (WEEKDAYS.has(next.norm) || TIMES.has(next.norm)) return true;
  if (comma) return next.norm === ',' || ((next.norm === 'on' || next.norm === 'in') && high - at < 8);
  return (
    next.kind === 'punctuation' ||
    PREPOSITIONS.has(next.norm) ||
    next.norm.endsWith('ing') ||
    AFTER_SOURCE.has(next.norm)
  );
}

const AFTER_SOURCE = new Set(['and', 'who', 'when']);
const TIMES = new Set([
  'yesterday',
  'today',
  'tuesday',
  'last',
  'this',
  'late',
  'early',
  'earlier',
  'later',
  'recently',
]);

interface CueStart {
  at: number;
  /** Where the phrase of the speaker ends. */
  phraseEnd: number;
  passive: boolean;
  infinitive: boolean;
}

/** Steps back over auxiliaries, adverbs and times between the speaker and the verb at `i`. */
function cueStart(tokens: Token[], i: number, low: number): CueStart {
  let at = i;
  let passive = false;
  let infinitive = false;
  const participle = SAYING_VERBS.get(tokens[i]?.norm ?? '')?.form === 'past';
  while (at - 1 >= low) {
    const { norm, kind } = tokens[at - 1] as Token;
    if (kind !== 'word') break;
    if (participle && at === i && BE.has(norm)) passive = true;
    if (norm === 'to' && SAYING_VERBS.get(tokens[i]?.norm ?? '')?.form === 'base' && at === i) {
      infinitive = true;
      break;
    }
    if (participle && BE.has(norm)) passive = true;
    if (
      AUXILIARIES.has(norm) ||
      ADVERBS.has(norm) ||
      (norm.endsWith('ly') && norm.length > 4 && !tokens[at - 1]?.capital)
    )
      at--;
    else break;
  }
  let phraseEnd = at;
  if (phraseEnd - 1 > low && WEEKDAYS.has(tokens[phraseEnd - 1]?.norm ?? '')) {
    phraseEnd--;
    if (tokens[phraseEnd - 1]?.norm === 'on' || tokens[phraseEnd - 1]?.norm === 'last') phraseEnd--;
  }
  if (
    TIME_UNITS.has(tokens[phraseEnd - 1]?.norm ?? '') &&
    ['last', 'this', 'next'].includes(tokens[phraseEnd - 2]?.norm ?? '')
  ) {
    phraseEnd -= 2;
  }
  return { at, phraseEnd, passive, infinitive };
}

/** Who speaks: the phrase before the verb; for '…, adding' and 'and said' the speaker before. */
function sourceOf(passage: Passage, start: CueStart, verb: SayingVerb, low: number, earlier: Report[]): Run | null {
  const { tokens } = passage;
  const before = tokens[start.phraseEnd - 1];
  const last = earlier.at(-1)?.source ?? null;
  if (start.phraseEnd - 1 < low) return null;
  const joined = before?.norm === 'and' || before?.norm === 'but' || before?.norm === 'then' || before?.norm === 'yet';
  if (verb.form === 'ing') {
    const loose =
      before?.norm === ',' ||
      before?.norm === '"' ||
      before?.norm === '-' ||
      joined ||
      ['while', 'by', 'in', 'before', 'after', 'for', 'when'].includes(before?.norm ?? '');
    if (loose) return last ?? subjectBefore(tokens, low, start.at);
    if (before?.norm.endsWith('ed')) return null;
    return phraseBefore(tokens, start.phraseEnd, low);
  }
  if (joined) return last ?? subjectBefore(tokens, low, start.at);
  return phraseBefore(tokens, start.phraseEnd, low);
}

/** 'X was accused of …', 'the plan was criticised by Y': no source unless 'by' names one. */
function passiveReport(
  passage: Passage,
  cue: Run,
  lemma: string,
  use: SayingClass,
  low: number,
  high: number,
): Report[] | null {
  const { tokens } = passage;
  const next = tokens[cue.to]?.norm ?? '';
  const subject = phraseBefore(tokens, cue.from, low);
  if (!subject) return null;
  if (next === 'by' && (use === 'judge' || use === 'say')) {
    const source = phraseAfter(tokens, cue.to + 1, high);
    return (
      source && [{ source, cue: { from: cue.from, to: cue.to + 1 }, content: [subject], lemma, use, passive: true }]
    );
  }
  if (next === 'that' ? use === 'vow' : !PASSIVES.has(`${lemma} ${next}`)) return null;
  const content = [
    subject,
    ...contentAfter.clause(passage, next === 'to' || next === 'that' ? cue.to : cue.to + 1, high),
  ];
  return [{ source: null, cue, content, lemma, use, passive: true }];
}

/** Passives that report: 'is expected to', 'was accused of'. */
const PASSIVES = new Set(
  `accuse of|expect to|believe to|think to|say to|report to|allege to|know to|know as|consider to|rumor to|describe as|charge with|charge in|suspect of|understand to|estimate to|plan to|deem to|judge to|feel to|find to|determine to|predict to|forecast to|assume to|quote as|see as|regard as|portray as|suppose to`.split(
    '|',
  ),
);

/** "Trump's claim that …", 'a warning from NATO that …'. */
function nounReport(passage: Passage, i: number, low: number, high: number): Report[] | null {
  const { tokens } = passage;
  const next = tokens[i + 1]?.norm;
  if (next !== 'that' && next !== 'about' && next !== 'of') return null;
  let owner = i - 1;
  while (owner >= low && owner >= i - 3 && !isOwner(tokens[owner])) owner--;
  const source = owner >= low && isOwner(tokens[owner]) ? ownerPhrase(tokens, owner, low) : null;
  if (!source) return null;
  const content =
    next === 'that'
      ? contentAfter.clause(passage, i + 1, high)
      : contentAfter.object(passage, i + 2, endOfNoun(tokens, i + 2, high), 'judge');
  return [{ source, cue: { from: owner + 1, to: i + 1 }, content, lemma: (tokens[i] as Token).norm, use: 'say' }];
}

/** 'claims about retaliation are unfounded': the noun's object ends before the verb. */
function endOfNoun(tokens: Token[], from: number, high: number): number {
  for (let i = from + 1; i < high; i++) if (AUXILIARIES.has(tokens[i]?.norm ?? '')) return i;
  return high;
}

function isOwner(token: Token | undefined): boolean {
  return token !== undefined && (POSSESSIVE_PRONOUNS.has(token.norm) || /'s$/.test(token.norm));
}

function ownerPhrase(tokens: Token[], owner: number, low: number): Run | null {
  const token = tokens[owner] as Token;
  return POSSESSIVE_PRONOUNS.has(token.norm) ? { from: owner, to: owner + 1 } : phraseBefore(tokens, owner + 1, low);
}

/** The content of an active verb: after it, before it, or around it ("…," he said, "…"). */
function contentOf(passage: Passage, whole: Run, use: SayingClass, lemma: string, low: number, high: number): Run[] {
  const { tokens } = passage;
  const at = contentAfter.start(passage, whole.to, use, lemma, high);
  const before = tokens[whole.from - 1];
  const trails =
    whole.from > low + 1 &&
    before !== undefined &&
    (before.norm === ',' ||
      before.norm === '"' ||
      before.norm === '-' ||
      before.norm === "'" ||
      passage.quoted[whole.from - 1] !== -1);
  const speaks = use === 'say' || use === 'tell' || use === 'think' || use === 'show';
  // '…, as police have said.'
  if (speaks && at.ends && before?.norm === 'as' && tokens[whole.from - 2]?.norm === ',') {
    return contentBefore(passage, whole.from - 2, low);
  }
  const aside = passage.quoted[whole.from - 1] !== -1 && ASIDES.has(tokens[at.at]?.norm ?? '');
  if (speaks && trails && (at.ends || at.comma || aside)) {
    const left = contentBefore(passage, whole.from, low);
    return at.comma ? [...left, ...contentAfter.resumed(passage, at.at, high)] : left;
  }
  if (at.ends) return at.colon ? contentAfter.following(passage, high) : [];
  if (use === 'say' || use === 'tell' || use === 'think' || use === 'show')
    return contentAfter.spoken(passage, at.at, high);
  return contentAfter.object(passage, at.at, high, use);
}

/** What follows '"…," X said' without being said. */
const ASIDES = new Set(
  'after before during when while as in on at by of about following who from to with amid'.split(' '),
);

/** Which use of an ambiguous verb stands here, by what follows; null when it does not report. */
function useOf(passage: Passage, i: number, verb: SayingVerb, high: number): SayingClass | null {
  const { tokens } = passage;
  const next = tokens[i + 1];
  const { classes } = verb;
  if (verb.lemma === 'point')
    return tokens[i + 1]?.norm === 'out'
      ? 'say'
      : tokens[i + 1]?.norm === 'to' && verb.form !== 'base'
        ? 'judge'
        : null;
  const after = next?.norm ?? '';
  if (verb.lemma === 'charge') return hasAhead(tokens, i, 'with', 14) || after === 'that' ? 'judge' : null;
  if (classes.has('tell')) return 'tell';
  if (
    after === 'to' &&
    tokens[i + 2]?.kind === 'word' &&
    !DETERMINERS.has(tokens[i + 2]?.norm ?? '') &&
    !tokens[i + 2]?.capital
  ) {
    if (classes.has('vow')) return 'vow';
    if (classes.has('ask')) return 'ask';
    return classes.has('think') && verb.lemma !== 'know' ? 'think' : null;
  }
  if (classes.has('say') && next?.capital && WEEKDAYS.has(after)) return 'say';
  const clause = after === 'that' || after === ':' || (i + 1 < high && passage.quoted[i + 1] !== -1);
  if (classes.has('say')) {
    if (
      clause ||
      LOOSE.has(verb.lemma) ||
      i + 1 >= high ||
      next?.kind === 'punctuation' ||
      isClauseStart(tokens, i + 1)
    )
      return 'say';
    return classes.has('judge') ? 'judge' : null;
  }
  if (classes.has('show')) return clause || isClauseStart(tokens, i + 1) ? 'show' : null;
  if (classes.has('think'))
    return clause || isClauseStart(tokens, i + 1) || isTrailing(tokens, i, high)
      ? 'think'
      : classes.has('judge')
        ? 'judge'
        : null;
  if (next?.kind === 'punctuation' && next.norm !== '"' && next.norm !== '$') return null;
  if (classes.has('judge')) return 'judge';
  if (classes.has('ask')) return 'ask';
  return null;
}

const LOOSE = new Set(
  `say claim announce argue insist deny acknowledge warn state explain emphasize stress predict caution
  concede contend admit assert note declare remark reiterate`.split(/\s+/),
);

function hasAhead(tokens: Token[], i: number, norm: string, reach: number): boolean {
  for (let k = i + 1; k < i + reach; k++) if (tokens[k]?.norm === norm) return true;
  return false;
}

function isTrailing(tokens: Token[], i: number, high: number): boolean {
  return i >= high - 2 && tokens[i + 1]?.text === '.';
}

/** What may begin a clause without 'that': a pronoun, or a noun with a verb not far behind. */
function isClauseStart(tokens: Token[], at: number): boolean {
  const token = tokens[at];
  if (!token || token.kind === 'punctuation') return false;
  if (CLAUSE_STARTS.has(token.norm) || isSubject(token.norm)) return true;
  return !PREPOSITIONS.has(token.norm) && !AUXILIARIES.has(token.norm) && hasVerbAhead(tokens, at);
}

const CLAUSE_STARTS = new Set('that there how why whether what when where if'.split(' '));

function hasVerbAhead(tokens: Token[], at: number): boolean {
  for (let i = at + 1; i < at + 9; i++) {
    const token = tokens[i];
    if (
      !token ||
      token.kind === 'punctuation' ||
      token.norm === 'who' ||
      token.norm === 'which' ||
      token.norm === 'that'
    )
      return false;
    if (AUXILIARIES.has(token.norm) || IRREGULAR_PASTS.has(token.norm)) return true;
  }
  return false;
}

/** 'the claim', 'his demand', 'of report': a noun, by what stands before it. */
function isNounHere(tokens: Token[], i: number, low: number): boolean {
  if (i - 1 < low) return false;
  const { norm, kind } = tokens[i - 1] as Token;
  if (kind !== 'word') return false;
  if (DETERMINERS.has(norm) && !QUANTIFIERS.has(norm)) return true;
  if (norm === 'that') return false;
  return (
    POSSESSIVE_PRONOUNS.has(norm) ||
    norm === 'of' ||
    norm === 'for' ||
    norm === 'with' ||
    norm === 'in' ||
    norm === 'no' ||
    /'s$/.test(norm)
  );
}

const QUANTIFIERS = new Set(['some', 'many', 'several', 'most', 'all', 'both', 'others', 'few', 'that', 'each']);
