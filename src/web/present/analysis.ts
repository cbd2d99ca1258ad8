import type { RunState } from '../../desk/analysis/analysis-runs.ts';
import { words } from '../../words/words.ts';

/** How far an analysis is. `due`: something was added or changed that no analysis has seen. */
export function presentRun(state: RunState, due: boolean) {
  const stages: Record<string, string> = words().analysis.stages;
  return { ...state, stage: stages[state.stage] ?? state.stage, due };
}
