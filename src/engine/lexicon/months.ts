import { MONTHS as ENGLISH } from './calendar.ts';

/** Names of the months beside English, January to December, in the forms dates are printed with. Written for Crossread (MIT). */
const OTHERS = [
  'januar jan. janvier janv enero gennaio janeiro января январь januari stycznia ledna ocak يناير січня',
  'februar février févr febrero febbraio fevereiro февраля февраль februari lutego února şubat فبراير лютого',
  'märz mars marzo março марта март maart marca března mart مارس березня',
  'april avril abril aprile апреля апрель kwietnia dubna nisan أبريل ابريل квітня',
  'mai mayo maggio maio мая май mei maj maja května mayıs مايو травня',
  'juni juin junio giugno junho июня июнь czerwca června haziran يونيو червня',
  'juli juillet juil julio luglio julho июля июль lipca července temmuz يوليو липня',
  'august août agosto августа август augusti augustus sierpnia srpna ağustos أغسطس серпня',
  'september septembre septiembre settembre setembro сентября сентябрь września září eylül سبتمبر вересня',
  'oktober octobre octubre ottobre outubro октября октябрь października října ekim أكتوبر жовтня',
  'november novembre noviembre novembro ноября ноябрь listopada listopadu kasım نوفمبر листопада',
  'dezember décembre diciembre dicembre dezembro декабря декабрь december grudnia prosince aralık ديسمبر грудня',
];

/** Name or abbreviation in lower case → 1–12. */
export const MONTH_NAMES_ANY: ReadonlyMap<string, number> = new Map([
  ...OTHERS.flatMap((names, index) => names.split(' ').map((name) => [name.replace('.', ''), index + 1] as const)),
  ...ENGLISH,
]);
