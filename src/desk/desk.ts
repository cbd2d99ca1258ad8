import type { Person as StoredPerson } from '../store/schema.ts';
import type { Store } from '../store/store.ts';
import { type AnalysisRuns, createAnalysisRuns } from './analysis-runs.ts';
import type { Analyst } from './analyst.ts';

/** What everything at the desk works with. */
export interface Desk {
  store: Store;
  analyst: Analyst;
  runs: AnalysisRuns;
  /** Told of failures that nobody who asked can mend. */
  report: (error: unknown) => void;
}

/** A signed-in person as the screens know them. */
export type Person = Pick<StoredPerson, 'id' | 'name' | 'address' | 'role'>;

export function createDesk(store: Store, analyst: Analyst, report: Desk['report'] = () => {}): Desk {
  return { store, analyst, runs: createAnalysisRuns(), report };
}
