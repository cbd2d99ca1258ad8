/**
 * Verbs and nouns that give words, thoughts or wishes to somebody. Collected by hand for this project
 * (MIT, as the project) from the usual newsroom style lists and the frames of reporting verbs in any grammar
 * of English (Quirk et al. 1985, 16.30–16.38).
 */

/**
 * How a verb takes what it reports.
 * say: a quotation, a clause with or without 'that'. tell: the same after a person addressed.
 * think: a clause. ask: what somebody else is to do. vow: what one will or will not do oneself.
 * judge: the thing judged follows as an object. show: a document's finding, as a clause.
 */
export type SayingClass = 'say' | 'tell' | 'think' | 'ask' | 'vow' | 'judge' | 'show';

const VERBS: Record<SayingClass, string> = {
  say: `say add state note announce declare claim assert allege argue contend maintain insist affirm reaffirm
    reiterate repeat stress emphasize emphasise underline underscore highlight remark comment observe mention
    explain clarify elaborate specify reply respond answer retort counter concede acknowledge admit confess confirm
    deny disclose divulge reveal report write tweet post continue conclude recall recount relate boast brag joke quip
    lament complain grumble gripe protest object exclaim shout yell scream cry whisper mutter murmur sigh chant predict
    forecast estimate warn caution testify swear attest vouch opine posit propose suggest hint imply intimate
    speculate quote plead point proclaim pronounce profess preach sing rule theorize reason reckon rejoin recommend
    relay repeat volunteer muse advise announce declare signal chime interject`,
  tell: `tell inform notify assure remind brief advise convince persuade`,
  think: `believe think feel fear hope suspect worry doubt wonder know understand realize realise recognize expect
    assume presume suppose consider guess imagine judge deem perceive foresee anticipate dream conclude decide
    determine learn discover agree disagree care regret see view regard trust remember forget dispute question`,
  ask: `urge demand ask request call beg implore press exhort encourage order command instruct direct invite want seek
    pressure advocate petition`,
  vow: `promise vow pledge threaten refuse decline offer plan intend agree volunteer decide swear commit propose aim
    resolve opt`,
  judge: `condemn criticize criticise denounce decry deplore blast slam lambast lambaste attack assail ridicule mock
    praise laud hail applaud commend welcome endorse back support oppose reject dismiss deride accuse blame fault charge
    portray describe characterize characterise depict label brand dub term call liken compare admire
    defend tout champion bemoan rebuke chide scold berate castigate chastise excoriate disparage vilify
    pan rap rip scorn scoff sneer celebrate cite invoke reference discuss debate address question challenge
    credit thank congratulate salute lash rail despise echo embrace favor favour back downplay propound extol espouse
    refute rebut disavow repudiate understate overstate exaggerate minimize bristle fume
    trumpet herald decry slight downplay mourn congratulate propose disclose reveal announce highlight emphasize underscore
    acknowledge confirm recommend predict deny chronicle apologize denounce second`,
  show: `show find indicate suggest reveal demonstrate prove confirm conclude document detail chronicle report say`,
};

/** Verbs whose past, participle or -ing is not made by rule: base, third person, past, participle, -ing. */
const IRREGULAR: Record<string, [string, string, string, string]> = {
  say: ['says', 'said', 'said', 'saying'],
  tell: ['tells', 'told', 'told', 'telling'],
  write: ['writes', 'wrote', 'written', 'writing'],
  think: ['thinks', 'thought', 'thought', 'thinking'],
  feel: ['feels', 'felt', 'felt', 'feeling'],
  know: ['knows', 'knew', 'known', 'knowing'],
  understand: ['understands', 'understood', 'understood', 'understanding'],
  foresee: ['foresees', 'foresaw', 'foreseen', 'foreseeing'],
  see: ['sees', 'saw', 'seen', 'seeing'],
  sing: ['sings', 'sang', 'sung', 'singing'],
  swear: ['swears', 'swore', 'sworn', 'swearing'],
  find: ['finds', 'found', 'found', 'finding'],
  show: ['shows', 'showed', 'shown', 'showing'],
  seek: ['seeks', 'sought', 'sought', 'seeking'],
  forget: ['forgets', 'forgot', 'forgotten', 'forgetting'],
  dream: ['dreams', 'dreamed', 'dreamt', 'dreaming'],
  beg: ['begs', 'begged', 'begged', 'begging'],
  admit: ['admits', 'admitted', 'admitted', 'admitting'],
  brag: ['brags', 'bragged', 'bragged', 'bragging'],
  quip: ['quips', 'quipped', 'quipped', 'quipping'],
  regret: ['regrets', 'regretted', 'regretted', 'regretting'],
  commit: ['commits', 'committed', 'committed', 'committing'],
  plan: ['plans', 'planned', 'planned', 'planning'],
  opt: ['opts', 'opted', 'opted', 'opting'],
  slam: ['slams', 'slammed', 'slammed', 'slamming'],
  dub: ['dubs', 'dubbed', 'dubbed', 'dubbing'],
  pan: ['pans', 'panned', 'panned', 'panning'],
  rap: ['raps', 'rapped', 'rapped', 'rapping'],
  rip: ['rips', 'ripped', 'ripped', 'ripping'],
  label: ['labels', 'labeled', 'labelled', 'labeling'],
  signal: ['signals', 'signaled', 'signalled', 'signaling'],
  rebut: ['rebuts', 'rebutted', 'rebutted', 'rebutting'],
  extol: ['extols', 'extolled', 'extolled', 'extolling'],
  forecast: ['forecasts', 'forecast', 'forecast', 'forecasting'],
};

