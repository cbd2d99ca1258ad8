import type { StoryFile } from '../../desk/story/story-file.ts';
import { agreementOf, percent } from '../../report/agreement.ts';
import type { AgreementFigure } from '../../report/model.ts';
import { list, share } from '../../words/format.ts';
import { words } from '../../words/words.ts';

/** How far reviewers agree on a story, as its page shows it. */
export function presentAgreement(file: StoryFile) {
  const blind = file.story.policy === 'blind';
  const { all, kinds, pairs, rules, claims } = agreementOf({ ...file, review: { blind, changes: [] } });
  return {
    blind,
    of: claims,
    sealed: file.sealed.ids.size,
    judged: all.claims,
    story: all.claims > 0 ? [row(words().agreement.allClaims, all)] : [],
    kinds: kinds.map((figure) => row(figure.word, figure)),
    pairs: pairs.map((figure) => row(list(figure.people), figure)),
    rules: rules.map(({ rule, found, dismissed, share: part, few }) => ({
      rule,
      found,
      dismissed,
      share: few ? words().agreement.few : percent(part),
      few,
    })),
  };
}

function row(name: string, { claims, pairs, agreed, alpha, few, words: reliability }: AgreementFigure) {
  return {
    name,
    claims,
    pairs,
    agreed: percent(agreed),
    alpha: few || alpha === null ? '–' : share(alpha).replace('-', '−'),
    words: reliability,
  };
}
