/** Own lists: how sure a sentence is of what it says, as rungs of a ladder below plain assertion. Lower case. */
export type Certainty = 'denied' | 'feared' | 'possible' | 'alleged' | 'likely' | 'planned';

const LADDER: Record<Certainty, string> = {
  denied: 'denied denies deny denying',
  feared: 'feared fear fears fearing',
  possible: 'may might could possibly perhaps maybe potentially conceivably',
  alleged: `allegedly alleged reportedly purportedly purported supposedly apparently apparent suspected seemingly
    unconfirmed so-called rumoured rumored ostensibly presumably believed thought presumed`,
  likely: 'likely probably expected',
  planned: 'plans planned planning intends intended hopes proposed aims seeks',
};

/** Word → its rung. */
export const CERTAINTY_WORDS: ReadonlyMap<string, Certainty> = new Map(
  Object.entries(LADDER).flatMap(([rung, words]) =>
    words
      .trim()
      .split(/\s+/)
      .map((word): [string, Certainty] => [word, rung as Certainty]),
  ),
);

/** Words that hedge only as 'is … to': 'is believed to have fled'. */
export const NEEDS_TO: ReadonlySet<string> = new Set(
  'believed thought expected presumed feared planned planning plans intends intended hopes proposed aims seeks'.split(
    ' ',
  ),
);
