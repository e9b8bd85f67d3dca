import {execFileSync} from 'node:child_process'
import {mkdtempSync, rmSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {fileURLToPath, pathToFileURL} from 'node:url'
import {buildSync} from 'esbuild'
import {afterAll, beforeAll, describe, expect, it} from 'vitest'

const folder = mkdtempSync(join(tmpdir(), 'asklint-dates-'))
const bundle = join(folder, 'dates.mjs')
const table = fileURLToPath(new URL('phrases.json', import.meta.url))

/** Prints every value of the table of phrases, and the wording that each gets. */
const program = `
  import {readFileSync} from 'node:fs'
  import {exactWording, findTimes} from ${JSON.stringify(pathToFileURL(bundle).href)}
  const {clocks, phrases} = JSON.parse(readFileSync(${JSON.stringify(table)}, 'utf8'))
  for (const {clock: name, text} of phrases) {
    const {now, zone} = clocks[name]
    const clock = {...(now ? {now: Date.parse(now)} : {}), ...(zone ? {zone} : {})}
    for (const time of findTimes(text, clock)) console.log(text, JSON.stringify(time), exactWording(time, text, clock))
  }
  console.log(new Date(2026, 0, 1).getTimezoneOffset())
`

function valuesUnder(zone: string): string[] {
  const output = execFileSync(process.execPath, ['--input-type=module', '-e', program], {
    encoding: 'utf8',
    env: {...process.env, TZ: zone},
  })
  return output.trimEnd().split('\n')
}

describe("the host's zone", () => {
  beforeAll(() => {
    const entry = fileURLToPath(new URL('index.ts', import.meta.url))
    buildSync({entryPoints: [entry], outfile: bundle, bundle: true, format: 'esm'})
  })
  afterAll(() => rmSync(folder, {recursive: true}))

  it.each([
    ['America/Los_Angeles', '480'],
    ['Asia/Kolkata', '-330'],
    ['Pacific/Kiritimati', '-840'],
  ])('changes nothing: %s', (zone, offset) => {
    const [here, there] = [valuesUnder('UTC'), valuesUnder(zone)]
    expect(there.pop()).toBe(offset)
    expect(here.pop()).toBe('0')
    expect(here.length).toBeGreaterThan(300)
    expect(there).toEqual(here)
  })
})
