/** Makes one report in a process of its own, and sends it. */
import { FormatUnavailable } from '../errors.ts';
import type { ReportModel } from './model.ts';

export type ApartFormat = 'pdf' | 'docx';

export interface ApartOrder {
  format: ApartFormat;
  report: ReportModel;
}

export type Made = { bytes: Uint8Array } | { failure: string; unavailable: boolean };

process.once('message', async ({ format, report }: ApartOrder) => {
  try {
    send({ bytes: await make(format, report) });
  } catch (error) {
    const failure = error instanceof Error ? error.message : String(error);
    send({ failure, unavailable: error instanceof FormatUnavailable });
  }
});

async function make(format: ApartFormat, report: ReportModel): Promise<Uint8Array> {
  if (format === 'pdf') return (await import('./pdf/typeset.ts')).typesetPdf(report);
  return (await import('./docx.ts')).makeDocx(report);
}

function send(made: Made): void {
  process.send?.(made);
}
