/** True where `zone` is a name of the IANA database, such as `Europe/Berlin` or `UTC`; offsets are no zones. */
export function isTimeZone(zone: string): boolean {
  if (!/^[A-Za-z]/.test(zone)) return false
  try {
    return Boolean(new Intl.DateTimeFormat('en', {timeZone: zone}))
  } catch {
    return false
  }
}
