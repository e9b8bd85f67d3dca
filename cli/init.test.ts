import {existsSync, readFileSync} from 'node:fs'
import {join} from 'node:path'
import {afterEach, beforeEach, describe, expect, it, vi} from 'vitest'
import {createScratch, runIn, type Scratch} from './testing.js'

let scratch: Scratch
beforeEach(() => {
  scratch = createScratch()
  vi.stubEnv('TZ', 'Asia/Tokyo')
})
afterEach(() => {
  scratch.remove()
  vi.unstubAllEnvs()
})

const run = (...argv: string[]) => runIn(scratch.path, ['init', ...argv])
const config = () => JSON.parse(readFileSync(join(scratch.path, 'asklint.config.json'), 'utf8'))

describe('asklint init', () => {
  it('writes a config by what is in the folder, and says why', async () => {
    scratch.put({
      'docs/guide.md': '',
      'docs/proposals/a.md': '',
      'docs/proposals/old/messages/b.md': '',
      'meeting-notes/c.md': '',
      'rfcs/d.md': '',
      'vendor/lib/e.md': '',
      'emails/list.txt': '',
      'skipped/proposals/f.md': '',
      '.gitignore': 'skipped\n',
    })
    const {code, out, err} = await run()
    expect({code, err}).toEqual({code: 0, err: ''})
    expect(config()).toEqual({
      extends: 'asklint:recommended',
      timezone: 'Asia/Tokyo',
      overrides: [
        {files: 'docs/proposals/**', kind: 'decision'},
        {files: 'meeting-notes/**', kind: 'notes'},
      ],
      ignores: ['/vendor/'],
    })
    expect(out).toMatch(/^Wrote asklint\.config\.json\n\n {2}extends {4}asklint:recommended warns/)
    expect(out).toMatch(/^ {2}timezone {3}Asia\/Tokyo, the zone of this machine/m)
    expect(out).toMatch(/^ {2}overrides {2}docs\/proposals\/ is read as proposals and decisions\.$/m)
    expect(out).toMatch(/^ {2}ignores {4}vendor\/ is what others wrote\.$/m)
    expect(out.split('\n').filter(line => line.length > 80)).toEqual([])
  })

  it('writes what AskLint takes', async () => {
    scratch.put({'proposals/a.md': 'Fine.\n', 'vendor/b.md': 'See [fill in: where].\n', 'node_modules/asklint/asklint.schema.json': '{}'})
    await run('--preset', 'docs')
    expect(Object.entries(config()).slice(0, 2)).toEqual([['$schema', './node_modules/asklint/asklint.schema.json'], ['extends', 'asklint:docs']])
    const {code, out} = await runIn(scratch.path, ['--format', 'json'])
    expect(code).toBe(0)
    expect(JSON.parse(out).files).toMatchObject([{path: 'proposals/a.md', kind: 'decision'}])
  })

  it('takes no zone from a server', async () => {
    vi.stubEnv('TZ', 'UTC')
    await run()
    expect(config()).toEqual({extends: 'asklint:recommended'})
  })

  it.each([
    ['asklint.config.yaml', '', 'asklint.config.yaml'],
    ['asklint.config.json', 'broken', 'asklint.config.json'],
    ['asklint.config.js', '', 'asklint.config.js'],
    ['package.json', '{"asklint": {}}', 'package.json (its key “asklint”)'],
  ])('leaves %s alone', async (name, source, named) => {
    scratch.put({[name]: source})
    expect(await run()).toEqual({code: 2, out: '', err: `asklint: There is a config, ${named}: nothing was written.\n`})
    expect(readFileSync(join(scratch.path, name), 'utf8')).toBe(source)
    expect(existsSync(join(scratch.path, 'asklint.config.json'))).toBe(name === 'asklint.config.json')
  })

  it('writes beside a package.json without a config, and below another config, which it tells', async () => {
    scratch.put({'package.json': '{}', 'sub/a.md': ''})
    expect(await run()).toMatchObject({code: 0})
    const below = await runIn(join(scratch.path, 'sub'), ['init'])
    expect(below.code).toBe(0)
    expect(below.out.replace(/\s+/g, ' ')).toContain(' ../asklint.config.json no longer holds here')
  })

  it('takes no names, and only the options it knows', async () => {
    expect(await run('docs')).toMatchObject({code: 2, err: 'asklint: “asklint init” writes asklint.config.json in the current folder, and takes no names (“docs”).\n'})
    expect(await run('--fix')).toMatchObject({code: 2})
  })
})
