import {expect, it} from 'vitest'
import {linkedToPages, withoutMessages} from './pages.js'

it('shows the page of a rule where the server links to its source, and leaves other links alone', () => {
  const docs = 'file:///x%20y/docs/rules/'
  const told = `No deadline. [deadline-given](${docs}deadline-given.md), [ask-stated](${docs}ask-stated.md) and [mail](https://a.example/x.md)`
  expect(linkedToPages(told, docs)).toBe(
    'No deadline. [deadline-given](command:asklint.explainRule?%5B%22deadline-given%22%5D), ' +
      '[ask-stated](command:asklint.explainRule?%5B%22ask-stated%22%5D) and [mail](https://a.example/x.md)',
  )
})

it('does not repeat what VS Code says of a finding', () => {
  const told = '**“\\[fill in: who\\]” is still a blank.**\n\nReaders see it.\n\n---\n\n**Deadline**'
  expect(withoutMessages(told, ['“[fill in: who]” is still a blank.'])).toBe('Readers see it.\n\n---\n\n**Deadline**')
  expect(withoutMessages(told, [])).toBe(told)
})
