const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const ZONES: Record<string, string> = {
  z: 'Z',
  ut: 'Z',
  utc: 'Z',
  gmt: 'Z',
  est: '-05:00',
  edt: '-04:00',
  cst: '-06:00',
  cdt: '-05:00',
  mst: '-07:00',
  mdt: '-06:00',
  pst: '-08:00',
  pdt: '-07:00',
};

/** A time as in RFC 5322 ('Tue, 02 Mar 2021 18:45:00 +0100') or ISO 8601 → ISO with the zone kept; else undefined. */
export function isoTimeOf(text: string | undefined): string | undefined {
  const trimmed = text?.trim().slice(0, 80) ?? '';
  const iso = /^(\d{4}-\d{2}-\d{2})(?:[T ](\d{2}:\d{2})(:\d{2})?(?:\.\d{1,9})?\s?(Z|[+-]\d{2}:?\d{2})?)?$/iu.exec(
    trimmed,
  );
  if (iso) {
    const [, day = '', minutes, seconds = '', zone = ''] = iso;
    return valid(minutes ? `${day}T${minutes}${seconds}${colon(zone)}` : day);
  }
  const mail =
    /^(?:[a-z]{3,9},?\s+)?(\d{1,2})[\s-]+([a-z]{3})[a-z]{0,6}[\s-]+(\d{4}|\d{2})(?:\s+(\d{1,2}):(\d{2})(?::(\d{2}))?\s*([a-z]{1,4}|[+-]\d{2}:?\d{2})?)?/iu.exec(
      trimmed,
    );
  if (!mail) return undefined;
  const [, day = '', name = '', year = '', hour, minute, second = '00', zone = ''] = mail;
  const month = MONTHS.indexOf(name.toLowerCase()) + 1;
  const date = `${year.length === 2 ? 2000 + Number(year) : year}-${two(month)}-${two(Number(day))}`;
  return valid(
    hour ? `${date}T${two(Number(hour))}:${minute}:${second}${ZONES[zone.toLowerCase()] ?? colon(zone)}` : date,
  );
}

function colon(zone: string): string {
  const [, sign, hours, minutes] = /^([+-])(\d{2}):?(\d{2})$/u.exec(zone) ?? [];
  return sign ? `${sign}${hours}:${minutes}` : /^z$/iu.test(zone) ? 'Z' : '';
}

function two(number: number): string {
  return String(number).padStart(2, '0');
}

function valid(time: string): string | undefined {
  return Number.isNaN(Date.parse(time)) ? undefined : time;
}
