/**
 * Words that cannot both be true in one place. Own list first; then WordNet's antonyms, less those that news uses
 * side by side; then pairs made by a negative beginning ('legal', 'illegal'). By stem.
 */
import { stem } from '../text/stem.ts';
import { related } from './wordnet.ts';

const PAIRS = `
win lose|win defeat|victory defeat|victory loss|winner loser|rise fall|rise drop|rise decline|rise plunge|rise slump|rise tumble
increase decrease|increase fall|increase drop|increase decline|increase reduce|increase reduction|grow shrink|growth decline|expand shrink|expand contract
gain lose|gain loss|profit loss|climb fall|climb drop|climb slip|surge plunge|surge tumble|surge fall|surge drop|surge slump|soar plunge|soar plummet|jump fall|jump drop
higher lower|high low|up down|raise lower|raise cut|boost cut|upgrade downgrade|strengthen weaken|strong weak|accelerate slow|improve worsen|better worse|best worst
hire fire|hire sack|recruit dismiss|appoint dismiss|arrest release|detain release|detain free|arrest free|jail free|convict acquit|guilty innocent|guilty acquit|convict clear|condemn praise|criticize praise|blame credit
accept reject|approve reject|approve veto|adopt reject|pass reject|agree refuse|agree disagree|admit deny|confirm deny|accept refuse|accept decline|allow ban|allow forbid|allow prohibit|permit ban|permit prohibit|legalize ban|allow block|allow bar|allow prevent|grant deny|grant refuse
support oppose|back oppose|support criticize|favor oppose|endorse oppose|supporter opponent|support opposition|ally enemy|friend enemy|friendly hostile
open close|open shut|reopen close|start end|begin end|start stop|begin stop|start finish|begin finish|launch cancel|launch end|resume suspend|continue stop|continue halt|continue end|resume halt|start halt
enter leave|arrive leave|arrive depart|come go|join leave|join quit|stay leave|remain leave|return leave|enter exit|import export|importer exporter|buy sell|buyer seller|borrow lend|lend borrow|send receive|deploy withdraw|advance retreat
live die|alive dead|survive die|survivor victim|survive perish|kill save|kill rescue|kill spare|save destroy|build destroy|build demolish|create destroy|protect destroy|heal wound
succeed fail|success failure|successful failed|succeed flop|pass fail|hit miss|remember forget|find lose|catch miss|catch release
attack defend|offense defense|offensive defensive|war peace|truce war|ceasefire war|violent peaceful|peaceful violent|calm tense
safe dangerous|safe unsafe|secure vulnerable|healthy sick|healthy ill|rich poor|wealthy poor|cheap expensive|true false|right wrong|correct wrong|real fake|genuine fake|legal illegal
public private|domestic foreign|internal external|national international|local foreign|civilian military|north south|northern southern|east west|eastern western|northeast southwest|northwest southeast|left right
first last|early late|before after|earlier later|old new|old young|past future|former current|former present|former future|previous next|temporary permanent|brief long|short long|short tall|long-term short-term
majority minority|more less|more fewer|most least|most few|many few|all none|all some|always never|often rarely|often seldom|frequently rarely|everyone nobody|everything nothing|maximum minimum|most fewest|full empty|whole partial
large small|big small|big little|huge tiny|major minor|wide narrow|broad narrow|deep shallow|thick thin|heavy light|fast slow|quick slow|hot cold|warm cool|warm cold|wet dry|light dark|bright dark|clean dirty|hard soft|hard easy|difficult easy|simple complex|loud quiet|noisy silent|noisy quiet|silent speak|silent talk|crowded empty|crowded deserted|mobile immobile
good bad|positive negative|optimistic pessimistic|happy sad|happy angry|pleased angry|love hate|like dislike|hope fear|confident doubtful|brave cowardly|kind cruel|honest dishonest|famous unknown|popular unpopular
present absent|presence absence|include exclude|add remove|add subtract|attach detach|insert remove|connect disconnect|lock unlock|inside outside|indoors outdoors|indoor outdoor|indoors outside|outdoors inside|above below|over under|top bottom|front back|near far|upstairs downstairs|upper lower|ahead behind|forward backward|forwards backwards|ahead backwards
optional mandatory|voluntary compulsory|voluntary mandatory|voluntary forced|free paid|married divorced|married single|marry divorce|single married|pregnant childless|male female|employed unemployed|awake asleep|sleep awake|conscious unconscious|empty full|sober drunk
rural urban|ancient modern|natural artificial|raw cooked|democratic authoritarian|liberal conservative|republican democrat|left-wing right-wing|winter summer|day night|morning evening|sunny rainy|dry rainy|deny acknowledge|reveal conceal|reveal hide|disclose conceal|publish withhold|show hide|reward punish|ease tighten|relax tighten|lift impose|impose lift|impose remove|widen narrow|deepen ease|escalate ease|escalate de-escalate|intensify ease|tension calm
delay accelerate|postpone advance|encourage discourage|urge discourage|promote demote|invest divest|inflate deflate|inflation deflation|surplus deficit|credit debit|asset liability|unite divide|merge split|together apart|agreement disagreement|consensus dispute|trust distrust|belief disbelief|float sink|land take-off|ascend descend|push pull|lead trail|leader follower|outperform underperform|overestimate underestimate|exceed miss|beat miss`;

