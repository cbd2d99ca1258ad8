/**
 * One spelling for the many ways of writing one name in Latin letters, after the differences between the BGN/PCGN,
 * ISO 9 and press romanisations of Russian and Ukrainian, and common Arabic and Chinese doublets. Written for
 * Crossread (MIT).
 */

const PAIRS: ReadonlyMap<string, string> = new Map(
  `yuriy=yuri|iurii=yuri|yury=yuri|jurij=yuri|juri=yuri|sergey=sergei|serguei=sergei|serhiy=sergei|serhii=sergei
  |dmitriy=dmitri|dmitry=dmitri|dmytro=dmitri|dimitri=dmitri|alexey=alexei|aleksei=alexei|aleksey=alexei|oleksiy=alexei
  |oleksii=alexei|andrey=andrei|andriy=andrei|andrii=andrei|nikolay=nikolai|mykola=nikolai|vasily=vasili|vasiliy=vasili
  |vassily=vasili|valery=valeri|valeriy=valeri|valerii=valeri|vitaly=vitali|vitaliy=vitali|vitalii=vitali|anatoly=anatoli
  |anatoliy=anatoli|arkady=arkadi|arkadiy=arkadi|gennady=gennadi|gennadiy=gennadi|hennadiy=gennadi|georgy=georgi|georgiy=georgi
  |grigory=grigori|grigoriy=grigori|evgeny=yevgeni|evgeni=yevgeni|evgeniy=yevgeni|yevgeny=yevgeni|yevgeniy=yevgeni
  |yevhen=yevgeni|ekaterina=yekaterina|kateryna=yekaterina|elena=yelena|olena=yelena|ksenia=xenia|kseniya=xenia
  |mariya=maria|marija=maria|natalya=natalia|nataliya=natalia|julia=yulia|iulia=yulia|yuliya=yulia
  |aleksandr=alexander|aleksander=alexander|alexandr=alexander|oleksandr=alexander|mihail=mikhail
  |mykhailo=mikhail|mikhailo=mikhail|michail=mikhail|volodymyr=vladimir|wladimir=vladimir|volodimir=vladimir
  |vladymyr=vladimir|pavlo=pavel|petro=pyotr
  |piotr=pyotr|petr=pyotr|ihor=igor|oleh=oleg|timofey=timofei|matvey=matvei|fyodor=fedor|fedir=fedor|semyon=semen
  |mohammed=muhammad|mohammad=muhammad|mohamed=muhammad|muhammed=muhammad|mohamad=muhammad|ahmed=ahmad|hussain=hussein
  |husain=hussein|husayn=hussein|hossein=hussein|osama=usama|yousef=yusuf|yousuf=yusuf|yusef=yusuf|youssef=yusuf
  |abdallah=abdullah|abdulla=abdullah|ibraheem=ibrahim|khaled=khalid|omar=umar|gaddafi=qaddafi|gadhafi=qaddafi|kadhafi=qaddafi
  |qadhafi=qaddafi|hezbollah=hizbullah|hizbollah=hizbullah|hizballah=hizbullah|qaida=qaeda|tsetung=zedong`
    .split('|')
    .map((pair) => pair.trim().split('=') as [string, string]),
);

/** The spelling a part of a person's name is compared by: 'yury' and 'yuriy' → 'yuri', 'ryabkow' → 'ryabkov'. */
export function foldName(part: string): string {
  const known = folded.get(part);
  if (known !== undefined) return known;
  if (folded.size >= FOLDED_LIMIT) folded.clear();
  const made = makeFolded(part);
  folded.set(part, made);
  return made;
}

/** Parts kept folded; emptied when full so that hostile input cannot grow it without end. */
const folded = new Map<string, string>();
const FOLDED_LIMIT = 20_000;

function makeFolded(part: string): string {
  const plain = /^[a-z'-]+$/.test(part)
    ? part
    : part.normalize('NFD').replace(/\p{M}/gu, '').replace('ł', 'l').replace('ø', 'o').replace('ß', 'ss');
  const listed = PAIRS.get(plain);
  if (listed !== undefined) return listed;
  return plain
    .replace(/(sk|tsk|ck)(?:iy|yy|ii|yi|ij|i)$/, '$1y')
    .replace(/(?:eyev|ejev|eiev)$/, 'eev')
    .replace(/([bdgklmnprstvz])off$/, '$1ov');
}
