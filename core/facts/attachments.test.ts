import {readFileSync} from 'node:fs'
import {expect, test} from 'vitest'
import {parseDraft} from '../parse/parse.js'

const read = (text: string) => parseDraft(text, {untitled: true, kind: 'message'}).facts.attachments

const table = readFileSync(new URL('tables/attachments.txt', import.meta.url), 'utf8')
const [, spoken = '', silent = ''] = table.split(/^##.*\n/m)
const rows = (list: string) => list.trim().split('\n').map(line => line.replaceAll('\\n', '\n'))

test.each(rows(spoken))('something comes with: %s', text => {
  expect(read(text)[0]).toMatchObject({there: false})
})

test.each(rows(silent))('nothing lacks in: %s', text => {
  expect(read(text).filter(({there}) => !there)).toEqual([])
})

test.each([
  ['The new plan is attached.', ['file: is attached']],
  ['I\'ve attached the plan for the hall.', ['file: I\'ve attached the plan']],
  ['Please sign the attached lease and send it back.', ['file: the attached lease']],
  ['As you can see in the screenshot below, it is cut off.', ['picture inside: see in the screenshot below']],
  ['See the attached photo.', ['picture: the attached photo']],
  ['Here\'s a screenshot:', ['picture inside: Here\'s a screenshot']],
])('the span covers what is said: %s', (text, expected) => {
  const found = read(text).map(
    ({start, end, shows, inside}) => `${shows}${inside ? ' inside' : ''}: ${text.slice(start, end)}`,
  )
  expect(found).toEqual(expected)
})

test('a heading and other people\'s words speak of nothing', () => {
  expect(read('# The attached plan\n\n> The plan is attached.\n\nThanks.')).toEqual([])
})
