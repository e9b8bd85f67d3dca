import {describe, expect, it} from 'vitest'
import {findTimes, offsetMinutes, zoneLabel} from './index.js'

const winter = Date.UTC(2026, 0, 15, 12)
const summer = Date.UTC(2026, 6, 15, 12)

describe('offsetMinutes', () => {
  it.each([
    ['Europe/Berlin', winter, 60],
    ['Europe/Berlin', summer, 120],
    ['America/New_York', winter, -300],
    ['America/New_York', summer, -240],
    ['Asia/Kolkata', winter, 330],
    ['Asia/Kathmandu', winter, 345],
    ['Australia/Sydney', winter, 660],
    ['America/St_Johns', winter, -210],
    ['Pacific/Kiritimati', winter, 840],
    ['UTC', summer, 0],
    // The hour before and at the change.
    ['Europe/Berlin', Date.UTC(2026, 2, 29, 0, 59), 60],
    ['Europe/Berlin', Date.UTC(2026, 2, 29, 1), 120],
  ])('%s at %d is %d', (zone, at, offset) => {
    expect(offsetMinutes(zone, at)).toBe(offset)
  })

  it.each([
    ['Mars/Olympus', winter],
    ['', winter],
    ['Europe/Berlin', Number.NaN],
    ['Europe/Berlin', 1e20],
  ])('knows nothing of "%s" at %d', (zone, at) => {
    expect(offsetMinutes(zone, at)).toBeUndefined()
  })
})

describe('zoneLabel', () => {
  it.each([
    ['Europe/Berlin', winter, 'CET'],
    ['Europe/Berlin', summer, 'CEST'],
    ['Europe/London', summer, 'BST'],
    ['Europe/London', winter, 'GMT'],
    ['America/Los_Angeles', winter, 'PST'],
    ['America/Los_Angeles', summer, 'PDT'],
    ['America/Phoenix', summer, 'MST'],
    ['Asia/Kolkata', winter, 'UTC+5:30'],
    ['Asia/Shanghai', winter, 'UTC+8'],
    ['America/Sao_Paulo', winter, 'UTC-3'],
    ['Africa/Abidjan', winter, 'UTC'],
    ['Mars/Olympus', winter, 'Mars/Olympus'],
  ])('%s at %d is %s', (zone, at, label) => {
    expect(zoneLabel(zone, at)).toBe(label)
  })

  const zones = Intl.supportedValuesOf('timeZone')

  it('is read back with the offset that it stands for, in every zone, summer and winter', () => {
    expect(zones.length).toBeGreaterThan(300)
    for (const zone of zones) {
      for (const [at, day] of [
        [winter, '2026-01-15'],
        [summer, '2026-07-15'],
      ] as const) {
        const text = `${day} 12:00 ${zoneLabel(zone, at)}`
        const [time] = findTimes(text, {zone})
        const offset = offsetMinutes(zone, at) ?? Number.NaN
        expect(time?.hasZone, `${zone}: ${text}`).toBe(true)
        expect(Date.parse(time?.instant ?? ''), `${zone}: ${text}`).toBe(at - offset * 60_000)
      }
    }
  })
})

describe('a zone behind a time', () => {
  it.each([
    ['17:00 CET', '+01:00'],
    ['17:00 cet', '+01:00'],
    ['5pm PST', '-08:00'],
    ['5 p.m. (EST)', '-05:00'],
    ['5pm, ET', '-05:00'],
    ['5pm US Eastern time', '-05:00'],
    ['5pm Pacific time', '-08:00'],
    ['5pm New York time', '-05:00'],
    ['5pm San Francisco time', '-08:00'],
    ["5pm Tokyo's time", '+09:00'],
    ['5pm UK time', '+00:00'],
    ['5pm in Berlin time', '+01:00'],
    ['17:00 Indian Standard Time', '+05:30'],
    ['17:00 UTC +05:30', '+05:30'],
    ['17:00 UTC+0530', '+05:30'],
    ['17:00 GMT', '+00:00'],
    ['17:00 anywhere on earth', '-12:00'],
    ['17:00 Etc/UTC', '+00:00'],
    ['17:00 Lisbon time', '+00:00'],
    ['17:00 Hong Kong time', '+08:00'],
    ['5pm EST/EDT', '-05:00'],
    ['17:00 UTC\u22123', '-03:00'],
    ['17:00 (UTC\u221203:30)', '-03:30'],
    ['5pm EST (UTC-5)', '-05:00'],
    ['5pm my time (UTC+2)', '+02:00'],
    ['5pm our time (CET)', '+01:00'],
    ['5 pm Wellington time (NZDT)', '+13:00'],
    ['5pm in Lisbon', '+00:00'],
    ['5pm Singapore', '+08:00'],
    ['17:00 (Nairobi)', '+03:00'],
    ['5 p.m. (GMT)', '+00:00'],
    ['17:00 Uhr (MEZ)', '+01:00'],
  ])('%s', (text, offset) => {
    const [time] = findTimes(`27 November 2026, ${text}`, {zone: 'Africa/Cairo'})
    expect(time).toMatchObject({
      hasZone: true,
      instant: `2026-11-27T17:00${offset}`,
      end: `27 November 2026, ${text}`.length,
    })
  })

  it.each([
    '5pm at the pub',
    '5pm next time',
    '5pm. Eat well',
    '5pm west of here',
    '5pm pet show',
    '5pm cat',
    '5pm some time',
    '5pm Mars/Olympus',
    '5pm London Bridge',
    '5pm Easter',
    '5pm in Room',
    '5pm Sarah',
  ])('is none in "%s"', text => {
    expect(findTimes(`27 November 2026, ${text}`, {})[0]).toMatchObject({hasZone: false, instant: '2026-11-27T17:00'})
  })

  it("is the writer's own where several regions share its name", () => {
    const offsetIn = (zone: string, text: string) => findTimes(`10 July 2026, ${text}`, {zone})[0]?.instant?.slice(-6)
    expect(offsetIn('Europe/Berlin', '9:00 IST')).toBe('+05:30')
    expect(offsetIn('Asia/Jerusalem', '9:00 IST')).toBe('+03:00')
    expect(offsetIn('Europe/Berlin', '9:00 CST')).toBe('-06:00')
    expect(offsetIn('Asia/Shanghai', '9:00 CST')).toBe('+08:00')
  })
})

describe('what a time is for readers', () => {
  it.each([
    'by 17:00 CET on 4 December 2026 (08:00 for Sam)',
    'by 4 December 2026 at 5 pm Lisbon time (09:00 for Sam and Ana; 02:00 on Saturday for Kenji)',
    'by 5 p.m. UTC-5 on 4 December 2026 (23:00 for the Oslo office)',
  ])('belongs to it: %s', text => {
    expect(findTimes(text, {})).toMatchObject([{start: 3, end: text.length, hasZone: true, hasDate: true}])
  })

  it('is more than one time where no zone stands before it', () => {
    expect(findTimes('on Friday (08:00 for the choir)', {})).toMatchObject([{hasDay: true, hasTime: true}])
  })
})
