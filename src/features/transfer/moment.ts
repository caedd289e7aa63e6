const LOCAL = /^(\d{4})-(\d\d)-(\d\d)[T ](\d\d):(\d\d):(\d\d)(\.\d{1,9})?\s*(Z|[+-]\d\d:?\d\d)?$/;

/**
 * An instant as exports write it, in milliseconds since 1970; without a zone it is UTC.
 * @returns null where there is none: `0000-00-00 00:00:00`, a 31 February, or no date at all
 */
export function readMoment(text: string | null | undefined): number | null {
  const parts = LOCAL.exec(text?.trim() ?? '');
  if (!parts) return null;
  const [, year, month, day, hour, minute, second, fraction = '', zone = 'Z'] = parts;
  const day0 = `${year}-${month}-${day}`;
  const time = Date.parse(
    `${day0}T${hour}:${minute}:${second}${fraction.slice(0, 4)}${zone.replace(/(\d\d)(\d\d)$/, '$1:$2')}`,
  );
  const real = new Date(`${day0}T00:00:00Z`);
  if (Number.isNaN(time) || Number.isNaN(real.getTime()) || !real.toISOString().startsWith(day0)) return null;
  return real.getUTCFullYear() < 1970 ? null : time;
}