/** Nouns that carry a report: "Trump's claim that …", 'a warning from NATO that …'. */
const NOUNS = `claim statement allegation assertion accusation argument contention insistence declaration announcement
  suggestion warning threat promise pledge vow demand call plea request appeal refusal denial admission
  acknowledgement acknowledgment confirmation belief fear concern hope suspicion doubt view opinion conclusion
  prediction proposal decision determination intention desire willingness unwillingness reluctance vow complaint criticism condemnation comment remark report outrage anger dismay alarm skepticism optimism regret case question disappointment frustration
  satisfaction gratitude sympathy solidarity condolence reservation objection`;

export type VerbForm = 'base' | 'third' | 'past' | 'ing';

export interface SayingVerb {
  lemma: string;
  form: VerbForm;
  classes: ReadonlySet<SayingClass>;
  /** Its third person is a plural noun as often: 'questions', 'claims'. */
  noun: boolean;
  /** Never finite by itself: 'written', 'known'. */
  participle?: true;
}

const ALSO_NOUNS = `state claim comment answer question report document plan attack charge call demand view support back
  press address debate promise threat forecast estimate signal account term credit fault label brand champion detail
  order request appeal offer tweet post note doubt fear hope worry guess reason rule judge object protest remark
  challenge favor favour rap rip pan blast slam praise remark report vow pledge reply retort rebuke dream care wonder
  trust regret push aim resolve counter signal boast joke quip complain lobby petition advocate direct want decline
  charge cite host blame ridicule scorn experience command exclaim feel judge suspect project profess command`;

export const SAYING_VERBS: ReadonlyMap<string, SayingVerb> = buildForms();
export const SAYING_NOUNS: ReadonlySet<string> = new Set(
  words(NOUNS).flatMap((noun) => [noun, noun.endsWith('y') ? noun : `${noun}s`]),
);

function buildForms(): Map<string, SayingVerb> {
  const classesOf = new Map<string, Set<SayingClass>>();
  for (const [name, list] of Object.entries(VERBS)) {
    for (const lemma of words(list)) {
      const classes = classesOf.get(lemma) ?? new Set<SayingClass>();
      classes.add(name as SayingClass);
      classesOf.set(lemma, classes);
    }
  }
  const forms = new Map<string, SayingVerb>();
  const nouns = new Set(words(ALSO_NOUNS));
  for (const [lemma, classes] of classesOf) {
    const [third, past, participle, ing] = IRREGULAR[lemma] ?? inflect(lemma);
    forms.set(ing, { lemma, form: 'ing', classes, noun: nouns.has(lemma) });
    forms.set(lemma, { lemma, form: 'base', classes, noun: nouns.has(lemma) });
    forms.set(third, { lemma, form: 'third', classes, noun: nouns.has(lemma) });
    forms.set(participle, {
      lemma,
      form: 'past',
      classes,
      noun: nouns.has(lemma),
      ...(participle !== past && !participle.endsWith('ed') && { participle: true as const }),
    });
    forms.set(past, { lemma, form: 'past', classes, noun: nouns.has(lemma) });
  }
  return forms;
}

function inflect(lemma: string): [string, string, string, string] {
  const consonantY = /[^aeiou]y$/.test(lemma);
  const third = consonantY ? `${lemma.slice(0, -1)}ies` : /(?:s|x|z|ch|sh)$/.test(lemma) ? `${lemma}es` : `${lemma}s`;
  const past = lemma.endsWith('e') ? `${lemma}d` : consonantY ? `${lemma.slice(0, -1)}ied` : `${lemma}ed`;
  const ing = /[^e]e$/.test(lemma) ? `${lemma.slice(0, -1)}ing` : `${lemma}ing`;
  return [third, past, past, ing];
}

function words(list: string): string[] {
  return list.trim().split(/\s+/);
}
