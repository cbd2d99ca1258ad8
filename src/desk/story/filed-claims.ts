import type { AdjudicationData, ClaimData, EvidenceData, Standing, VerdictData } from '../../report/data.ts';
import type { NamedAdjudication } from '../../store/adjudications.ts';
import type { ClaimSentence, StoredClaim } from '../../store/claims.ts';
import type { NamedEvidence } from '../../store/evidence.ts';
import type { Story } from '../../store/schema.ts';
import type { ToldVerdict } from '../../store/verdicts.ts';
import type { Teller } from '../review/gate.ts';
import { ruleOn, settledByEditor } from '../review/ruling.ts';
import type { FiledThread } from './filed-talk.ts';
import type { FiledVersion } from './story-file.ts';

export interface FiledClaim extends ClaimData {
  /** Oldest first; those that ended only where the story was opened with its past. */
  verdicts: FiledVerdict[];
  evidence: FiledEvidence[];
  goneAt: string | null;
  standing: Standing;
  stale: boolean;
  adjudication?: FiledAdjudication;
  /** Who has ever given a verdict on it: their ids. */
  judges: string[];
  /** The viewer asked to see the others' verdicts before giving one. */
  opened: boolean;
  talk: FiledThread[];
  /** Sealed, and an editor's to decide: that they disagree may be known, not who said what. */
  toDecide?: boolean;
}

export interface FiledAdjudication extends AdjudicationData {
  id: string;
  personId: string;
}

export interface FiledVerdict extends VerdictData {
  id: string;
  personId: string;
  /** Given without sight of the others'. */
  unseen: boolean;
}

export interface FiledEvidence extends EvidenceData {
  id: string;
  personId: string;
}

/** What was said of the claims of a story. */
export interface Said {
  sentences: Pick<ClaimSentence, 'claim' | 'sentence'>[];
  /** Oldest first. */
  verdicts: ToldVerdict[];
  /** Who has ever given one. */
  judges: Pick<ToldVerdict, 'claim' | 'person'>[];
  evidence: NamedEvidence[];
  decisions: NamedAdjudication[];
  /** By claim. */
  talk: ReadonlyMap<string, FiledThread[]>;
}

/** A claim as the analysis made it. */
export type BareClaim = Pick<StoredClaim, 'id' | 'number' | 'title' | 'independent' | 'confidence' | 'gone_at'>;

/** Claims with what was said of them and the ruling that follows from it. */
export function fileClaims(story: Story, claims: BareClaim[], said: Said): FiledClaim[] {
  const sentencesOf = Map.groupBy(said.sentences, ({ claim }) => claim);
  const verdictsOf = Map.groupBy(said.verdicts, ({ claim }) => claim);
  const evidenceOf = Map.groupBy(said.evidence, ({ claim }) => claim);
  const decisionOf = new Map(said.decisions.map((decision) => [decision.claim, decision]));
  const judgesOf = Map.groupBy(said.judges, ({ claim }) => claim);
  return claims.map((claim) => {
    const given = verdictsOf.get(claim.id) ?? [];
    const byId = new Map(given.map((verdict) => [verdict.id, verdict]));
    const verdicts = given.map((verdict) => fileVerdict(verdict, byId));
    const standing = verdicts.filter(({ ended }) => !ended);
    const decision = settledByEditor(story.policy) ? decisionOf.get(claim.id) : undefined;
    const adjudication = decision && fileDecision(decision, standing);
    const voices = standing.map(({ person, value, stale }) => ({ person, value, stale: Boolean(stale) }));
    const settled = adjudication && { ...adjudication, stale: Boolean(adjudication.stale) };
    return {
      id: claim.id,
      number: claim.number,
      title: claim.title,
      independent: claim.independent,
      confidence: claim.confidence,
      goneAt: claim.gone_at,
      gone: claim.gone_at,
      ...ruleOn(voices, settled, story.policy),
      ...(adjudication && { adjudication }),
      sentences: (sentencesOf.get(claim.id) ?? []).map(({ sentence }) => sentence),
      verdicts,
      evidence: (evidenceOf.get(claim.id) ?? []).map(fileEvidence),
      judges: [...new Set((judgesOf.get(claim.id) ?? []).map(({ person }) => person))],
      opened: false,
      talk: said.talk.get(claim.id) ?? [],
    };
  });
}

/** The versions that tell a claim. */
export function tellersOf({ sentences }: Pick<FiledClaim, 'sentences'>, versions: FiledVersion[]): Teller[] {
  const own = new Set(sentences);
  return versions.filter((version) => version.sentences.some(({ id }) => own.has(id)));
}

function fileDecision(decision: NamedAdjudication, standing: FiledVerdict[]): FiledAdjudication {
  const { id, person, person_name, value, reason, given_at, stale_why } = decision;
  return {
    id,
    personId: person,
    person: person_name,
    value,
    reason,
    at: given_at,
    overruled: standing.filter((verdict) => verdict.value !== value).map((verdict) => verdict.person),
    stale: stale_why,
  };
}

function fileVerdict(verdict: ToldVerdict, all: ReadonlyMap<string, ToldVerdict>): FiledVerdict {
  const successor = all.get(verdict.replaced_by ?? '');
  const ended =
    verdict.withdrawn_at !== null
      ? { how: 'withdrawn' as const, at: verdict.withdrawn_at }
      : successor && { how: 'changed' as const, at: successor.given_at };
  return {
    id: verdict.id,
    personId: verdict.person,
    person: verdict.person_name,
    value: verdict.value,
    reason: verdict.reason,
    at: verdict.given_at,
    confidence: verdict.confidence,
    searched: verdict.searched,
    unseen: verdict.unseen === 1,
    stale: verdict.stale_why,
    ...(ended && { ended }),
  };
}

function fileEvidence(evidence: NamedEvidence): FiledEvidence {
  return {
    id: evidence.id,
    personId: evidence.person,
    title: evidence.title ?? evidence.url ?? 'Passage',
    url: evidence.url,
    passage: evidence.passage,
    stance: evidence.stance,
    primary: evidence.source_kind === 'primary',
    accessed: evidence.accessed_at,
    published: evidence.published,
    file: evidence.file_hash === null ? null : { name: evidence.file_name ?? 'file', sha256: evidence.file_hash },
    sha256: evidence.passage === '' ? null : evidence.hash,
    addedBy: evidence.person_name,
  };
}
