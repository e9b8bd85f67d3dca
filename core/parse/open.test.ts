import {describe, expect, test} from 'vitest'
import {rules} from '../../rules/index.js'
import {applyEdits} from '../edits.js'
import {lint} from '../lint.js'
import {presetSettings} from '../settings.js'
import {parseDraft} from './parse.js'

const name = 'mutt-host-1000-123-abc'
const head = 'From: Ines <ines@example.org>\nTo: Bo <bo@example.org>\nSubject: Glazes\n'
const attachmentsOf = (more: string): readonly string[] | undefined => parseDraft(`${head}${more}\nI attached the list.\n`, {name}).context.attachments

test('what a mail that is being written will have attached is unknown', () => {
  expect(attachmentsOf('')).toBeUndefined()
})

test('a mail that was sent has what it has', () => {
  expect(attachmentsOf('Date: Tue, 24 Nov 2026 10:00:00 +0100\n')).toEqual([])
  expect(attachmentsOf('Message-ID: <1@example.org>\n')).toEqual([])
})

test('files that mutt is to take in are known by their names', () => {
  expect(attachmentsOf('Attach: ~/kiln/list\\ of\\ glazes.pdf The list, as of today\nAttach: plan.png\nAttach:\n')).toEqual([
    'list of glazes.pdf',
    'plan.png',
  ])
})

describe('HTML', () => {
  const page = '<!doctype html>\n<title>Fair</title>\n<nav><a href="/">Home</a></nav>\n<main><h1>Fair</h1>\n<p>Please comment by <b>Friday 26 November 2026</b> &amp; reply to <a href="https://x.example/1">the list</a>.</p>\n</main>\n'
  const settings = presetSettings('recommended', rules)

  test('is a document by its name, read without its chrome, and reported where the file has it', () => {
    const draft = parseDraft(page, {name: 'docs/fair.html'})
    expect([draft.kind, draft.text.includes('Home')]).toEqual(['document', false])
    const problem = lint(draft, rules, settings).problems.find(({rule}) => rule === 'deadline-possible')
    expect(page.slice(problem?.start, problem?.end)).toBe('Friday 26 November 2026')
    expect(problem?.line).toBe(5)
  })

  test('a fix is written into it, escaped', () => {
    const draft = parseDraft('<p>Dana, could you check the fence ASAP?</p>\n', {name: 'a.html', kind: 'message'})
    const [problem] = lint(draft, rules, settings).problems.filter(({rule}) => rule === 'deadline-exact')
    const edits = problem?.suggestions[0]?.edits ?? []
    expect(applyEdits(draft.origin?.text ?? '', edits)).toBe('<p>Dana, could you check the fence by [fill in: by when]?</p>\n')
  })

  test('minutes as HTML are notes', () => {
    const minutes = '<h1>Committee, 4 March 2027</h1><h2>Attendees</h2><ul><li>Birte Holm</li></ul><h2>Agenda</h2><p>Van</p><h2>Action items</h2><ul><li>none</li></ul>'
    expect(parseDraft(minutes, {name: 'x.htm'}).kind).toBe('notes')
  })

  test('is told to be too large rather than cut', () => {
    const draft = parseDraft(`<p>${'word '.repeat(210_000)}</p>`, {name: 'x.html'})
    expect(draft.notices.map(({code}) => code)).toContain('too-large')
  })
})
