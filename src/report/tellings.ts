import type { Sentence } from '../engine/types.ts';
import type { ClaimData, VersionData } from './data.ts';
import type { Ground } from './ground.ts';
import type { Passage, Telling } from './model.ts';
import { sentencesByVersion } from './readings.ts';

/** How many UTF-16 units of the text stand before and after a quoted passage. */
const AROUND = 32;

/** One for each version that tells the claim, in the order the claim names them. */
export function tellingsOf(claim: ClaimData, ground: Ground): Telling[] {
  return [...sentencesByVersion(claim, ground)].map(([version, ids]) => {
    const passages = ids.flatMap((id) => {
      const found = ground.sentences.get(id);
      return found ? [passageOf(found.sentence, found.anchor, version, ground)] : [];
    });
    return {
      label: version.label,
      anchor: ground.textAnchors.get(version.id) ?? '',
      text: passages.map(({ exact }) => exact.replace(/\s+/gu, ' ').trim()).join(' '),
      passages,
    };
  });
}

function passageOf({ start, end, kind }: Sentence, anchor: string, version: VersionData, ground: Ground): Passage {
  const place = ground.codePoints.get(version.id) ?? ((offset) => offset);
  return {
    anchor,
    kind,
    start: place(start),
    end: place(end),
    exact: version.text.slice(start, end),
    prefix: withoutHalves(version.text.slice(Math.max(0, start - AROUND), start)),
    suffix: withoutHalves(version.text.slice(end, end + AROUND)),
  };
}

/** Without half a surrogate pair at either end, which would be no character. */
function withoutHalves(text: string): string {
  return text.replace(/^[\uDC00-\uDFFF]/, '').replace(/[\uD800-\uDBFF]$/, '');
}
