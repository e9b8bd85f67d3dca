import {rmSync} from 'node:fs'
import {join} from 'node:path'
import {afterEach, beforeEach, describe, expect, it} from 'vitest'
import {createScratch, runIn, type Scratch} from './testing.js'

const template = '## What\n\nPlease tell what changes.\n\n## Before the review\n\nAsk Wei for the numbers of [month].\n'
const filled = `Count refunds once\n\n${template.replace('Please tell what changes.', 'Dana, could you check March?')}`

let scratch: Scratch
beforeEach(() => {
  scratch = createScratch()
  scratch.put({'.github/pull_request_template.md': template, 'src/x.ts': ''})
})
afterEach(() => scratch.remove())

describe('a text for a pull request', () => {
  const problems = async (argv: readonly string[], stdin = filled, cwd = scratch.path): Promise<string[]> => {
    const {out} = await runIn(cwd, [...argv, '--format', 'json', '--preset', 'strict'], {stdin})
    return JSON.parse(out).files.flatMap(({problems}: {problems: {rule: string; line: number}[]}) => problems.map(({rule, line}) => `${line} ${rule}`))
  }
  const expected = ['5 deadline-given', '5 fallback-stated']

  it('is judged without its template: as a file, on standard input, and in a cache', async () => {
    scratch.put({'.git/PULLREQ_EDITMSG': filled})
    expect(await problems(['.git/PULLREQ_EDITMSG'])).toEqual(expected)
    expect(await problems(['.git/PULLREQ_EDITMSG', '--cache'])).toEqual(expected)
    expect(await problems(['--stdin', '--stdin-filename', 'PULLREQ_EDITMSG'])).toEqual(expected)
    expect(await problems(['--stdin', '--stdin-filename', 'PULLREQ_EDITMSG'], filled, `${scratch.path}/src`)).toEqual(expected)
    // Where the template changes, a cached report no longer holds.
    scratch.put({'.github/pull_request_template.md': ''})
    expect(await problems(['.git/PULLREQ_EDITMSG', '--cache'])).toContain('9 placeholder-filled')
  })

  it('is known among temporary files, where command lines of hosts have it written', async () => {
    const temporary = createScratch()
    temporary.put({'tmp/1234567890.md': filled})
    rmSync(join(temporary.path, '.git'), {recursive: true})
    expect(await problems([`${temporary.path}/tmp/1234567890.md`])).toEqual(expected)
    temporary.remove()
  })

  it('is known in a stream, by its path', async () => {
    const line = (path: string): string => `${JSON.stringify({text: filled, path})}\n`
    const {out} = await runIn(scratch.path, ['--jsonl', '--only', 'placeholder-filled'], {stdin: line('PULLREQ_EDITMSG') + line('a.draft.md')})
    expect(out.trim().split('\n').map(answer => JSON.parse(answer).problems.length)).toEqual([0, 1])
  })

  it('is read without it', async () => {
    const {out} = await runIn(scratch.path, ['read', '--stdin', '--stdin-filename', 'MERGEREQ_EDITMSG', '--format', 'json'], {stdin: filled})
    expect(JSON.parse(out).files[0].reading.asks).toHaveLength(1)
  })
})

it('templates are no drafts to be filled', async () => {
  scratch.put({'.github/ISSUE_TEMPLATE/rfc.md': '---\nname: RFC\n---\n\n## Summary\n\n## Decision\n\nPlease comment by [date]. TODO\n\n## Consequences\n\nTBD\n'})
  expect(await runIn(scratch.path, ['--preset', 'strict', '--max-warnings', '0'])).toMatchObject({code: 0})
})

it('a text in a markup that has no parser here is plain text, and says so once', async () => {
  scratch.put({'docs/plan.rst': 'Plan\n====\n\n::\n\n    Everyone, please comment by 30 February 2027.\n\nEveryone, please comment by 30 February 2027.\n'})
  const {out} = await runIn(scratch.path, ['docs/plan.rst', '--format', 'json'])
  const [{problems, notices}] = JSON.parse(out).files
  expect(problems.map(({rule, line}: {rule: string; line: number}) => `${line} ${rule}`)).toEqual(['8 fallback-stated', '8 deadline-possible'])
  expect(notices).toEqual([{code: 'markup', message: 'reStructuredText is read as plain text: its markup is not understood.'}])
  // Nothing but markdown is walked.
  expect((await runIn(scratch.path, ['docs'])).err).toContain('No drafts')
})
