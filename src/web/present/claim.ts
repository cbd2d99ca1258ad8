import type { Person } from '../../desk/desk.ts';
import { isEditor } from '../../desk/permissions.ts';
import { cautionsOn } from '../../desk/review/gate.ts';
import { settledByEditor } from '../../desk/review/ruling.ts';
import { type FiledClaim, type FiledVerdict, tellersOf } from '../../desk/story/filed-claims.ts';
import type { ClaimHistory, HistoryEvent } from '../../desk/story/history.ts';
import type { FiledDifference, StoryFile } from '../../desk/story/story-file.ts';
import { NotFound } from '../../errors.ts';
import { moment } from '../../report/moment.ts';
import { safeLink } from '../../report/safe-link.ts';
import { cautionWords } from '../../report/words.ts';
import { percent } from '../../words/format.ts';
import { words } from '../../words/words.ts';
import { presentEvent } from './event.ts';
import { presentProgress } from './progress.ts';
import { staleWords } from './stale.ts';
import { claimsInOrder, countRulings, ownClaims, withLinks } from './story.ts';

/** Claims listed before and after the one shown. */
const RAIL = 60;

/** Verdicts of others in full; the history of the claim has them all. */
const MOST_OTHERS = 12;

/** One claim as a reviewer sees it: readings, fact matrix, differences, verdicts, evidence, history, neighbours. */
export function presentClaim(file: StoryFile, number: number, person: Person, history: ClaimHistory) {
  const { ground, claims } = claimsInOrder(file);
  const index = claims.findIndex((claim) => claim.number === number);
  const filed = file.claims.find((claim) => claim.number === number);
  const claim = claims[index];
  if (!claim || !filed) throw new NotFound(words().history.noSuchClaim(number));
  const own = filed.verdicts.find((verdict) => verdict.personId === person.id && !verdict.ended);
  const labels = labelsOf(file);
  const mine = ownClaims(file, person);
  const others = filed.verdicts.filter((verdict) => verdict.personId !== person.id && !verdict.ended);
  const openAfter = [...claims.slice(index + 1), ...claims.slice(0, index)].find(
    (each) => each.ruling === 'open' && !mine.has(each.number),
  );
  return {
    ...withLinks(claim, ground),
    id: filed.id,
    match: words().told.matched(percent(claim.confidence)),
    matrix: claim.matrix ?? null,
    place: index + 1,
    of: claims.length,
    gone: filed.goneAt !== null,
    related: file.related.get(number) ?? [],
    previous: claims[index - 1]?.number ?? null,
    next: claims[index + 1]?.number ?? null,
    nextOpen: openAfter?.number ?? null,
    rail: claims.slice(Math.max(0, index - RAIL), index + RAIL).map((each) => ({
      number: each.number,
      title: each.title,
      ruling: each.ruling ?? 'open',
      current: each === claim,
    })),
    progress: presentProgress(countRulings(claims)),
    differences: file.differences
      .filter((difference) => difference.claim === filed.id)
      .map((difference) => ({
        ...presentDifference(difference),
        threads: filed.talk.filter(({ anchor }) => anchor === difference.fingerprint).map(({ id }) => id),
      })),
    own: own
      ? {
          key: own.id,
          value: own.value,
          reason: own.reason,
          confidence: own.confidence ?? '',
          searched: own.searched ?? '',
          when: moment(own.at).words,
          stale: staleWords(own.stale, labels),
        }
      : null,
    ...presentReview(file, filed, person),
    cautions: (own
      ? cautionsOn(own.value, filed.evidence, [own], tellersOf(filed, file.versions))
      : (filed.cautions ?? [])
    ).map(cautionWords),
    others: others.slice(-MOST_OTHERS).map((verdict) => presentVerdict(verdict, labels)),
    moreOthers: moreOthers(others.slice(0, -MOST_OTHERS)),
    evidence: filed.evidence.map((evidence) => presentEvidence(evidence, person)),
    history: presentHistory(history.events, person, own?.id),
    moreHistory: history.more,
  };
}

