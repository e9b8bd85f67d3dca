const pattern = /^(\d{4})-(\d\d)-(\d\d)[T ](\d\d):(\d\d)(?::(\d\d)(?:[.,](\d{1,9}))?)?\s?(Z|[+-]\d\d(?::?\d\d)?)$/i

/**
 * Milliseconds since 1970 of an ISO 8601 instant: a day, a time and an offset. Undefined where it is none, or stands for
 * a day or a time that does not exist.
 */
export function parseInstant(text: string): number | undefined {
  const match = pattern.exec(text.trim())
  if (!match) return undefined
  const [year, month, day, hour, minute, second] = match.slice(1, 7).map(part => Number(part ?? 0)) as [
    number, number, number, number, number, number,
  ]
  const date = new Date(Date.UTC(year, month - 1, day))
  if (date.getUTCMonth() !== month - 1 || date.getUTCDate() !== day || year < 100) return undefined
  if (hour > 23 || minute > 59 || second > 59) return undefined
  const [, sign, hours, minutes = '0'] = /^([+-])(\d\d):?(\d\d)?$/.exec(match[8] as string) ?? ['', '+', '0', '0']
  if (Number(hours) > 14 || Number(minutes) > 59) return undefined
  const offset = (sign === '-' ? -1 : 1) * (Number(hours) * 60 + Number(minutes))
  const milliseconds = Math.floor(Number(`0.${match[7] ?? '0'}`) * 1000)
  return Date.UTC(year, month - 1, day, hour, minute - offset, second, milliseconds)
}
