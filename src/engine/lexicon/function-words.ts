/** Closed classes of English words, for finding where a phrase begins and ends. Collected by hand (MIT). */

const set = (words: string): ReadonlySet<string> => new Set(words.trim().split(/\s+/));

export const SUBJECT_PRONOUNS = set(
  'i you he she it we they who which everyone everybody nobody someone somebody anyone',
);
export const POSSESSIVE_PRONOUNS = set('my your his her its our their whose');
export const DETERMINERS = set(`the a an this these those that some any many several most all both each every another
  other no few more much one two three four five six seven eight nine ten`);
export const BE = set("is are was were be been being am isn't aren't wasn't weren't");
export const AUXILIARIES = set(`has have had having do does did will would can could may might must shall should ought
  hasn't haven't hadn't don't doesn't didn't won't wouldn't can't cannot couldn't mightn't mustn't shouldn't
  is are was were be been being am isn't aren't wasn't weren't`);
export const PREPOSITIONS = set(`of in on at by for with from to into onto over under about against between among amid
  through during before after since until till near behind beyond across along around above below within without
  despite except per via upon toward towards outside inside off like than as`);
export const SUBORDINATORS = set(`that because although though while when whenever if unless until after before since as
  whether how why what where who whom which whose than so but yet nor once lest`);
export const WH_WORDS = set('whether how why what where when who which if whom');
/** Adverbs that may stand between a speaker and the verb of saying, besides those in -ly. */
export const ADVERBS = set(`also then later now once again still never ever even just first not long often always
  sometimes already soon further too instead meanwhile though however ago yesterday today tonight tomorrow previously
  earlier so all both flatly back not n't yet`);
/** Past tenses that are not made with -ed and are no common noun or adjective. */
export const IRREGULAR_PASTS =
  set(`was were had did went came took gave got made said told saw knew thought found became
  left kept held brought began ran met led stood won lost paid sent built fell rose grew drew threw flew wrote spoke
  broke chose drove rode ate drank sang swore tore wore woke froze stole shook forgot forgave understood taught caught
  bought sought fought spent meant felt dealt slept wept swept struck stuck hung sank shot fled bled fed bred hid slid
  undertook overcame overthrew withdrew arose foresaw mistook heard sold sat lent bent burnt dug
  flung forbade knelt rang shone shrank sped spun sprang strove swam swung died tied`);
