/** The report as other programs read it: one description that types are checked against and the JSON Schema is made of. */
import { z } from 'zod';
import type { BlockKind, DifferenceKind, DifferenceLevel, FamilyRelation } from '../engine/types.ts';
import type { Confidence, Ruling, Stance, VerdictValue } from './data.ts';
import type { CoverageState, ReportModel } from './model.ts';
import { CONFIDENCES, KINDS, LEVELS, RELATIONS, RULINGS, STANCES, STATES } from './words.ts';

/** Goes up when a program that reads reports would have to change. */
export const SCHEMA_ID = 'urn:crossread:report:1';

const text = z.string();
const count = z.int().min(0);
const anchor = text.regex(/^[a-z0-9-]+$/).describe('Of a place in the HTML report; joins parts of this file.');
const sha256 = text.describe('SHA-256 in hex.');
const language = text.describe('BCP 47; und where it is not known.');
const kind = z.enum(namesOf<DifferenceKind>(KINDS));
const level = z.enum(namesOf<DifferenceLevel>(LEVELS));
const ruling = z.enum(namesOf<Ruling>(RULINGS));
const verdictValue = z.enum(['confirmed', 'disputed', 'unsourced'] satisfies VerdictValue[]);
const blockKinds: BlockKind[] = ['body', 'headline', 'byline', 'dateline', 'caption', 'furniture'];
const blockKind = z.enum(blockKinds);
const gapKind = z.enum(['removed', 'unaligned']);

const moment = z
  .strictObject({
    iso: text.describe('ISO 8601 day or UTC time; as somebody wrote it where that is neither.'),
    words: text,
  })
  .meta({ id: 'Moment' });

const version = z
  .strictObject({
    label: text,
    anchor,
    outlet: text.exactOptional(),
    headline: text.exactOptional(),
    byline: text.exactOptional(),
    link: text.exactOptional(),
    address: text.exactOptional().describe('Where it is, when that is no link.'),
    archive: text.exactOptional(),
    published: moment.exactOptional(),
    received: moment.exactOptional(),
    agency: z.array(text),
    language,
    sha256,
    note: text.exactOptional(),
  })
  .meta({ id: 'Version' });

const source = z
  .strictObject({
    relation: z.enum(namesOf<FamilyRelation>(RELATIONS)),
    word: text,
    why: text,
    versions: z.array(version),
  })
  .meta({ id: 'Source' });

const piece = z
  .strictObject({
    text,
    other: z.literal(true).exactOptional(),
    mark: z.strictObject({ kind, level, word: text }).exactOptional(),
  })
  .meta({ id: 'Piece' });

const reading = z
  .strictObject({
    versions: z.array(z.strictObject({ label: text, detail: text, anchor })),
    language,
    sentences: z.array(z.strictObject({ anchor, kind: blockKind, pieces: z.array(piece) })),
  })
  .meta({ id: 'Reading' });

const passage = z
  .strictObject({
    anchor,
    kind: blockKind,
    start: count.describe('In Unicode code points of the text as received.'),
    end: count.describe('In Unicode code points of the text as received, not included.'),
    exact: text,
    prefix: text,
    suffix: text,
  })
  .meta({ id: 'Passage' });

const telling = z.strictObject({ label: text, anchor, text, passages: z.array(passage) });

const cell = z.strictObject({ text, value: text.exactOptional(), outlier: z.boolean() });

const matrix = z
  .strictObject({
    columns: z.array(text),
    rows: z.array(z.strictObject({ kind, word: text, level, cells: z.array(cell) })),
  })
  .meta({ id: 'Matrix' });

const difference = z
  .strictObject({
    kind,
    word: text,
    level,
    rule: text,
    why: text,
    values: z.array(z.strictObject({ labels: z.array(text), text, value: text })),
  })
  .meta({ id: 'Difference' });

const verdict = z
  .strictObject({
    person: text,
    value: verdictValue,
    reason: text,
    at: moment,
    confidence: z.enum(namesOf<Confidence>(CONFIDENCES)).exactOptional(),
    searched: text.exactOptional().describe('Where a source was looked for.'),
    stale: text.exactOptional().describe('What changed in the texts after the verdict.'),
  })
  .meta({ id: 'Verdict' });

const ended = z
  .strictObject({
    how: z.enum(['withdrawn', 'changed']),
    at: moment,
    reason: text.exactOptional(),
  })
  .meta({ id: 'Ending' });

const adjudication = z
  .strictObject({
    person: text,
    value: verdictValue,
    reason: text,
    at: moment,
    overruled: z.array(text).describe('Reviewers whose verdict is another.'),
    stale: text.exactOptional(),
  })
  .meta({ id: 'Adjudication' });

const evidence = z
  .strictObject({
    title: text,
    link: text.exactOptional(),
    address: text.exactOptional(),
    archive: text.exactOptional(),
    passage: text,
    stance: z.enum(namesOf<Stance>(STANCES)),
    standing: text,
    accessed: moment,
    published: moment.exactOptional(),
    file: z.strictObject({ name: text, sha256 }).exactOptional(),
    sha256: sha256.exactOptional(),
    addedBy: text.exactOptional(),
    withheld: text.exactOptional(),
    withdrawn: moment.exactOptional(),
  })
  .meta({ id: 'Evidence' });

