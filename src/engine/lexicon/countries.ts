/**
 * Countries with what stands for them: names; people and adjective; capital; seats of power and other bywords.
 * Collected by hand for Crossread (MIT).
 */

/** What a word says of a country. */
export type CountryRole = 'name' | 'people' | 'capital' | 'seat';

const TABLE = `
us: united states, united states of america, u.s, us, u.s.a, usa, america; american, americans; washington, washington d.c, washington dc; white house, pentagon, capitol hill, state department, oval office, foggy bottom
ru: russia, russian federation; russian, russians; moscow; kremlin
ua: ukraine; ukrainian, ukrainians; kyiv, kiev; bankova
gb: united kingdom, britain, great britain, u.k, uk; british, britons, briton; london; downing street, whitehall, westminster, buckingham palace, foreign office
cn: china, people's republic of china, prc; chinese; beijing, peking; zhongnanhai
de: germany, federal republic of germany; german, germans; berlin; bundestag, chancellery
fr: france; french, frenchman, frenchmen; paris; elysee, élysée, elysee palace, élysée palace, quai d'orsay, matignon
it: italy; italian, italians; rome; quirinale, palazzo chigi
es: spain; spanish, spaniard, spaniards; madrid; moncloa
pl: poland; polish, pole, poles; warsaw
tr: turkey, türkiye, turkiye; turkish, turk, turks; ankara
jp: japan; japanese; tokyo
kr: south korea, republic of korea; south korean, south koreans; seoul; blue house
kp: north korea, democratic people's republic of korea, dprk; north korean, north koreans; pyongyang
in: india; indian, indians; new delhi, delhi
pk: pakistan; pakistani, pakistanis; islamabad
af: afghanistan; afghan, afghans; kabul
ir: iran; iranian, iranians; tehran, teheran
iq: iraq; iraqi, iraqis; baghdad
il: israel; israeli, israelis; jerusalem; knesset
ps: palestine, palestinian territories; palestinian, palestinians; ramallah
sy: syria; syrian, syrians; damascus
sa: saudi arabia; saudi, saudis; riyadh
eg: egypt; egyptian, egyptians; cairo
jo: jordan; jordanian, jordanians; amman
lb: lebanon; lebanese; beirut
ye: yemen; yemeni, yemenis; sanaa, sana'a
ae: united arab emirates, u.a.e, uae, emirates; emirati, emiratis; abu dhabi
qa: qatar; qatari, qataris; doha
kw: kuwait; kuwaiti, kuwaitis; kuwait city
fi: finland; finnish, finn, finns; helsinki
se: sweden; swedish, swede, swedes; stockholm
no: norway; norwegian, norwegians; oslo
dk: denmark; danish, dane, danes; copenhagen
nl: netherlands, holland; dutch; hague
be: belgium; belgian, belgians; brussels
at: austria; austrian, austrians; vienna
ch: switzerland; swiss; bern, berne
gr: greece, hellas; greek, greeks; athens
pt: portugal; portuguese; lisbon
ie: ireland; irish; dublin
hu: hungary; hungarian, hungarians; budapest
cz: czech republic, czechia; czech, czechs; prague
sk: slovakia; slovak, slovaks; bratislava
ro: romania; romanian, romanians; bucharest
bg: bulgaria; bulgarian, bulgarians; sofia
rs: serbia; serbian, serbians, serb, serbs; belgrade
hr: croatia; croatian, croatians, croat, croats; zagreb
si: slovenia; slovenian, slovenians; ljubljana
ba: bosnia, bosnia and herzegovina; bosnian, bosnians; sarajevo
xk: kosovo; kosovar, kosovars; pristina
al: albania; albanian, albanians; tirana
mk: north macedonia, macedonia; macedonian, macedonians; skopje
ee: estonia; estonian, estonians; tallinn
lv: latvia; latvian, latvians; riga
lt: lithuania; lithuanian, lithuanians; vilnius
by: belarus, belorussia; belarusian, belarusians, belarussian; minsk
md: moldova; moldovan, moldovans; chisinau, chișinău
am: armenia; armenian, armenians; yerevan
az: azerbaijan; azerbaijani, azerbaijanis, azeri; baku
kz: kazakhstan; kazakh, kazakhs; astana, nur-sultan
uz: uzbekistan; uzbek, uzbeks; tashkent
tm: turkmenistan; turkmen; ashgabat
kg: kyrgyzstan; kyrgyz; bishkek
tj: tajikistan; tajik, tajiks; dushanbe
ca: canada; canadian, canadians; ottawa
mx: mexico; mexican, mexicans; mexico city
br: brazil; brazilian, brazilians; brasilia, brasília
ar: argentina; argentine, argentinian, argentines; buenos aires; casa rosada
cl: chile; chilean, chileans; santiago
co: colombia; colombian, colombians; bogota, bogotá
ve: venezuela; venezuelan, venezuelans; caracas; miraflores
pe: peru; peruvian, peruvians; lima
ec: ecuador; ecuadorean, ecuadorian, ecuadoreans; quito
bo: bolivia; bolivian, bolivians; la paz
cu: cuba; cuban, cubans; havana
ht: haiti; haitian, haitians; port-au-prince
za: south africa; south african, south africans; pretoria
ng: nigeria; nigerian, nigerians; abuja
ke: kenya; kenyan, kenyans; nairobi
et: ethiopia; ethiopian, ethiopians; addis ababa
so: somalia; somali, somalis; mogadishu
sd: sudan; sudanese; khartoum
ss: south sudan; south sudanese; juba
ly: libya; libyan, libyans; tripoli
tn: tunisia; tunisian, tunisians; tunis
dz: algeria; algerian, algerians; algiers
ma: morocco; moroccan, moroccans; rabat
ml: mali; malian, malians; bamako
gh: ghana; ghanaian, ghanaians; accra
zw: zimbabwe; zimbabwean, zimbabweans; harare
ug: uganda; ugandan, ugandans; kampala
rw: rwanda; rwandan, rwandans; kigali
cd: democratic republic of the congo, democratic republic of congo, dr congo; congolese; kinshasa
au: australia; australian, australians; canberra
nz: new zealand; new zealander, new zealanders; wellington; beehive
id: indonesia; indonesian, indonesians; jakarta
my: malaysia; malaysian, malaysians; kuala lumpur; putrajaya
sg: singapore; singaporean, singaporeans
th: thailand; thai, thais; bangkok
vn: vietnam, viet nam; vietnamese; hanoi
ph: philippines; filipino, filipinos, philippine; manila; malacanang, malacañang
mm: myanmar, burma; burmese; naypyidaw, naypyitaw, yangon, rangoon
bd: bangladesh; bangladeshi, bangladeshis; dhaka
lk: sri lanka; sri lankan, sri lankans; colombo
np: nepal; nepali, nepalese; kathmandu
kh: cambodia; cambodian, cambodians; phnom penh
mn: mongolia; mongolian, mongolians; ulaanbaatar, ulan bator
tw: taiwan; taiwanese; taipei
hk: hong kong; hongkonger, hongkongers
ge: georgia; georgian, georgians; tbilisi
is: iceland; icelandic, icelander, icelanders; reykjavik
cy: cyprus; cypriot, cypriots; nicosia
su: soviet union, ussr, u.s.s.r; soviet, soviets
eu: european union, e.u, eu; ; brussels; european commission
europe: europe; european, europeans
asia: asia; asian, asians
africa: africa; african, africans
latin: latin america; latin american, latin americans`;

