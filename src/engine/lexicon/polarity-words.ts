/** Own lists: words that turn what follows them into its opposite, by how they do it. Lower case. */
const set = (words: string): ReadonlySet<string> => new Set(words.trim().split(/\s+/));

/** Deny the verb, adjective or noun phrase that follows. Contractions in n't are read by their ending. */
export const NEGATORS = set('not never cannot neither nor hardly barely scarcely nowhere');

/** Deny the noun that follows, and with it what the noun does. */
export const NEGATIVE_DETERMINERS = set('no');

/** Deny the verb that follows. */
export const NEGATIVE_PRONOUNS = set('none nobody nothing no-one');

/** Stems that deny the infinitive or participle after them. To ban or to block is an act of its own, no denial. */
export const NEGATIVE_VERBS = set(`fail refus declin stop avoid ceas quit forget neglect`);

/** Those that need an infinitive with 'to', else they mean something else ('prices declined'). */
export const NEEDS_INFINITIVE = set('fail declin refus forget neglect');

/** Those that take a participle or a noun, else they mean something else ('he stopped to rest'). */
export const NEVER_INFINITIVE = set('stop ceas quit avoid');

/** Adjectives before 'to' that deny it. */
export const NEGATIVE_ADJECTIVES = set('unable unwilling reluctant powerless impossible unlikely far');

/** After 'no' or 'not' these make no denial. */
export const AFTER_NO = set('doubt matter less fewer more longer later sooner wonder');
export const AFTER_NOT = set('only just merely simply least necessarily even mention until');

/** End the reach of a denial. */
export const CLAUSE_ENDS = set(
  ', ; : - . ! ? ( ) " but although though because while whereas which who whom that when where if unless until after before since as however than',
);

/** Stems of verbs that say little by themselves: denied in one sentence, they may stand for anything in another. */
export const LIGHT_VERBS = set(
  'be have do make take get give go come know think want need believ see find call us seem',
);

const SYMMETRIC = set(
  'meet marri divorc talk agre play face join equal match resembl fight clash compet cooper differ tie draw negoti and',
);

/** Verbs that hold both ways round: 'A met B' is 'B met A'. */
export function isSymmetric(stem: string): boolean {
  return SYMMETRIC.has(stem);
}

/** Stems that say no in their own way: beside one of them a denial in the other sentence is no contradiction. */
export const SOFT_NEGATIVES = set(
  `without unless littl few fewer lack absenc absent failur fail refus ceas suspend halt stop prevent prohibit ban bar block
  forbid end abandon cancel scrap withdraw deni reject declin avoid drop dismiss free unknown unlik unabl empti rather
  instead except exclud minus rare rarely seldom neither nor hard doubt against miss quit nowher`,
);
