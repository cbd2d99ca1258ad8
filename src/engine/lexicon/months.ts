import { MONTHS as ENGLISH } from './calendar.ts';

/** Names of the months beside English, January to December, in the forms dates are printed with. Written for Crossread (MIT). */
const OTHERS = [
  'januar jan. janvier janv enero gennaio janeiro января январь januari stycznia ledna ocak يناير січня ianuarie január tammikuuta ιανουαρίου جنوری जनवरी ژانویه',
  'februar février févr febrero febbraio fevereiro февраля февраль februari lutego února şubat فبراير лютого februarie február helmikuuta φεβρουαρίου فروری फरवरी फ़रवरी فوریه',
  'märz mars marzo março марта март maart marca března mart مارس березня maret martie március maaliskuuta μαρτίου مارچ मार्च',
  'april avril abril aprile апреля апрель kwietnia dubna nisan أبريل ابريل квітня aprilie április huhtikuuta απριλίου اپریل अप्रैल آوریل',
  'mai mayo maggio maio мая май mei maj maja května mayıs مايو травня május toukokuuta μαΐου مئی मई',
  'juni juin junio giugno junho июня июнь czerwca června haziran يونيو червня iunie június kesäkuuta ιουνίου جون जून ژوئن',
  'juli juillet juil julio luglio julho июля июль lipca července temmuz يوليو липня iulie július heinäkuuta ιουλίου جولائی जुलाई ژوئیه',
  'august août agosto августа август augusti augustus sierpnia srpna ağustos أغسطس серпня agustus augusztus elokuuta αυγούστου اگست अगस्त',
  'september septembre septiembre settembre setembro сентября сентябрь września září eylül سبتمبر вересня septembrie szeptember syyskuuta σεπτεμβρίου ستمبر सितंबर सितम्बर سپتامبر',
  'oktober octobre octubre ottobre outubro октября октябрь października října ekim أكتوبر жовтня octombrie október lokakuuta οκτωβρίου اکتوبر अक्टूबर',
  'november novembre noviembre novembro ноября ноябрь listopada listopadu kasım نوفمبر листопада noiembrie november marraskuuta νοεμβρίου نومبر नवंबर نوامبر',
  'dezember décembre diciembre dicembre dezembro декабря декабрь december grudnia prosince aralık ديسمبر грудня desember decembrie joulukuuta δεκεμβρίου دسمبر दिसंबर दिसम्बर دسامبر',
];

/** Name or abbreviation in lower case → 1–12. */
export const MONTH_NAMES_ANY: ReadonlyMap<string, number> = new Map([
  ...OTHERS.flatMap((names, index) => names.split(' ').map((name) => [name.replace('.', ''), index + 1] as const)),
  ...ENGLISH,
]);