const ROLES: readonly CountryRole[] = ['name', 'people', 'capital', 'seat'];

export interface CountryWord {
  country: string;
  role: CountryRole;
}

/** Lower-case name, without the final stop of initials → the country it names or stands for. */
export const COUNTRY_WORDS: ReadonlyMap<string, CountryWord> = readTable();

/** Country code → its usual English name, lower case. */
export const COUNTRY_NAMES: ReadonlyMap<string, string> = new Map(
  rows().map(({ code, fields }) => [code, fields[0]?.[0] ?? code]),
);

/** Other spellings of places → the spelling they are compared by. */
export const PLACE_SPELLINGS: ReadonlyMap<string, string> = new Map(
  `kiev=kyiv|kharkov=kharkiv|odessa=odesa|lvov=lviv|nikolaev=mykolaiv|mykolayiv=mykolaiv|chernobyl=chornobyl
  |dnepropetrovsk=dnipro|dnipropetrovsk=dnipro|lugansk=luhansk|donbass=donbas|peking=beijing|canton=guangzhou
  |bombay=mumbai|calcutta=kolkata|madras=chennai|bangalore=bengaluru|rangoon=yangon|teheran=tehran|mecca=makkah
  |ulan bator=ulaanbaatar|saigon=ho chi minh city|sana'a=sanaa|brasília=brasilia|bogotá=bogota|são paulo=sao paulo
  |zürich=zurich|köln=cologne|chișinău=chisinau|l.a=los angeles|nyc=new york city|new york city=new york
  |n.y=new york|d.c=washington|washington d.c=washington`
    .split('|')
    .map((pair) => pair.trim().split('=') as [string, string]),
);

function rows(): { code: string; fields: string[][] }[] {
  return TABLE.trim()
    .split('\n')
    .map((line) => {
      const colon = line.indexOf(':');
      const fields = line.slice(colon + 1).split(';');
      return {
        code: line.slice(0, colon).trim(),
        fields: fields.map((field) => field.split(',').map((word) => word.trim())),
      };
    });
}

function readTable(): Map<string, CountryWord> {
  const words = new Map<string, CountryWord>();
  for (const { code, fields } of rows()) {
    for (const [i, field] of fields.entries()) {
      const role = ROLES[i] ?? 'seat';
      // The first country to claim a word keeps it: 'Brussels' is Belgium's before it is the Union's.
      for (const word of field) if (word && !words.has(word)) words.set(word, { country: code, role });
    }
  }
  return words;
}
