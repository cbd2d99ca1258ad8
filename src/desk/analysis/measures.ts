/** What the server counts of itself, in the text format of Prometheus (0.0.4). No names, no addresses, no words of texts. */
import { findEventTime } from '../../store/events.ts';
import type { Store } from '../../store/store.ts';

type Labels = Record<string, string>;

/** Seconds; the buckets a page, an analysis and a signal fall into. */
const BOUNDS = [0.005, 0.01, 0.025, 0.05, 0.1, 0.3, 0.5, 1, 2.5, 5, 10, 30, 60, 120];
/** Labels come from the routes there are and from statuses: more would be a mistake of ours. */
const MOST_SERIES = 2000;

export interface Measures {
  /** Seconds an answer took, by route, method and status. */
  requests: Histogram;
  /** Seconds an analysis took, by how it ended. */
  analyses: Histogram;
  /** Seconds from the record of an event until this server heard of it. */
  eventLag: Histogram;
  /** A value asked for when somebody looks. */
  gauge: (name: string, help: string, read: () => number) => void;
  text: () => string;
}

export function createMeasures(): Measures {
  const requests = new Histogram('crossread_request_seconds', 'Time an answer took.');
  const analyses = new Histogram('crossread_analysis_seconds', 'Time an analysis took, with its wait.');
  const eventLag = new Histogram('crossread_event_lag_seconds', 'Time until this server heard of an event.');
  const gauges = new Map<string, { help: string; read: () => number }>();
  return {
    requests,
    analyses,
    eventLag,
    gauge: (name, help, read) => gauges.set(name, { help, read }),
    text: () =>
      [
        ...[requests, analyses, eventLag].flatMap((each) => each.lines()),
        ...[...gauges].flatMap(([name, { help, read }]) => [
          `# HELP ${name} ${help}`,
          `# TYPE ${name} gauge`,
          `${name} ${read()}`,
        ]),
        '',
      ].join('\n'),
  };
}

/** Asks now and then how old the event is that was just signalled. Returns what ends it. */
export function followLag(store: Store, measures: Measures, every = 1000): () => void {
  let asked = 0;
  return store.bus.subscribe({
    signal: ({ event }) => {
      const heard = Date.now();
      if (heard - asked < every) return;
      asked = heard;
      const asking = findEventTime(store.db, event);
      asking.then(
        (at) => at && measures.eventLag.observe({}, Math.max(0, heard - Date.parse(at)) / 1000),
        () => {},
      );
    },
  });
}

interface Series {
  labels: string;
  counts: number[];
  sum: number;
  count: number;
}

export class Histogram {
  readonly #name: string;
  readonly #help: string;
  readonly #series = new Map<string, Series>();

  constructor(name: string, help: string) {
    this.#name = name;
    this.#help = help;
  }

  observe(labels: Labels, seconds: number): void {
    const key = Object.entries(labels)
      .map(([name, value]) => `${name}="${value.replace(/[\\"\n]/g, '')}"`)
      .join(',');
    let series = this.#series.get(key);
    if (!series) {
      if (this.#series.size >= MOST_SERIES) return;
      series = { labels: key, counts: BOUNDS.map(() => 0), sum: 0, count: 0 };
      this.#series.set(key, series);
    }
    const place = BOUNDS.findIndex((bound) => seconds <= bound);
    if (place >= 0) series.counts[place] = (series.counts[place] ?? 0) + 1;
    series.sum += seconds;
    series.count++;
  }

  lines(): string[] {
    const name = this.#name;
    const body = [...this.#series.values()].flatMap(({ labels, counts, sum, count }) => {
      const rest = labels === '' ? '' : `{${labels}}`;
      const before = labels === '' ? '' : `${labels},`;
      let below = 0;
      const buckets = BOUNDS.map((bound, place) => {
        below += counts[place] ?? 0;
        return `${name}_bucket{${before}le="${bound}"} ${below}`;
      });
      return [
        ...buckets,
        `${name}_bucket{${before}le="+Inf"} ${count}`,
        `${name}_sum${rest} ${sum}`,
        `${name}_count${rest} ${count}`,
      ];
    });
    return [`# HELP ${name} ${this.#help}`, `# TYPE ${name} histogram`, ...body];
  }
}