/** Who holds what, and why. `labels`: of the story's versions. */
export function presentVerdict(
  { value, person, reason, searched, at, confidence, stale }: FiledVerdict,
  labels: readonly string[],
) {
  return {
    value,
    person,
    reason,
    searched: searched ?? '',
    when: [moment(at).words, confidence ? words().confidences[confidence] : ''].filter(Boolean).join(' · '),
    stale: staleWords(stale, labels),
  };
}

export function labelsOf({ versions }: StoryFile): string[] {
  return versions.map(({ label }) => label);
}

/** '188 more: 90 confirmed, 60 disputed, 38 unsourced'; empty where there are none. */
function moreOthers(verdicts: FiledVerdict[]): string {
  const { verdict, verdicts: names } = words();
  const counts = Map.groupBy(verdicts, ({ value }) => value);
  const told = (['confirmed', 'disputed', 'unsourced'] as const).flatMap((value) => {
    const count = counts.get(value)?.length ?? 0;
    return count > 0 ? [verdict.ofOne(count, names[value])] : [];
  });
  return told.length > 0 ? verdict.more(verdicts.length, told) : '';
}

/** What happened, with what can be held again. `held`: id of the verdict the person holds. */
export function presentHistory(events: HistoryEvent[], person: Person, held: string | undefined) {
  return events.map((event) => ({
    ...presentEvent(event),
    restores: restores(event, person, held) ? event.seq : 0,
    seq: event.seq,
  }));
}

/** An earlier verdict of one's own can be held again. */
function restores({ actor, kind, payload }: HistoryEvent, person: Person, held: string | undefined): boolean {
  const { verdict } = (payload ?? {}) as { verdict?: unknown };
  return actor === person.id && /^verdict\.(?:given|changed)$/.test(kind) && verdict !== held;
}

/** How the ruling came about, and what the person may do about it beside giving a verdict. */
function presentReview(file: StoryFile, filed: FiledClaim, person: Person) {
  const { state } = filed.standing;
  const decides = isEditor(person) && settledByEditor(file.story.policy);
  const { adjudication: decision } = filed;
  return {
    sealed: state === 'sealed',
    toDecide: filed.toDecide ?? false,
    /** Looked before judging: no verdict of theirs is taken. */
    opened: filed.opened && file.story.policy === 'blind',
    mayDecide: decides && (state === 'disagreement' || state === 'adjudicated'),
    decision: decision
      ? {
          key: decision.id,
          value: decision.value,
          person: decision.person,
          reason: decision.reason,
          when: moment(decision.at).words,
          stale: staleWords(decision.stale, labelsOf(file)),
          overruled: decision.overruled.join(', '),
          overrulesMe: filed.verdicts.some(
            (verdict) => verdict.personId === person.id && !verdict.ended && verdict.value !== decision.value,
          ),
        }
      : null,
  };
}

function presentDifference({ fingerprint, kind, level, rule, why, dismissed }: FiledDifference) {
  return {
    fingerprint,
    kind,
    level,
    rule,
    why,
    dismissed: dismissed ? { by: dismissed.by, reason: dismissed.reason, when: moment(dismissed.at).words } : null,
  };
}

function presentEvidence(evidence: FiledClaim['evidence'][number], person: Person) {
  const { id, title, url, passage, stance, primary, accessed, sha256, addedBy, personId } = evidence;
  return {
    id,
    title,
    link: safeLink(url) ?? '',
    passage,
    stance: words().stances[stance],
    kind: primary ? words().told.primary : words().told.secondary,
    seen: moment(accessed).words,
    hash: sha256?.slice(0, 12) ?? '',
    published: evidence.published ? moment(evidence.published).words : '',
    file: evidence.file ? { name: evidence.file.name, hash: evidence.file.sha256.slice(0, 12) } : null,
    by: addedBy ?? '',
    mayWithdraw: personId === person.id || isEditor(person),
  };
}
