/** How far the analyses running on this server are, by story. Lives in memory: after a crash they are simply due again. */
export interface AnalysisRuns {
  begin: (story: string) => void;
  report: (story: string, done: number, stage: string) => void;
  /** `failure` says why it did not finish, to whoever asks. */
  finish: (story: string, failure?: () => string) => void;
  stateOf: (story: string) => RunState;
  /** Stories analysed or waiting for their turn. */
  count: () => number;
}

export interface RunState {
  running: boolean;
  percent: number;
  stage: string;
  /** Why the last run did not finish. */
  failure: string;
}

const IDLE: RunState = { running: false, percent: 0, stage: '', failure: '' };

export function createAnalysisRuns(): AnalysisRuns {
  const states = new Map<string, RunState>();
  const failures = new Map<string, () => string>();
  return {
    begin: (story) => {
      failures.delete(story);
      states.set(story, { running: true, percent: 0, stage: 'waiting for its turn', failure: '' });
    },
    report: (story, done, stage) =>
      states.set(story, { running: true, percent: Math.round(done * 100), stage, failure: '' }),
    finish: (story, failure) => {
      states.delete(story);
      if (failure) failures.set(story, failure);
    },
    stateOf: (story) => states.get(story) ?? { ...IDLE, failure: failures.get(story)?.() ?? '' },
    count: () => [...states.values()].filter(({ running }) => running).length,
  };
}
