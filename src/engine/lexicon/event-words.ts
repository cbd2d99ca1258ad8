import { stem } from '../text/stem.ts';

/** Words for what happened, as English news tells it. Written for Crossread (MIT). */

const stems = (words: string): string[] => words.trim().split(/\s+/).map(stem);

/** Verbs of saying and publishing. */
export const REPORTING: ReadonlySet<string> = new Set(
  stems(
    'say said tell told announce report according confirm add state statement claim warn note acknowledge disclose reveal declare explain insist allege quote spokesman spokeswoman interview reporters',
  ),
);

/** Verbs (and a few past forms) that carry dates and numbers. Regular past forms need no entry. */
export const VERB_STEMS: ReadonlySet<string> = new Set(
  stems(`
  kill die death injure wound hurt shoot attack bomb explode strike hit crash collapse burn flood quake erupt
  arrest detain charge accuse convict sentence indict acquit plead jail imprison release free sue appeal hear try
  win lose beat defeat score lead play finish tie draw start host face sign trade hire fire resign quit retire
  appoint elect vote nominate campaign run rise fall grow drop climb gain jump plunge slip cut raise increase decrease
  decline reduce expand double halve buy sell pay earn cost spend invest raise lend borrow owe own acquire merge
  launch open close begin end stop continue resume suspend cancel delay postpone schedule plan expect set take
  meet visit travel arrive leave return flee escape move march protest demonstrate gather rally clash riot
  sink capsize rescue save find discover recover miss disappear search hold keep give send receive hand pass
  publish issue air premiere film shoot record perform marry divorce bear born name call make build destroy damage
  break steal rob seize snatch grab hijack kidnap capture storm invade withdraw deploy fight
  go come get become see show put bring throw read write speak make undergo suffer survive serve drive fly swim eat
  drink feel leave stand sit lie sleep wear teach learn know think begin grow hang spread pull push carry drag
  place treat check enter agree approve reject pass sign ratify veto ban block order urge demand ask
  want hope need seek aim try help use work stay remain hurt request propose offer invite refuse deny promise pledge vow threaten`),
);

/** End in -ed, or share a stem with a verb, and are none. */
export const NOT_VERBS: ReadonlySet<string> = new Set(
  'united hundred indeed red bed speed need seed wicked naked sacred embed newlywed shed deed feed weed greed breed alleged so-called armed wounded injured dead death deaths end leading starting building meeting meetings set lead record records place places order close open cut cuts cost costs attacks strikes'.split(
    ' ',
  ),
);

/** What a count of people says happened to them. Stem → class. */
export const FATES: ReadonlyMap<string, string> = new Map(
  (
    [
      [
        'killed',
        'kill killed die died dead death deaths toll fatal fatality fatalities slain slay murder perish slaughter execute',
      ],
      ['injured', 'injure injured injury injuries wound wounded hurt maim hospitalise hospitalised hospitalize'],
      ['arrested', 'arrest arrested detain detained custody round-up detention'],
      ['charged', 'charge charged indict indicted prosecute'],
      ['missing', 'miss missing unaccounted disappear'],
      ['displaced', 'displace displaced evacuate evacuated homeless flee fled'],
      ['rescued', 'rescue rescued save survive survivor'],
      ['aboard', 'aboard onboard board'],
      ['infected', 'infect infected case cases infection positive'],
    ] as const
  ).flatMap(([name, words]) => stems(words).map((word) => [word, name] as const)),
);

/** Nouns that only say 'human beings': any two of them count the same. */
export const PEOPLE: ReadonlySet<string> = new Set(
  stems('people persons person individuals victims lives souls humans ones others bodies dead killed injured wounded'),
);

/** Nouns that outlets exchange when they count the same people or things. Stem → the group's first word. */
export const ALIKE_IN_COUNTS: ReadonlyMap<string, string> = new Map(
  [
    'soldiers troops servicemen servicemembers',
    'protesters demonstrators marchers rioters',
    'migrants refugees',
    'workers employees staff staffers',
    'students pupils',
    'officers policemen police cops',
    'passengers travellers travelers',
    'jobs posts positions',
    'homes houses',
    'fighters militants insurgents rebels gunmen',
    'ships vessels boats',
    'planes aircraft jets',
    'children kids',
    'lawmakers legislators MPs senators deputies',
    'states countries nations',
    'seats places',
    'shots rounds bullets',
    'cars vehicles',
    'quakes earthquakes tremors',
  ].flatMap((words) => stems(words).map((word) => [word, words.split(' ')[0] as string] as const)),
);

/** Nouns that set apart some of the people: 'two women' may be two of 'three people'. */
export const PART_OF_PEOPLE: ReadonlySet<string> = new Set(
  stems(`women men children kids girls boys teenagers babies infants soldiers troops officers police policemen civilians
    guards foreigners tourists journalists students pupils americans britons passengers firefighters rescuers`),
);
