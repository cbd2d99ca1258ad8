/**
 * Own lists: words of one event whose forms do not look alike (WordNet joins some of them, mixed with others that are
 * not one event), and pairs that WordNet relates in a way news does not.
 */
import { stem } from '../text/stem.ts';

const LISTS = `
die death dead deceased fatal fatality deadly|kill killing killer|sell sale seller|speak speech speaker|see sight|give gift
choose choice chosen|lose loss loser|think thought|fly flight|prove proof|believe belief|grow growth|marry marriage
bury burial|arrive arrival|refuse refusal|deny denial|approve approval|propose proposal|withdraw withdrawal|remove removal
decide decision|invade invasion invader|explode explosion blast|collide collision|destroy destruction|produce production
reduce reduction|pursue pursuit|succeed success|fail failure|depart departure|seize seizure|expose exposure|rob robbery
steal theft|shoot shot shooting shooter|bomb bombing bomber|injure injury|wound wounded|accuse accusation
elect election|vote voter voting|appoint appointment|resign resignation|announce announcement|agree agreement
acquire acquisition|merge merger|buy purchase|permit permission|admit admission|expand expansion|suspend suspension
extend extension|conclude conclusion|intervene intervention|prevent prevention|detain detention detainee
convict conviction|sentence sentencing|arrest arrested|demand demanded|meet meeting|warn warning|rise rising
strike striker|flood flooding|burn fire|earthquake quake tremor|behave behavior|complain complaint|advise advice advisor adviser
respond response|defend defense|offend offense offensive|threaten threat|breathe breath|receive receipt|describe description
`;

/** Families by stem. */
export const FAMILIES: readonly string[][] = LISTS.trim()
  .split(/[|\n]/)
  .map((list) => [...new Set(list.trim().split(' ').map(stem))]);

const ALIKE = `
launch start|launch begin|hand give|hand pass|concrete specific|offer proposal|talk negotiation|troop soldier|quit resign
pledge promise|probe inquiry|jail prison|blaze fire|row dispute|poll vote|poll election|toll fee|hike rise|hike increase
slash cut|axe cut|oust remove|ban outlaw|storm hurricane|cop officer|lawmaker legislator|lawmaker parliamentarian
firm company|staff employee|crew sailor|vessel ship|plane aircraft|car vehicle
`;

/** 'stem stem' pairs that news uses one for the other, in both orders; WordNet parts them or knows them too rarely so. */
export const ALIKE_IN_NEWS: ReadonlySet<string> = new Set(
  ALIKE.trim()
    .split(/[|\n]/)
    .map((pair) => pair.trim().split(' ').map(stem))
    .flatMap(([a, b]) => [`${a} ${b}`, `${b} ${a}`]),
);

const APART = `
man woman|boy girl|father mother|son daughter|brother sister|husband wife|king queen|president minister|minister secretary
week month|month year|week year|day week|day month|day year|hour minute|second minute|monday tuesday|north south|east west
say deny|first second|thousand million|million billion|dozen hundred|world nation|say call|say tell
get take|make take|go take|take have|see meet|hold have|use have|government state
`;

/** 'stem stem' pairs that are never taken for one another. */
export const NEVER_RELATED: ReadonlySet<string> = new Set(
  APART.trim()
    .split(/[|\n]/)
    .map((pair) => pair.trim().split(' ').map(stem).join(' ')),
);
