import names from '../../lexicon/data/given-names.json' with { type: 'json' };

const words = (list: string): ReadonlySet<string> => new Set(list.trim().split(/\s+/));

/** Given names that begin more names of places and things than of persons. */
const SELDOM =
  words(`the may june april august will art van la de di da duke prince king major georgia virginia carolina
  dakota paris london sydney madison jackson lincoln washington israel jordan kenya china asia india america brooklyn
  chelsea sierra savannah summer autumn winter star angel destiny trinity serenity heaven justice harmony melody cherry
  olive ginger violet amber crystal jade pearl ruby penny mary-ann earl hope faith joy princess queen royal legend
  dallas houston austin phoenix memphis cairo milan florence vienna rome kingston bristol lancaster chester`);

/** Given names that are common words too: sure only before another name. */
const ALSO_WORDS =
  words(`mark bill grace rose ray dick jean miles chase chance drew rich sue pat rob don guy iris ivy lily
  daisy gene frank christian chad jack mike bob nick pierce wade grant lane dean cliff glen heath ford reed page skip
  buddy sonny junior sage gale dale dawn eve june mercy patience prudence norm nat bud cash colt hunter mason porter`);

let given: ReadonlySet<string> | null = null;

/** A usual given name, lower case, as it stands before another name. */
export function isGivenName(norm: string): boolean {
  given ??= words(names);
  return given.has(norm) && !SELDOM.has(norm);
}

/** A given name that is nothing else. */
export function isOnlyGivenName(norm: string): boolean {
  return isGivenName(norm) && !ALSO_WORDS.has(norm);
}