/** Pairs that differ without excluding each other: both may be told of one event. */
const UNLIKE = `kill injure|kill wound|die injure|die wound|injure unhurt|small medium|medium large|federal provincial|federal local
state local|national local|national regional|manned unmanned|hourly daily|daily weekly|weekly monthly|monthly annual|annual quarterly`;

/** Function words of opposite meaning; looked at only between words that are answered on both sides. */
const FUNCTION_WORDS = `before after|up down|more fewer|more less|most least|most fewest|many few|despite following|despite because|despite due
with without|in out|on off|over under|above below|for against|into from|to from|inside outside|always never|until after|during after|during before
including excluding|since until|towards from|toward from|first last|early late|all none|both neither|everyone nobody|both one`;

const functionOpposites = readPairs(FUNCTION_WORDS, (word) => word);

/** Whether two function words, in lower case, say the opposite. */
export function oppositeFunction(x: string, y: string): boolean {
  return isPair(functionOpposites, x, y);
}

/** WordNet's antonyms that stand in one place without a contradiction, and people told by their sex. */
const HARMLESS = `
man woman|men women|boy girl|male female|father mother|son daughter|brother sister|husband wife|king queen|prince princess|actor actress
sit stand|stand sit|lie stand|sit lie|walk run|run walk|day night|day week|morning evening|brother sister|uncle aunt|mr mrs|sir madam
state federal|give take|come go|ask answer|question answer|buyer seller|teacher student|parent child|doctor patient|lady gentleman|lady lord
get leave|see hear|say unsay|call put|american foreign|man wife|man animal|host guest|body soul|head foot|earth sky|land sea|land water|air land|hit miss
home away|work play|work idle|live dead|new worn|old new|good evil|wife husband|child adult|hand foot|sell buy|buy sell|lend borrow|mother child`;

const opposites = readPairs(PAIRS);
const unlike = readPairs(UNLIKE);
const harmless = readPairs(HARMLESS);

const BEGINNINGS = ['un', 'in', 'im', 'il', 'ir', 'dis', 'non', 'non-', 'mis', 'anti', 'anti-', 'counter'];

/** Whether two stems say opposite things. */
export function opposite(x: string, y: string): boolean {
  if (x === y) return false;
  if (isPair(opposites, x, y) || isPair(unlike, x, y)) return true;
  if (isPair(harmless, x, y)) return false;
  return isNegated(x, y) || isNegated(y, x) || related(x, y) === 'antonym';
}

/** Whether two stems stand in the own list, which holds only what cannot both be true. */
export function isListed(x: string, y: string): boolean {
  return isPair(opposites, x, y) || isNegated(x, y) || isNegated(y, x);
}

/** Whether `x` is `y` with a negative beginning. */
function isNegated(x: string, y: string): boolean {
  if (y.length < 4 || x.length <= y.length || x.length > y.length + 8 || !x.endsWith(y) || FALSE_FRIENDS.has(x))
    return false;
  return BEGINNINGS.includes(x.slice(0, x.length - y.length));
}

/** Begin like a negation and are none. */
const FALSE_FRIENDS = new Set(
  'understand underst inform invest invent income increas instat instruct intens intend inspir inform invit invad involv import impress impos improv imprison discov discuss display disclos dispos distinct distanc district discours universit unit uniform'.split(
    ' ',
  ),
);

/** Word → its partners. */
type Pairs = ReadonlyMap<string, ReadonlySet<string>>;

function isPair(pairs: Pairs, x: string, y: string): boolean {
  return pairs.get(x)?.has(y) ?? false;
}

function readPairs(list: string, fold: (word: string) => string = stemPart): Pairs {
  const pairs = new Map<string, Set<string>>();
  const add = (x: string, y: string) => pairs.set(x, (pairs.get(x) ?? new Set()).add(y));
  for (const pair of list.trim().split(/[|\n]/)) {
    const [a = '', b = ''] = pair.trim().split(' ').map(fold);
    add(a, b);
    add(b, a);
  }
  return pairs;
}

function stemPart(word: string): string {
  return stem(word.includes('-') ? word.replaceAll('-', '') : word);
}
