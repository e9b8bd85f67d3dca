import {expect, it} from 'vitest'
import {linkedToPages} from './pages.js'

it('shows the page of a rule where the server links to its source, and leaves other links alone', () => {
  const docs = 'file:///x%20y/docs/rules/'
  const told = `No deadline. [deadline-given](${docs}deadline-given.md), [ask-stated](${docs}ask-stated.md) and [mail](https://a.example/x.md)`
  expect(linkedToPages(told, docs)).toBe(
    'No deadline. [deadline-given](command:asklint.explainRule?%5B%22deadline-given%22%5D), ' +
      '[ask-stated](command:asklint.explainRule?%5B%22ask-stated%22%5D) and [mail](https://a.example/x.md)',
  )
})