const claim = z
  .strictObject({
    number: count,
    anchor,
    title: text,
    echo: z.boolean(),
    ruling: ruling.exactOptional(),
    standing: text.exactOptional().describe('How the ruling came about, or what it waits for.'),
    cautions: z.array(text).exactOptional().describe('What the evidence for the ruling lacks.'),
    adjudication: adjudication.exactOptional(),
    gone: moment.exactOptional(),
    stale: z.boolean(),
    independent: count,
    support: text,
    confidence: z.number(),
    readings: z.array(reading),
    tellings: z.array(telling),
    silent: z.array(text),
    gaps: z.array(z.strictObject({ label: text, kind: gapKind, word: text, text, anchor })),
    matrix: matrix.exactOptional(),
    differences: z.array(difference),
    dismissed: z.array(difference.extend({ by: text, reason: text, at: moment })),
    verdicts: z.array(verdict),
    past: z.array(verdict.extend({ ended })),
    evidence: z.array(evidence),
  })
  .meta({ id: 'Claim' });

const share = z.number().nullable();

const agreementFigure = {
  claims: count.describe('Judged by two at least.'),
  pairs: count.describe('Of verdicts on one claim.'),
  agreed: share.describe('Share of the pairs that are the same.'),
  alpha: share.describe('Krippendorff’s alpha for nominal data.'),
  few: z.boolean().describe('Too few claims to say anything.'),
  words: text,
};

const agreement = z
  .strictObject({
    blind: z.boolean(),
    claims: count,
    all: z.strictObject(agreementFigure),
    kinds: z.array(z.strictObject({ ...agreementFigure, kind, word: text })),
    pairs: z.array(z.strictObject({ ...agreementFigure, people: z.array(text) })),
    rules: z.array(z.strictObject({ rule: text, found: count, dismissed: count, share: z.number(), few: z.boolean() })),
  })
  .meta({ id: 'Agreement' });

const coverageRow = z.strictObject({
  label: text,
  anchor,
  joined: z.boolean(),
  cells: z.array(z.enum(namesOf<CoverageState>(STATES))),
});

const run = z
  .strictObject({
    text,
    sentence: z.strictObject({ anchor, claims: z.array(z.strictObject({ number: count, anchor })) }).exactOptional(),
    aside: text.exactOptional(),
  })
  .meta({ id: 'Run' });

const correction = z
  .strictObject({
    edition: count,
    at: moment,
    who: text,
    why: text,
    what: z.array(z.strictObject({ claim: count.exactOptional(), text })),
  })
  .meta({ id: 'Correction' });

export const REPORT = z.strictObject({
  form: z.enum(['report', 'comparison']),
  title: text,
  slug: text,
  generated: moment,
  engine: text,
  edition: z.strictObject({ number: count, published: moment, note: text.exactOptional() }).exactOptional(),
  withdrawn: z
    .strictObject({ at: moment, who: text, notice: text })
    .exactOptional()
    .describe('The edition no longer stands.'),
  part: z
    .strictObject({ words: text, whole: sha256 })
    .exactOptional()
    .describe('Claims were left out: which, and the hash of the whole.'),
  publisher: z.strictObject({ name: text, link: text.exactOptional() }).exactOptional(),
  numbers: z.array(z.strictObject({ count, word: text, hot: z.boolean() })),
  progress: z.array(z.strictObject({ ruling, count })),
  coverage: z.strictObject({
    claims: z.array(z.strictObject({ number: count, anchor, title: text })),
    rows: z.array(coverageRow),
  }),
  sources: z.array(source),
  sections: z.array(z.strictObject({ key: text, title: text, lead: text, claims: z.array(claim) })),
  warnings: z.array(z.strictObject({ version: text, text })),
  method: z.array(text),
  agreement: agreement.exactOptional(),
  scale: z.array(
    z.strictObject({ ruling: ruling.exactOptional(), level: level.exactOptional(), word: text, meaning: text }),
  ),
  disclosures: z.array(z.strictObject({ topic: text, text, link: text.exactOptional() })),
  corrections: z.array(correction).describe('What each edition changed against the one before it, oldest first.'),
  changes: z.array(z.strictObject({ at: moment, who: text, what: text })),
  texts: z.array(
    z.strictObject({
      anchor,
      label: text,
      sha256,
      language,
      received: moment.exactOptional(),
      leftOut: z
        .array(z.strictObject({ text, reason: text, claims: z.array(z.strictObject({ number: count, anchor })) }))
        .exactOptional()
        .describe('Passages that claims lead to and that were left out of the text when its file was read.'),
      runs: z.array(run).describe('Joined, they are the text as received.'),
    }),
  ),
  hash: sha256.describe(
    'Over the canonical JSON (keys sorted, no white space) of everything else but schema, state and withdrawn.',
  ),
}) satisfies z.ZodType<ReportModel>;

/** JSON Schema, draft 2020-12, of the report as JSON. */
export function reportJsonSchema(): object {
  const document = REPORT.extend({
    schema: z.literal(SCHEMA_ID),
    state: text.describe("'draft', 'edition 2', 'edition 2, withdrawn', 'edition 2, a part', or 'comparison'."),
  });
  return { $id: SCHEMA_ID, title: 'Crossread report', ...z.toJSONSchema(document, { reused: 'inline' }) };
}

function namesOf<T extends string>(words: Record<T, unknown>): T[] {
  return Object.keys(words) as T[];
}
