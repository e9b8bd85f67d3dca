const weekdays = ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat']
const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec']
const isoForm = /^(\d{4})-(\d\d)-(\d\d)(?:T(\d\d:\d\d)(?::\d\d(?:\.\d{1,9})?)?(Z|[+-]\d\d:\d\d)?)?$/
const day = 86_400_000

/** An ISO day or instant as people read it: `Fri 27 Nov 2026`, `Fri 27 Nov 2026, 17:00 UTC+01:00`. What is neither stays as it is. */
export function readable(iso: string): string {
  const [, year, month, date, time, zone] = isoForm.exec(iso) ?? []
  if (!year) return iso
  const name = months[Number(month) - 1]
  const weekday = weekdays[new Date(dayNumber(iso) * day).getUTCDay()]
  const clock = time ? `, ${time}${zone ? ` ${zone === 'Z' ? 'UTC' : `UTC${zone}`}` : ''}` : ''
  return `${weekday} ${Number(date)} ${name} ${year}${clock}`
}

/** How many days lie between the days of two ISO days or instants, each in its own zone; not a number where one is none. */
export function daysBetween(from: string, to: string): number {
  return dayNumber(to) - dayNumber(from)
}

/** `today`, `in 3 days`, `2 months ago`. */
export function nearness(days: number): string {
  if (days === 0) return 'today'
  if (days === 1) return 'tomorrow'
  if (days === -1) return 'yesterday'
  return days > 0 ? `in ${span(days)}` : `${span(-days)} ago`
}

/** `1 day`, `12 days`, `3 months`, `2 years`: as exact as somebody who looks at a list needs it. */
export function span(days: number): string {
  if (days < 45) return counted(days, 'day')
  if (days < 540) return counted(Math.round(days / 30.4), 'month')
  return counted(Math.round(days / 365.25), 'year')
}

export function counted(count: number, noun: string, plural = `${noun}s`): string {
  return `${grouped(count)} ${count === 1 ? noun : plural}`
}

/** `12,345`. */
export function grouped(count: number): string {
  return `${count}`.replace(/\B(?=(?:\d{3}){1,5}$)/g, ',')
}

function dayNumber(iso: string): number {
  const [, year, month, date] = isoForm.exec(iso) ?? []
  return year ? Date.UTC(Number(year), Number(month) - 1, Number(date)) / day : Number.NaN
}
