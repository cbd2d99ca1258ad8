import type { ReportModel } from './model.ts';
import { SCHEMA_ID } from './schema.ts';
import { stateOf } from './state.ts';

/** The whole report as data. What it holds is told by the JSON Schema of that id, which Crossread serves. */
export function renderJson(report: ReportModel): string {
  return `${JSON.stringify({ schema: SCHEMA_ID, state: stateOf(report), ...report }, null, 2)}\n`;
}
