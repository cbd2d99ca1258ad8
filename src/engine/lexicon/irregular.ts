/**
 * Irregular forms of English → the base form, so that 'went' and 'goes' meet in one stem. Own list of the
 * common verbs and nouns, and of words whose regular stem would meet another word ('news' is not 'new').
 */

const VERBS = `
arise arose arisen|awake awoke awoken|bear bore borne|beat beaten|become became|begin began begun|bend bent|bind bound
bite bit bitten|bleed bled|blow blew blown|break broke broken|breed bred|bring brought|build built|burn burnt|buy bought
catch caught|choose chose chosen|cling clung|come came|creep crept|deal dealt|dig dug|do did done does|draw drew drawn
dream dreamt|drink drank drunk|drive drove driven|eat ate eaten|fall fell fallen|feed fed|feel felt|fight fought
find found|flee fled|fling flung|fly flew flown|forbid forbade forbidden|forget forgot forgotten|forgive forgave forgiven
freeze froze frozen|get got gotten|give gave given|go went gone goes|grow grew grown|hang hung|have has had
hear heard|hide hid hidden|hold held|keep kept|kneel knelt|know knew known|lay laid|lead led|learn learnt|leave left
lend lent|lie lay lain lying|light lit|lose lost|make made|mean meant|meet met|mistake mistook mistaken
overcome overcame|overthrow overthrew overthrown|pay paid|prove proven|ride rode ridden|ring rang rung|rise rose risen
run ran|say said|see saw seen|seek sought|sell sold|send sent|shake shook shaken|shed shed|shine shone|shoot shot
show shown|shrink shrank shrunk|sing sang sung|sink sank sunk|sit sat|slay slew slain|sleep slept|slide slid|speak spoke spoken
speed sped|spend spent|spill spilt|spin spun|spring sprang sprung|stand stood|steal stole stolen|stick stuck|sting stung
strike struck stricken|strive strove striven|swear swore sworn|sweep swept|swim swam swum|swing swung|take took taken
teach taught|tear tore torn|tell told|think thought|throw threw thrown|undergo underwent undergone|understand understood
undertake undertook undertaken|wake woke woken|wear wore worn|weep wept|win won|withdraw withdrew withdrawn
withhold withheld|withstand withstood|write wrote written|die died dies dying dead|tie tied ties tying|lie lied|vie vying|be am is are was were been being`;

const NOUNS = `
man men|woman women|child children|person people|foot feet|tooth teeth|goose geese|mouse mice|wife wives|life lives|knife knives
leave leaves|half halves|shelf shelves|thief thieves|loaf loaves|self selves|wolf wolves|crisis crises|analysis analyses
basis bases|thesis theses|criterion criteria|phenomenon phenomena|medium media|datum data|ox oxen|policeman policemen
policewoman policewomen|spokesman spokesmen|spokeswoman spokeswomen|fireman firemen|congressman congressmen|gunman gunmen
policy policies|program programme programmes|person persons people|community communities|businessman businessmen|fisherman fishermen|chairman chairmen|salesman salesmen|serviceman servicemen`;

/** Words that are their own stem, because the rules would give them another word's. */
const WHOLE = `news series species united university international organ organisation organization organic general generic generation
human humane inning innings herring earring sterling ceiling physics physical army arms emergency import important
importance several severe severely author authors wildly morning evening during being everything something anything
nothing hundred kindred sacred naked police policy political politics communist community`;

/** Word → base form, lower case. */
export const IRREGULAR: ReadonlyMap<string, string> = new Map([...formsOf(VERBS), ...formsOf(NOUNS)]);

/** Words the stemmer leaves alone. */
export const WHOLE_WORDS: ReadonlySet<string> = new Set(WHOLE.trim().split(/\s+/));

function formsOf(list: string): [string, string][] {
  return list
    .trim()
    .split(/[|\n]/)
    .flatMap((entry) => {
      const [base = '', ...forms] = entry.split(' ');
      return forms.map((form): [string, string] => [form, base]);
    });
}
