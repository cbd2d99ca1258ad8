import { AUXILIARIES, DETERMINERS, POSSESSIVE_PRONOUNS, PREPOSITIONS } from '../../lexicon/function-words.ts';
import { SAYING_VERBS, type SayingClass } from '../../lexicon/saying-verbs.ts';
import type { Token } from '../../types.ts';
import { clauseFrom, objectFrom } from './clause.ts';
import { contentBefore, contentOf, type Passage } from './content.ts';
import { phraseBefore, type Run } from './phrase.ts';
import { phraseAfter } from './phrase-after.ts';
import type { Report } from './reports.ts';
import { cueStart } from './verbs.ts';

/** 'Kremlin: no talks are planned': a headline that names its speaker before a colon. */
export function headlineReport(passage: Passage, low: number, high: number): Report | null {
  const { tokens } = passage;
  if (high - low > 30) return null;
  let colon = low;
  while (colon < low + 4 && tokens[colon]?.capital && !LABELS.has(tokens[colon]?.norm ?? '')) colon++;
  if (colon === low || tokens[colon]?.text !== ':' || colon + 3 > high) return null;
  const content = clauseFrom(passage, colon + 1, high);
  return { source: { from: low, to: colon }, cue: { from: colon, to: colon + 1 }, content, lemma: ':', use: 'say' };
}

/** What stands before the colon of a headline without speaking. */
const LABELS = new Set(
  `update updates updated watch video videos photo photos gallery opinion analysis breaking exclusive live related more read
  editorial review interview explainer listen podcast note correction source sources fact check poll quiz date time location
  by summary abstract profile obituary column letter letters comment timeline transcript`.split(/\s+/),
);

/** 'According to X, …' and '…, according to X'. */
export function accordingTo(passage: Passage, i: number, low: number, high: number): Report[] | null {
  const { tokens } = passage;
  const source = phraseAfter(tokens, i + 2, high);
  if (!source) return null;
  const cue = { from: i, to: i + 2 };
  const atStart = i - low <= 1;
  const after = tokens[source.to]?.norm === ',' ? source.to + 1 : source.to;
  const content = atStart
    ? clauseFrom(passage, after, high)
    : [
        ...contentBefore(passage, i, low),
        ...(after < high - 3 && tokens[source.to]?.norm === ',' ? clauseFrom(passage, after, high) : []),
      ];
  return [{ source, cue, content, lemma: 'according', use: 'say' }];
}

/** 'Interfax quoted Ushakov as saying …', 'He was quoted as saying …'. */
export function quotedAsSaying(passage: Passage, i: number, low: number, high: number): Report[] | null {
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
    const by = tokens[i + 1]?.norm === 'by' ? { from: i + 2, to: as } : null;
    return [{ source: subject, cue: whole, content, lemma: 'quote', use: 'say', ...(by && { via: by }) }];
  }
  const source = { from: i + 1, to: as };
  if (source.to <= source.from) return null;
  const report: Report = { source, cue, content, lemma: 'quote', use: 'say' };
  if (subject) report.via = subject;
  return [report];
}

/** 'X was accused of …', 'the plan was criticised by Y': no source unless 'by' names one. */
export function passiveReport(
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
  const kept = next === 'to' || next === 'that' || DETERMINERS.has(next);
  const rest = clauseFrom(passage, kept ? cue.to : cue.to + 1, high);
  // 'It is believed that …': 'it' says nothing.
  const content = tokens[subject.from]?.norm === 'it' ? rest : [subject, ...rest];
  return [{ source: null, cue, content, lemma, use, passive: true }];
}

/** Passives that report: 'is expected to', 'was accused of'. */
const PASSIVES = new Set(
  `define as|see as|consider a|consider an|consider the|expect to|believe to|think to|say to|report to|allege to|know to|know as|consider to|rumor to|describe as|charge with|charge in|suspect of|understand to|estimate to|plan to|deem to|judge to|feel to|find to|determine to|predict to|forecast to|assume to|quote as|see as|regard as|portray as|suppose to`.split(
    '|',
  ),
);

