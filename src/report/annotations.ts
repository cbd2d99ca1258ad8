import type { RenderOptions } from './formats.ts';
import type { Passage, ReportClaim, ReportModel, Telling } from './model.ts';
import { stateOf } from './state.ts';

/**
 * W3C Web Annotation Data Model (Recommendation of 23 February 2017): a claim is one annotation for each version that
 * tells it, its target the sentences there. Positions count Unicode code points of the text as received, from 0,
 * the end excluded (section 4.2.5); white space is as received in `exact`, `prefix` and `suffix`.
 */
export function renderAnnotations(report: ReportModel, { address }: RenderOptions = {}): string {
  const base = address ?? `urn:sha256:${report.hash}`;
  const claims = report.sections.flatMap((section) => section.claims);
  const texts = new Map(report.texts.map((text) => [text.anchor, text]));
  const links = new Map(report.sources.flatMap(({ versions }) => versions.map(({ anchor, link }) => [anchor, link])));
  const items = claims.flatMap((claim) =>
    claim.tellings.map((telling) => {
      const text = texts.get(telling.anchor);
      const source = {
        id: `urn:sha256:${text?.sha256}`,
        type: 'Text',
        format: 'text/plain',
        ...(text && text.language !== 'und' && { language: text.language }),
        name: telling.label,
        ...(links.get(telling.anchor) && { canonical: links.get(telling.anchor) }),
      };
      return annotationOf(claim, telling, source, report, base);
    }),
  );
  const collection = {
    '@context': 'http://www.w3.org/ns/anno.jsonld',
    id: `${base}#annotations`,
    type: 'AnnotationCollection',
    label: report.title,
    summary: `${stateOf(report)}. ${report.part ? `${report.part.words} ` : ''}${SUMMARY}`,
    total: items.length,
    first: { id: `${base}#annotations-1`, type: 'AnnotationPage', startIndex: 0, items },
  };
  return `${JSON.stringify(collection, null, 2)}\n`;
}

const SUMMARY =
  'Positions count Unicode code points of the text as received, from 0, the end excluded. ' +
  'A text is named by the SHA-256 of its UTF-8 bytes.';

function annotationOf(claim: ReportClaim, telling: Telling, source: object, report: ReportModel, base: string) {
  const standing = claim.verdicts;
  const targets = telling.passages.map((passage) => ({
    type: 'SpecificResource',
    source,
    selector: selectorsOf(passage),
  }));
  return {
    id: `${base}#${claim.anchor}-${telling.anchor}`,
    type: 'Annotation',
    motivation: claim.ruling ? 'assessing' : 'identifying',
    generator: { type: 'Software', name: report.engine },
    generated: report.generated.iso,
    ...(standing.length > 0 && {
      creator: [...new Set(standing.map(({ person }) => person))].map((name) => ({ type: 'Person', name })),
      created: standing.at(-1)?.at.iso,
    }),
    body: bodiesOf(claim),
    target: targets.length === 1 ? targets[0] : targets,
  };
}

/** The claim and its ruling as tags, what the versions differ in and the reasons as text. */
function bodiesOf({ number, title, ruling, verdicts, differences }: ReportClaim) {
  const tag = (value: string) => ({ type: 'TextualBody', purpose: 'tagging', value });
  const text = (purpose: string, value: string) => ({ type: 'TextualBody', purpose, format: 'text/plain', value });
  return [
    text('identifying', `Claim ${number}: ${title}`),
    ...(ruling ? [tag(ruling)] : []),
    ...differences.map(({ why }) => text('describing', why)),
    ...verdicts.flatMap(({ reason }) => (reason ? [text('commenting', reason)] : [])),
  ];
}

/** Two ways to the same words: by the words, which survives a change of the text, and by their place, which is exact. */
function selectorsOf({ exact, prefix, suffix, start, end }: Passage) {
  return [
    { type: 'TextQuoteSelector', exact, prefix, suffix },
    { type: 'TextPositionSelector', start, end },
  ];
}
