import {expect, test} from 'vitest'
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
