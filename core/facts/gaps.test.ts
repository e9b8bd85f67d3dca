import {readFileSync} from 'node:fs'
import {describe, expect, test} from 'vitest'
import {parseDraft} from '../parse/parse.js'
import type {Gap} from './facts.js'

interface Row {
  readonly subject?: string
  readonly text: string
}

/** Two lists of drafts: those with the gap, and those that only look like it. */
function table(gap: Gap): readonly [readonly Row[], readonly Row[]] {
  const lists: Row[][] = []
  for (const line of readFileSync(new URL(`tables/gap-${gap}.txt`, import.meta.url), 'utf8').split('\n')) {
    if (line.startsWith('##')) lists.push([])
    else if (line !== '' && !line.startsWith('# ')) {
      const [text = '', subject] = line.split(' || ').reverse()
      lists.at(-1)?.push({text: text.replaceAll('\\n', '\n'), ...(subject === undefined ? {} : {subject})})
    }
  }
  return [lists[0] ?? [], lists[1] ?? []]
}

const gapsOf = ({text, ...options}: Row) => parseDraft(text, {untitled: true, kind: 'message', ...options}).facts.gaps

describe.each(['who', 'what', 'why', 'when', 'how', 'options', 'context'] as const)('the gap "%s"', gap => {
  const [positive, alike] = table(gap)

  test('has thirty drafts of each sort', () => {
    expect(positive.length).toBeGreaterThanOrEqual(30)
    expect(alike.length).toBeGreaterThanOrEqual(30)
  })

  test.each(positive)('is found: $text', row => {
    expect(gapsOf(row)).toContain(gap)
  })

  test.each(alike)('is not seen in: $text', row => {
    expect(gapsOf(row)).not.toContain(gap)
  })
})

test('a message without asks has no gaps', () => {
  expect(gapsOf({text: 'As discussed, the form is open, and the party takes place in the hall.'})).toEqual([])
})
