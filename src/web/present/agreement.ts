import type { StoryFile } from '../../desk/story/story-file.ts';
import { agreementOf, percent } from '../../report/agreement.ts';
import type { AgreementFigure } from '../../report/model.ts';

/** How far reviewers agree on a story, as its page shows it. */
export function presentAgreement(file: StoryFile) {
  const blind = file.story.policy === 'blind';
  const { all, kinds, pairs, rules, claims } = agreementOf({ ...file, review: { blind, changes: [] } });
  return {
    blind,
    of: claims,
    sealed: file.sealed.ids.size,
    judged: all.claims,
    story: all.claims > 0 ? [row('All claims', all)] : [],
    kinds: kinds.map((figure) => row(figure.word, figure)),
    pairs: pairs.map((figure) => row(figure.people.join(' and '), figure)),
    rules: rules.map(({ rule, found, dismissed, share, few }) => ({
      rule,
      found,
      dismissed,
      share: few ? 'too few to say' : percent(share),
      few,
    })),
  };
}

function row(name: string, { claims, pairs, agreed, alpha, few, words }: AgreementFigure) {
  return {
    name,
    claims,
    pairs,
    agreed: percent(agreed),
    alpha: few || alpha === null ? '–' : alpha.toFixed(2).replace('-', '−'),
    words,
  };
}
