import type { FetchedPage } from '../sources/link.ts';
import { type ReadFeed, readGivenFeed } from '../sources/read-feed.ts';
import { readSource, unpackSource } from '../sources/read-source.ts';
import { drawPage } from '../sources/snapshot.ts';
import type { GivenSource, ReadSource } from '../sources/source.ts';
import type { Person as StoredPerson } from '../store/schema.ts';
import type { Store } from '../store/store.ts';
import { type AnalysisRuns, createAnalysisRuns } from './analysis/analysis-runs.ts';
import type { Analyst } from './analysis/analyst.ts';
import { createMeasures, type Measures } from './analysis/measures.ts';
import type { BatchRun } from './bring-in/run-batch.ts';
import { createLive, type Live } from './together/live.ts';

/** What everything at the desk works with. */
export interface Desk {
  store: Store;
  analyst: Analyst;
  runs: AnalysisRuns;
  measures: Measures;
  /** Batches that this server works on, by id. */
  batches: Map<string, Promise<BatchRun>>;
  /** Who follows what happens. */
  live: Live;
  /** Told of failures that nobody who asked can mend. */
  report: (error: unknown) => void;
  /** Files → texts. */
  readSource: (given: GivenSource) => Promise<ReadSource[]>;
  /** A zip archive → its files; undefined for anything else. */
  unpackSource: (given: GivenSource) => Promise<GivenSource[] | undefined>;
  /** A feed's file → what it lists. */
  readFeed: (given: GivenSource) => Promise<ReadFeed>;
  /** A page's file → markup that does nothing. */
  drawPage: (given: GivenSource) => Promise<string>;
  /** Fetches a page because a person asked for it; undefined where that is switched off. */
  fetchPage: ((link: string) => Promise<FetchedPage>) | undefined;
}

/** A signed-in person as the screens know them. */
export type Person = Pick<StoredPerson, 'id' | 'name' | 'address' | 'role'>;

/** Who does something: a person, or whoever runs the server, on its command line. */
export type Actor = Person | null;

/** What a desk may be given besides its store and analyst. */
export type DeskOptions = Partial<
  Pick<Desk, 'report' | 'readSource' | 'unpackSource' | 'readFeed' | 'drawPage' | 'fetchPage'>
>;

export function createDesk(store: Store, analyst: Analyst, options: DeskOptions = {}): Desk {
  return {
    report: () => {},
    readSource,
    unpackSource,
    readFeed: readGivenFeed,
    drawPage,
    fetchPage: undefined,
    ...options,
    store,
    analyst,
    runs: createAnalysisRuns(),
    measures: createMeasures(),
    batches: new Map(),
    live: createLive(store, options.report ?? (() => {})),
  };
}