/** "Trump's claim that …", 'a warning from NATO that …'. */
export function nounReport(passage: Passage, i: number, low: number, high: number): Report[] | null {
  const { tokens } = passage;
  const next = tokens[i + 1]?.norm;
  const { norm } = tokens[i] as Token;
  const act = next === 'to' && ACTS.has(norm.replace(/s$/, '')) && !DETERMINERS.has(tokens[i + 2]?.norm ?? '');
  if (next !== 'that' && next !== 'about' && next !== 'of' && !act) return lightVerbReport(passage, i, low, high);
  let owner = i - 1;
  while (owner >= low && owner >= i - 3 && !isOwner(tokens[owner])) owner--;
  const source = owner >= low && isOwner(tokens[owner]) ? ownerPhrase(tokens, owner, low) : null;
  if (!source) return lightVerbReport(passage, i, low, high);
  const content =
    next === 'that'
      ? clauseFrom(passage, i + 1, high)
      : objectFrom(passage, act ? i + 1 : i + 2, endOfNoun(tokens, i + 2, high), act ? 'vow' : 'judge');
  return [{ source, cue: { from: owner + 1, to: i + 1 }, content, lemma: (tokens[i] as Token).norm, use: 'say' }];
}

/** 'They expressed concern over the plan', 'He made the case that …': a verb that only carries the noun. */
function lightVerbReport(passage: Passage, i: number, low: number, high: number): Report[] | null {
  const { tokens } = passage;
  const next = tokens[i + 1]?.norm ?? '';
  if (!NOUN_TIES.has(next)) return null;
  let verb = i - 1;
  while (verb > low && verb >= i - 5 && !LIGHT_VERBS.has(tokens[verb]?.norm ?? '')) {
    if (tokens[verb]?.kind !== 'word' || PREPOSITIONS.has(tokens[verb]?.norm ?? '')) return null;
    verb--;
  }
  if (!LIGHT_VERBS.has(tokens[verb]?.norm ?? '')) return null;
  const start = cueStart(tokens, verb, low);
  const source = phraseBefore(tokens, start.phraseEnd, low);
  if (!source) return null;
  const that = next === 'that';
  const content = that ? clauseFrom(passage, i + 1, high) : objectFrom(passage, i + 2, high, 'judge');
  const cue = { from: start.at, to: that ? i + 1 : i + 2 };
  return [{ source, cue, content, lemma: (tokens[i] as Token).norm, use: 'say' }];
}

const NOUN_TIES = new Set(['that', 'of', 'about', 'over', 'for', 'against', 'on', 'at', 'to']);
const LIGHT_VERBS = new Set(
  `express expresses expressed expressing make makes made making voice voices voiced voicing raise raises raised raising
  issue issues issued issuing have has had deliver delivers delivered`.split(/\s+/),
);

/** Nouns of what somebody will do: 'his refusal to testify'. */
const ACTS = new Set(
  'promise pledge vow threat refusal decision determination intention desire willingness unwillingness reluctance plan offer proposal demand request call'.split(
    ' ',
  ),
);

/** 'claims about retaliation are unfounded': the noun's object ends before the verb. */
function endOfNoun(tokens: Token[], from: number, high: number): number {
  for (let i = from + 1; i < high; i++) {
    const norm = tokens[i]?.norm ?? '';
    if (norm === ',' || AUXILIARIES.has(norm)) return i;
  }
  return high;
}

function isOwner(token: Token | undefined): boolean {
  return token !== undefined && (POSSESSIVE_PRONOUNS.has(token.norm) || /'s$/.test(token.norm));
}

function ownerPhrase(tokens: Token[], owner: number, low: number): Run | null {
  const token = tokens[owner] as Token;
  return POSSESSIVE_PRONOUNS.has(token.norm) ? { from: owner, to: owner + 1 } : phraseBefore(tokens, owner + 1, low);
}
