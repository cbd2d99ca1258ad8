/** Every form a report can be had in, in one place: the pages, the downloads and the command line all read this list. */
import type { Words } from '../words/words.ts';
import type { Made } from './made.ts';
import type { ReportModel } from './model.ts';

export interface ReportFormat {
  /** Also the file's ending, unless `ending` says otherwise; what it is called and for whom it is stands in src/words. */
  name: keyof Words['formats'];
  ending: string;
  contentType: string;
  /** Not to be printed on a terminal. */
  binary?: true;
  /** A second way to have it over the web: the query it adds, whether it opens rather than saves. */
  variant?: { query: 'view' | 'bom'; opens: boolean };
  /** Why it cannot be made on this machine, where that is so. */
  lacking?: () => Promise<string | undefined>;
  /** Made in parts, where a large one takes more than a moment: the same bytes as `render`. */
  stream?: (report: ReportModel) => AsyncGenerator<Made>;
  /** Loads what it needs when it is asked for. */
  render: (report: ReportModel, options?: RenderOptions) => Promise<string | Buffer>;
}

export interface RenderOptions {
  /** Where the story stands on the web, without a slash at the end; formats that cite themselves use it. */
  address?: string;
  /** Begin a CSV file with a byte order mark, which old spreadsheets need to see UTF-8. */
  bom?: boolean;
}

export const REPORT_FORMATS: ReportFormat[] = [
  {
    name: 'html',
    ending: 'html',
    contentType: 'text/html; charset=utf-8',
    variant: { query: 'view', opens: true },
    render: async (report) => (await import('./html.ts')).renderHtml(report),
  },
  {
    name: 'pdf',
    ending: 'pdf',
    contentType: 'application/pdf',
    binary: true,
    lacking: async () => (await import('./pdf.ts')).whyNoPdf(),
    async *stream(report) {
      yield* (await import('./pdf.ts')).streamPdf(report);
    },
    render: async (report) => (await import('./pdf.ts')).renderPdf(report),
  },
  {
    name: 'docx',
    ending: 'docx',
    contentType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
    binary: true,
    async *stream(report) {
      yield* (await import('./docx.ts')).streamDocx(report);
    },
    render: async (report) => (await import('./docx.ts')).renderDocx(report),
  },
  {
    name: 'md',
    ending: 'md',
    contentType: 'text/markdown; charset=utf-8',
    render: async (report) => (await import('./markdown.ts')).renderMarkdown(report),
  },
  {
    name: 'csv',
    ending: 'csv',
    contentType: 'text/csv; charset=utf-8; header=present',
    variant: { query: 'bom', opens: false },
    render: async (report, options) => (await import('./csv.ts')).renderCsv(report, options),
  },
  {
    name: 'json',
    ending: 'json',
    contentType: 'application/json; charset=utf-8',
    render: async (report) => (await import('./json.ts')).renderJson(report),
  },
  {
    name: 'claimreview',
    ending: 'claimreview.json',
    contentType: 'application/ld+json; charset=utf-8',
    render: async (report, options) => (await import('./claim-review.ts')).renderClaimReview(report, options),
  },
  {
    name: 'annotations',
    ending: 'annotations.json',
    contentType: 'application/ld+json; charset=utf-8; profile="http://www.w3.org/ns/anno.jsonld"',
    render: async (report, options) => (await import('./annotations.ts')).renderAnnotations(report, options),
  },
  {
    name: 'averitec',
    ending: 'averitec.json',
    contentType: 'application/json; charset=utf-8',
    render: async (report, options) => (await import('./averitec.ts')).renderAveritec(report, options),
  },
];

export const REPORT_FORMAT_NAMES = REPORT_FORMATS.map(({ name }) => name);

export function findFormat(name: string): ReportFormat | undefined {
  return REPORT_FORMATS.find((format) => format.name === name);
}

/** The name a downloaded report is offered under. */
export function fileName(report: Pick<ReportModel, 'slug' | 'edition' | 'part'>, { ending }: ReportFormat): string {
  const { slug, edition, part } = report;
  return `fact-check-${slug}${edition ? `-edition-${edition.number}` : ''}${part ? '-part' : ''}.${ending}`;
}
