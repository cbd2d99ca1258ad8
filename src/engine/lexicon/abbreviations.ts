/**
 * Abbreviations that end in a full stop, by what may follow them. Lower case, without the final stop.
 * Compiled by hand for this project from news usage (AP and Guardian style guides name most of the English ones).
 */
const list = (words: string): ReadonlySet<string> => new Set(words.trim().split(/\s+/u));

/** Stand before a name: never the end of a sentence. */
export const TITLES = list(`
  mr mrs ms mx messrs mme mlle mt ft st ste dr drs prof gen lt col maj capt cmdr cdr cpl sgt pvt pfc adm brig supt insp
  det sen sens rep reps gov govs pres rev fr hon amb atty asst assoc dir sec treas chmn
  spc ret sr. sra srta dra herr fra bros abp bp msgr vs v viz cf e.g i.e
  г ул пл им гр тов акад проф ген др г-н г-жа см ср напр dott sig avv ing hr
`);

/** Stand before a number: no end of a sentence when a number follows. */
export const BEFORE_NUMBERS = list(`
  no nos nr num n° p pp pg fig figs art arts sec secs ch chap vol vols ed eds para paras eq c ca circa approx tel ext
  room rm apt ste bldg fl lot pt ver rev op cap cl reg rs
  jan feb mar apr jun jul aug sep sept oct nov dec стр гл рис табл ст п пп
`);

/** End a sentence only when what follows plainly begins a new one. */
export const OTHER_ABBREVIATIONS = list(`
  inc co corp ltd llc plc bros cos assn dept univ inst intl natl govt admin mfg est
  jr sr esq phd ph.d m.d b.a m.a d.c etc al ave blvd rd hwy pkwy sq mph kph lb lbs oz yds
  approx misc orig incl excl resp esp abbr yr yrs hrs mins max min tel
  jan feb mar apr jun jul aug sep sept oct nov dec
  mon tue tues wed thu thur thurs fri sat sun
  ala ariz ark calif colo conn del fla ga ill ind kan ky la md mass mich minn miss mont neb nev
  okla ore pa penn tenn tex va vt wash wis wyo ont que
  voc ed cit ibid q.v n.b p.s ps a.k.a r.i.p nb
  z.b u.a d.h bzw usw evtl ggf inkl zzgl str mio mrd
  т.д т.п т.е и.о т.н тыс млн млрд руб коп гг вв н.э
`);

/** Of these, the ones that are plain words unless printed with a capital: 'He sat.' against 'Sat.' */
export const PLAIN_WHEN_LOWER = list(`
  mar dec mon wed fri sat sun thu ala ark del ill ind la mass miss ore pa penn wash min max est ga va str cit
`);

/** Two-letter words that end sentences in unedited writing. */
export const SHORT_WORDS = list('it me us up so to in on do go be is he we my no ok of at by if');

/** Clock times: what follows is part of the time, or a new sentence. */
export const CLOCK = list('a.m p.m am pm');

/** Capitalised words that continue a clock time: '5 p.m. Eastern', '10 a.m. Monday'. */
export const AFTER_CLOCK = list(`
  monday tuesday wednesday thursday friday saturday sunday today tomorrow eastern pacific central mountain
  est edt cst cdt mst mdt pst pdt et ct mt pt gmt utc bst cet cest msk ist jst local
  jan january feb february mar march apr april may june july aug august sep sept september oct october nov november dec december
`);

/** Words that, capitalised after an abbreviation, nearly always begin a sentence rather than go on with a name. */
export const STARTERS = list(`
  a an the this that these those it its he she they we you i his her their our my your
  in on at by for from with without to of as if when while where after before since until during under over between among
  but and or so yet nor because although though however moreover meanwhile instead still also then there here now
  what who whom whose which why how did does do is are was were has have had will would can could should may might must
  some many most several few all both each every no not nobody nothing one two three another other others such only even
  today yesterday tomorrow earlier later last next once according despite following asked speaking officials police
  let please thank thanks maybe perhaps indeed finally first second third recently currently additionally furthermore
  der die das ein eine er sie es wir ihr und aber doch im am bei nach vor für le la les un une il elle ils elles nous
  et mais dans el los las una pero en y в на по и но он она они мы это как что
`);

/** Names printed with an exclamation mark. */
export const EXCLAIMED_NAMES = list('yahoo jeopardy yum oklahoma hulu joomla panic');

/** Verbs after a closing quotation mark: 'Will you come?' Smith asked. */
export const SAYING = list(`
  said says say asked asks added adds told tells wrote writes replied replies shouted shouts yelled cried answered
  answers wondered continued declared exclaimed explained insisted joked noted quipped recalled remarked responded
  stated tweeted warned whispered concluded argued announced
`);
