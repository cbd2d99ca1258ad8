import type { CertaintyDetail } from '../../annotate/certainty.ts';
import { CERTAINTY_WORDS } from '../../lexicon/certainty-words.ts';
import { REPORTING_STEMS } from '../../lexicon/reporting.ts';
import type { AnnotatedSentence, PairDifference, Rule, SentencePair, Side } from '../../types.ts';
import { isDenied, spanOf } from '../opposition.ts';
import { tellWho } from '../tell.ts';

/** Least share of each sentence the other answers: a hedge on one word matters where the rest is the same. */
const LEAST_COVER = 0.65;

type Found = Omit<PairDifference, 'rule' | 'kind'>;

const surer: Rule = {
  name: 'certainty-differs',
  kind: 'certainty',
  summary:
    'One sentence states as fact what the other hedges (denied, feared, may, reportedly, likely, planned), or they hedge on different rungs.',
  flags: ['The pilot may have ignored a warning.', 'The pilot ignored a warning.'],
  passes: ['The pilot may have ignored a warning.', 'The pilot might have ignored a warning.'],
  languages: ['en'],
  compare: compareCertainty,
  explain: (sides) => `${sides.map(describe).join('; ')}.`,
};

export const certaintyRules: Rule[] = [surer];

function describe(side: Side): string {
  const { text, value } = side;
  if (value === 'stated') return `${tellWho(side, 'states', 'state')} it as fact (‘${text}’)`;
  const how = value === 'denied' || value === 'feared' ? value : `as ${value}`;
  return `${tellWho(side, 'has', 'have')} it ${how} (‘${text}’)`;
}

function compareCertainty({ a, b, words }: SentencePair): Found[] {
  const cover = Math.min(words.coverA, words.coverB);
  if (cover < LEAST_COVER) return [];
  for (const side of ['a', 'b'] as const) {
    const [from, to] = side === 'a' ? [a, b] : [b, a];
    const links = side === 'a' ? words.aToB : words.bToA;
    for (const hedge of from.details.certainty) {
      const partner = links[hedge.head] ?? -1;
      if (partner < 0 || isSaying(from, hedge) || isHedgedAlike(from, hedge, to, partner)) continue;
      const other = hedgeAt(to, partner);
      const hedged = {
        ...spanOf(from, Math.min(hedge.cue, hedge.head), Math.max(hedge.cue, hedge.head)),
        value: hedge.rung,
      };
      const plain = { ...spanOf(to, other ? other.cue : partner, partner), value: other?.rung ?? 'stated' };
      // Within a story the very same word is to be hedged here and not there.
      const loose = from.tokens[hedge.head]?.stem === to.tokens[partner]?.stem ? {} : ({ pairOnly: true } as const);
      return [
        {
          level: 'discrepancy',
          grade: cover,
          ...loose,
          ...(side === 'a' ? { a: hedged, b: plain } : { a: plain, b: hedged }),
        },
      ];
    }
  }
  return [];
}

/** 'Might say' hedges the saying, not what is said. */
function isSaying({ tokens }: AnnotatedSentence, { cue, head }: CertaintyDetail): boolean {
  return (
    head === cue + 1 &&
    /^(?:may|might|could)$/.test(tokens[cue]?.norm ?? '') &&
    REPORTING_STEMS.has(tokens[head]?.stem ?? '')
  );
}

/** A source in the other sentence hedges as well as 'reportedly' does; a plan and a likelihood are one rung here. */
function isHedgedAlike(
  from: AnnotatedSentence,
  hedge: CertaintyDetail,
  to: AnnotatedSentence,
  partner: number,
): boolean {
  const other = hedgeAt(to, partner);
  if (other) return STEP[other.rung] === STEP[hedge.rung];
  if (isDenied(to, partner) || hasModal(to, partner) || beginsHedged(to, hedge)) return true;
  if (hedge.rung !== 'alleged') return false;
  return to.details.attributions.length > from.details.attributions.length;
}

/** 'Allegedly, …' hedges all that follows. */
function beginsHedged({ tokens }: AnnotatedSentence, { rung }: CertaintyDetail): boolean {
  const first = CERTAINTY_WORDS.get(tokens[0]?.norm ?? '');
  return first !== undefined && tokens[1]?.norm === ',' && STEP[first] === STEP[rung];
}

const MODALS =
  /^(?:will|would|should|can|shall|must|to|going|if|unless|'ll|faces|plan|plans|aim|seek|hope|hopes|intend|intends)$/;

/** 'Will' and 'to' tell of what is not yet, and hedge as well as 'may' does. */
function hasModal({ tokens }: AnnotatedSentence, at: number): boolean {
  for (let i = at - 1; i >= 0 && i >= at - 2; i--) if (MODALS.test(tokens[i]?.norm ?? '')) return true;
  return false;
}

/** Rungs that a reader takes for one. */
const STEP: Record<CertaintyDetail['rung'], number> = {
  denied: 0,
  feared: 1,
  possible: 2,
  alleged: 3,
  likely: 4,
  planned: 4,
};

function hedgeAt(sentence: AnnotatedSentence, at: number): CertaintyDetail | undefined {
  return sentence.details.certainty.find(({ cue, head, reach }) => at === head || (at > cue && at < reach));
}
