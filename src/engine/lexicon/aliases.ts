/** Own list: names of one thing in news English, one line each; the first is the name the others take. */
const LINES = `
u.s.|united states of america|united states|usa|us|america|american|americans
uk|u.k.|united kingdom|britain|great britain|british
un|u.n.|united nations
eu|e.u.|european union
nato|north atlantic treaty organization|north atlantic treaty organisation
who|world health organization|world health organisation
imf|international monetary fund
fbi|federal bureau of investigation
cia|central intelligence agency
nasa|national aeronautics and space administration
fed|federal reserve
gop|republican party|republicans|republican
prime minister|pm|premier
vice president|vice-president|vp
chief executive|ceo|chief executive officer
new york|ny|nyc|new york city
los angeles|la|l.a.
washington|washington dc|washington d.c.
per cent|percent|pct|%
euro|euros|€
dollar|dollars|$
pound|pounds|£
kilometer|km|kilometers|kilometre|kilometres
photo|photograph|photos|photographs|pic|pics|pix
television|tv
ok|okay|o.k.
african-american|african american|black american
mr|mr.
attorney general|attorney-general
cease-fire|ceasefire|cease fire|truce
kiev|kyiv
iranian nuclear|iran nuclear
north korea|n. korea|n korea|dprk|n.korea|north korean
south korea|s. korea|s korea|s.korea|south korean
drc|dr congo|democratic republic of congo
uae|united arab emirates
saudi arabia|saudi|ksa
myanmar|burma
holland|netherlands|the netherlands|dutch
australia|aust|aussie|australian
colorado|colo
california|calif|californian
arizona|ariz
pennsylvania|penn
connecticut|conn
massachusetts|mass.
virginia|va
`;

/** Words of an alias in lower case, joined by spaces → the name they take. */
export const ALIASES: ReadonlyMap<string, string> = new Map(
  LINES.trim()
    .split('\n')
    .flatMap((line) => {
      const [name = '', ...others] = line.split('|');
      return [name, ...others].map((alias): [string, string] => [alias, name]);
    }),
);

/** First words of aliases, so that most words are passed by at the first look. */
export const ALIAS_STARTS: ReadonlySet<string> = new Set([...ALIASES.keys()].map((alias) => alias.split(' ')[0] ?? ''));

/** Words of the longest alias. */
export const LONGEST_ALIAS = 5;
