/** True for an offset from UTC as mails tell it, such as "+01:00". */
export function isOffset(zone: string): boolean {
  return /^[+-](?:0\d|1[0-4]):[0-5]\d$/.test(zone)
}

/** True where `zone` is a name of the IANA database, such as `Europe/Berlin` or `UTC`; offsets are no zones. */
export function isTimeZone(zone: string): boolean {
  if (!/^[A-Za-z]/.test(zone)) return false
  try {
    return Boolean(new Intl.DateTimeFormat('en', {timeZone: zone}))
  } catch {
    return false
  }
}
