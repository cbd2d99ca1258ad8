/**
 * The state of a review out of its events alone: a second, much smaller way to the same result, which shares no code
 * with the desk. Every event sets one thing; to undo it sets what was there before, to redo it what came after.
 */
import type { Db } from '../../src/store/schema.ts';

/** What holds, by what it is about; nothing else is in the maps. */
export interface ReviewState {
  /** Words by 'claim person'. */
  verdicts: Map<string, string>;
  /** Whose words, by 'claim fingerprint'. */
  dismissals: Map<string, string>;
  /** Claim and giver, by id. */
  evidence: Map<string, string>;
  /** Whose words, by claim. */
  decisions: Map<string, string>;
}

interface Step {
  set: (state: ReviewState, direction: 'before' | 'after') => void;
}

export async function replayEvents(db: Db): Promise<ReviewState> {
  const state = nothing();
  const steps = new Map<number, Step>();
  const events = await db.selectFrom('event').selectAll().orderBy('seq').execute();
  for (const { seq, kind, subject, actor, payload } of events) {
    const told = JSON.parse(payload);
    if (kind === 'act.undone') steps.get(told.event)?.set(state, 'before');
    else if (kind === 'act.redone') steps.get(told.event)?.set(state, 'after');
    else {
      const step = stepOf(state, kind, subject.replace('claim-', ''), actor ?? '', told);
      step?.set(state, 'after');
      if (step) steps.set(seq, step);
    }
  }
  return state;
}

// biome-ignore lint/suspicious/noExplicitAny: a payload is whatever an event of its kind says.
function stepOf(state: ReviewState, kind: string, claim: string, actor: string, told: any): Step | undefined {
  const { value, reason, confidence, searched } = told;
  switch (kind) {
    case 'verdict.given':
    case 'verdict.changed':
      return change(state, 'verdicts', `${claim} ${actor}`, words(value, reason, confidence, searched));
    case 'verdict.withdrawn':
      return change(state, 'verdicts', `${claim} ${actor}`, undefined);
    case 'difference.dismissed':
      return change(state, 'dismissals', `${claim} ${told.fingerprint}`, words(actor, reason));
    case 'difference.restored':
      return change(state, 'dismissals', `${claim} ${told.fingerprint}`, undefined);
    case 'evidence.added':
    case 'evidence.restored':
      return change(state, 'evidence', told.evidence, words(claim, actor));
    case 'evidence.withdrawn':
      return change(state, 'evidence', told.evidence, undefined);
    case 'adjudication.given':
      return change(state, 'decisions', claim, words(actor, value, reason));
    case 'adjudication.withdrawn':
      return change(state, 'decisions', claim, undefined);
  }
  return undefined;
}

function change(now: ReviewState, map: keyof ReviewState, key: string, after: string | undefined): Step {
  const before = now[map].get(key);
  return {
    set: (state, direction) => {
      const value = direction === 'before' ? before : after;
      if (value === undefined) state[map].delete(key);
      else state[map].set(key, value);
    },
  };
}

/** The same out of the tables. */
export async function readTables(db: Db): Promise<ReviewState> {
  const state = nothing();
  const holding = <T extends { withdrawn_at: string | null }>(rows: T[]) =>
    rows.filter(({ withdrawn_at }) => withdrawn_at === null);
  for (const row of holding(await db.selectFrom('verdict').selectAll().execute())) {
    if (row.replaced_by !== null) continue;
    put(state.verdicts, `${row.claim} ${row.person}`, words(row.value, row.reason, row.confidence, row.searched));
  }
  for (const row of holding(await db.selectFrom('dismissal').selectAll().execute()))
    put(state.dismissals, `${row.claim} ${row.fingerprint}`, words(row.person, row.reason));
  for (const row of holding(await db.selectFrom('evidence').selectAll().execute()))
    put(state.evidence, row.id, words(row.claim, row.person));
  for (const row of holding(await db.selectFrom('adjudication').selectAll().execute()))
    put(state.decisions, row.claim, words(row.person, row.value, row.reason));
  return state;
}

function put(map: Map<string, string>, key: string, value: string): void {
  if (map.has(key)) throw new Error(`Two rows hold for ${key}.`);
  map.set(key, value);
}

/**
 * What the desk holds on a claim where editors settle disagreement: their decision while anybody has a verdict, else
 * what all say who have one, if they are two or more.
 */
export function rulingOf({ verdicts, decisions }: ReviewState, claim: string): string {
  const said = [...verdicts].filter(([key]) => key.startsWith(`${claim} `)).map(([, told]) => JSON.parse(told)[0]);
  const decision = decisions.get(claim);
  if (said.length > 0 && decision) return JSON.parse(decision)[1];
  return said.length > 1 && new Set(said).size === 1 ? said[0] : 'open';
}

function nothing(): ReviewState {
  return { verdicts: new Map(), dismissals: new Map(), evidence: new Map(), decisions: new Map() };
}

function words(...parts: unknown[]): string {
  return JSON.stringify(parts);
}
