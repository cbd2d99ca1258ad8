/** How long a browser takes from what a hand does to the next picture, and whether anything on a page jumps. */
import type { Page } from 'playwright-core';

export interface Interaction {
  what: string;
  /** Milliseconds to the next paint, in the browser's steps of 8; 0 where it stayed below what is told (16). */
  toPaint: number;
  /** Milliseconds of the longest picture in the making until the screen rested, 0 below 50: what keeps a next key waiting. */
  longest: number;
}

interface Noted {
  events: number[];
  frames: number[];
  shifts: { value: number; what: string[] }[];
}

type Watched = typeof globalThis & { noted: Noted };

/** To be called before the first page is opened. */
export async function watchInteractions(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const noted: Noted = { events: [], frames: [], shifts: [] };
    (globalThis as Watched).noted = noted;
    const observe = (options: PerformanceObserverInit & { durationThreshold?: number }, take: (entry: never) => void) =>
      new PerformanceObserver((list) => {
        for (const entry of list.getEntries()) take(entry as never);
      }).observe(options);
    observe(
      { type: 'event', durationThreshold: 16, buffered: true },
      ({ duration, interactionId }: { duration: number; interactionId: number }) =>
        interactionId && noted.events.push(duration),
    );
    observe({ type: 'long-animation-frame', buffered: true }, ({ duration }: { duration: number }) =>
      noted.frames.push(duration),
    );
    observe(
      { type: 'layout-shift', buffered: true },
      ({ value, hadRecentInput, sources }: { value: number; hadRecentInput: boolean; sources: { node?: Node }[] }) =>
        hadRecentInput ||
        noted.shifts.push({
          value,
          what: sources.map(({ node }) =>
            (node instanceof Element ? node.outerHTML : String(node?.textContent)).slice(0, 90),
          ),
        }),
    );
  });
}

/** Does something on a page, waits until what it leads to is there, and tells how long the next picture took. */
export async function time(page: Page, what: string, act: () => Promise<unknown>): Promise<Interaction> {
  await rest(page);
  await page.evaluate(() => {
    const { noted } = globalThis as Watched;
    noted.events.length = 0;
    noted.frames.length = 0;
  });
  await act();
  await rest(page);
  const { events, frames } = await page.evaluate(() => (globalThis as Watched).noted);
  return { what, toPaint: Math.max(0, ...events), longest: Math.round(Math.max(0, ...frames)) };
}

/** What moved on the page by itself since it was opened. */
export function shiftsOf(page: Page): Promise<Noted['shifts']> {
  return page.evaluate(() => (globalThis as Watched).noted.shifts);
}

/** Milliseconds from asking for the page to its first picture. */
export function firstPaint(page: Page): Promise<number> {
  return page.evaluate(async () => {
    const painted = () => performance.getEntriesByName('first-contentful-paint')[0];
    while (!painted()) await new Promise((resolve) => setTimeout(resolve, 20));
    return Math.round(painted()?.startTime ?? 0);
  });
}

/** Two pictures and a pause: entries are told only after the picture they belong to. */
async function rest(page: Page): Promise<void> {
  await page.evaluate(
    () =>
      new Promise<void>((resolve) =>
        requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(resolve, 150))),
      ),
  );
}
