import { foldSpace } from '../text/fold.ts';
import type { Block, Metadata } from '../types.ts';
import { creditedAgencies, quotedAgencies } from './agencies.ts';
import type { Classified } from './classify.ts';
import { type Dateline, datelineOf } from './dateline.ts';
import { outletOf, siteNameStart } from './outlet.ts';

/** Body paragraphs that may begin with a dateline. */
const DATELINE_PARAGRAPHS = 3;
/** Lines before the headline that may carry the article's date, and how far the last credit may stand from the end. */
const ABOVE_TITLE = 2;
const PUBLISHED = /\b(?:published|posted|publié|veröffentlicht|created|first published)\b|опубликовано|نشر|发布/iu;
const UPDATED = /\b(?:updated|modified|edited|revised|aktualisiert|mis à jour|actualizado)\b|обновлено|更新/iu;

/** What a text says of itself; a site's name behind the headline becomes a block of its own. */
export function metadataOf(text: string, classified: Classified[]): Metadata & { blocks: Block[] } {
  const title = classified.find((one) => one.title);
  const headlineEnd = title && siteNameStart(title.shape.text);
  const dateline = datelineIn(classified);
  const byline = bylineIn(classified);
  const outlet = outletOf(title?.shape.text, classified);
  const published = publishedOn(classified) ?? dateline?.published;
  return {
    blocks: classified.flatMap((one) => blocksOf(text, one)),
    ...(title && {
      headline: headlineEnd
        ? title.shape.text.slice(0, headlineEnd).trim()
        : foldSpace(text.slice(title.shape.start, title.shape.end)),
    }),
    ...(byline && { byline }),
    ...(outlet && { outlet }),
    agency: agenciesOf(text, classified, dateline),
    ...(published && { published }),
    ...(dateline?.place && { place: dateline.place }),
  };
}

function blocksOf(text: string, { shape, kind, reason, title }: Classified): Block[] {
  const whole: Block = { start: shape.start, end: shape.end, kind, ...(reason && { reason }) };
  const cut = title ? siteNameStart(text.slice(shape.start, shape.end)) : undefined;
  if (!cut) return [whole];
  const end = shape.start + text.slice(shape.start, shape.start + cut).trimEnd().length;
  return [
    { ...whole, end },
    { start: shape.start + cut, end: shape.end, kind: 'furniture', reason: 'name of the site' },
  ];
}

/** The first byline from the headline on; a page may print other names above it. */
function bylineIn(classified: Classified[]): string | undefined {
  const from = Math.max(
    0,
    classified.findIndex((one) => one.title),
  );
  return classified.find(({ kind, mark }, i) => i >= from && kind === 'byline' && mark?.byline)?.mark?.byline;
}

function datelineIn(classified: Classified[]): Dateline | undefined {
  let looked = 0;
  for (const { kind, shape } of classified) {
    if (kind !== 'body') continue;
    const found = datelineOf(shape.text);
    if (found) return found;
    if (++looked === DATELINE_PARAGRAPHS) return undefined;
  }
  return undefined;
}

/** Credits in the dateline, the byline and at the end first, then agencies that the text quotes as its source. */
function agenciesOf(text: string, classified: Classified[], dateline: Dateline | undefined): string[] {
  const body = classified.filter((one) => one.kind === 'body');
  const lastLine = classified.findLast((one) => one.kind === 'body' || one.kind === 'byline')?.shape;
  const found = [
    ...(dateline?.agency ?? []),
    ...classified.filter((one) => one.kind === 'byline').flatMap(({ shape }) => creditedAgencies(shape.text)),
    ...(lastLine && lastLine.words <= 8 ? creditedAgencies(lastLine.text) : []),
    ...body.slice(0, 200).flatMap(({ shape }) => quotedAgencies(text.slice(shape.start, shape.end))),
  ];
  return [...new Set(found)];
}

/** A date between headline and text; else one just above the headline; else a labelled one anywhere. */
function publishedOn(classified: Classified[]): string | undefined {
  const title = classified.findIndex((one) => one.title);
  const first = classified.findIndex((one, i) => i > title && one.kind === 'body');
  const dated = classified.flatMap(({ mark, shape }, index) => {
    if (!mark?.dates?.length || (mark.kind !== 'dateline' && mark.kind !== 'byline')) return [];
    return mark.dates.map(({ iso, start }) => ({ iso, index, said: shape.text.slice(0, start), first: first }));
  });
  const between = dated.filter(({ index }) => index > title && (first < 0 || index < first));
  const above = dated.filter(({ index }) => index < title && index >= title - ABOVE_TITLE);
  const labelled = dated.filter(({ index, said }) => index > first && PUBLISHED.test(said));
  return [between, above, labelled].map(choose).find(Boolean);
}

function choose(dated: { iso: string; said: string }[]): string | undefined {
  const plain = dated.find(({ said }) => !UPDATED.test(said) || PUBLISHED.test(said));
  return (dated.find(({ said }) => PUBLISHED.test(said) && !UPDATED.test(said)) ?? plain ?? dated[0])?.iso;
}
