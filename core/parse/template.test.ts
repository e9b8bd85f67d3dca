import {describe, expect, it} from 'vitest'
import {rules} from '../../rules/index.js'
import {fixText} from '../fix.js'
import {presetSettings} from '../settings.js'
import {parseDraft, type ParseOptions} from './parse.js'

/** What is read as the writer's own prose. */
function prose(text: string, options: ParseOptions = {name: 'PULLREQ_EDITMSG'}): string[] {
  return parseDraft(text, options).sentences.map(({start, end}) => text.slice(start, end))
}

const template = `<!-- Could you read the guide first? -->

## Summary

Please tell what the change does.

## How to check it

1. Please list
2. the steps

## Risks

Which parts may break?

**Seen on**
Name your device.

### Before you ask for a review

- [ ] Run the linter
- [ ] Tell the docs team about new words

| Who | What |
| --- | ---- |
| name | Please fill in the table |
`
const withIt: ParseOptions = {name: 'PULLREQ_EDITMSG', templates: [template]}

describe('a text that is made from a template', () => {
  it('says nothing while nothing is filled in', () => {
    expect(prose(template, withIt)).toEqual([])
    expect(prose(template.replaceAll('\n', '\r\n').replaceAll('[ ]', '[x]').replaceAll('- [', '* ['), withIt)).toEqual([])
    expect(parseDraft(template, withIt).facts.checklist?.ask).toBe('not needed')
  })

  it('says what its writer put in, with the heads above it', () => {
    const text = template
      .replace('Please tell what the change does.', 'It counts refunds once.\n\nDana, could you check March?')
      .replace('Name your device.', 'A phone.')
    expect(prose(text, withIt)).toEqual(['Summary', 'It counts refunds once.', 'Dana, could you check March?', 'Risks', 'Seen on**\nA phone.'])
    expect(parseDraft(text, withIt).facts.asks).toHaveLength(1)
  })

  it('is known as a form where a field has no answer', () => {
    const form = '### Where is it?\n\nBy the gate.\n\n### What did you hope for?\n\n_No response_\n\n### Soil\n\nClay.\n'
    expect(prose(form)).toEqual(['By the gate.', 'Soil', 'Clay.'])
    expect(prose(form.replace('_No response_', 'Rain.'))).toContain('Where is it?')
  })

  it('leaves a head that has code or a list of the writer’s below it', () => {
    expect(prose(template.replace('1. Please list\n2. the steps', '```\nnpm test\n```'), withIt)).toEqual(['How to check it'])
    expect(prose(template.replace('1. Please list\n2. the steps', 'Now:\n\n1. Open the page\n2. Press the button'), withIt)).toContain('How to check it')
  })

  it('keeps the rest of a paragraph whose lines are the template’s in part', () => {
    expect(prose('Please tell what the change does.\nDana, could you check March?', withIt)).toEqual(['Dana, could you check March?'])
  })

  it('shows the template as footer', () => {
    const draft = parseDraft('Dana, could you check March?\n\n## Risks\n\nWhich parts may break?\n', withIt)
    const [zone] = draft.zones.filter(({name}) => name === 'footer')
    expect(zone && draft.text.slice(zone.start, zone.end)).toBe('## Risks\n\nWhich parts may break?')
  })

  it('takes fixes where its writer writes', () => {
    const text = template.replace('Please tell what the change does.', 'It counts refunds once.\n\nDana, could you check the figures for March?')
    const settings = presetSettings('strict', rules)
    const {text: fixed} = fixText(parseDraft(text, withIt), rules, settings, new Set(['safe', 'draft'] as const))
    expect(fixed).not.toBe(text)
    expect(fixed.slice(fixed.indexOf('\n## How to check it'))).toBe(text.slice(text.indexOf('\n## How to check it')))
  })

  it('has no more to do with a message that is none', () => {
    expect(prose('Please tell what the change does.', {})).toEqual(['Please tell what the change does.'])
  })
})

describe('without the template', () => {
  it.each([
    '## Describe the bug\n\nA clear and concise description of what the bug is.\n\n**Additional context**\nAdd any other context about the problem here.',
    '**Desktop (please complete the following information):**\n - OS: [e.g. iOS]\n - Version [e.g. 22]',
    'Please include a summary of the change and which issue is fixed. Please also include relevant motivation and context.\n\nFixes # (issue)',
    '## How Has This Been Tested?\n\nPlease describe the tests that you ran to verify your changes. Provide instructions so we can reproduce.',
    '- [ ] I have read the CONTRIBUTING guide\n- [x] My code follows the style of this project\n- [ ] New and existing unit tests pass locally with my changes',
    '### What happened?\n\n_No response_\n\n### Anything else we need to know?\n\n_No response_',
  ])('what many projects ask is known: %j', text => {
    for (const name of ['ISSUE_EDITMSG', 'a.msg.md']) expect(parseDraft(text, {name}).facts).toMatchObject({asks: [], references: [], blanks: []})
  })

  it('a part that is filled keeps its head, and what is asked in it', () => {
    const text = '**To Reproduce**\nSteps to reproduce the behavior:\n1. Open the page\n2. Press the button\n\n**Additional context**\nDana, could you look at it?'
    const draft = parseDraft(text, {name: 'ISSUE_EDITMSG'})
    expect(prose(text, {name: 'ISSUE_EDITMSG'})).toEqual(expect.arrayContaining(['Steps to reproduce the behavior:', 'Open the page']))
    expect(draft.facts.asks.map(({start, end}) => text.slice(start, end))).toEqual(['could you look at it?'])
  })

  it.each(['Please include a summary of the meeting.', 'Describe the bug to Wei, please.', '- [ ] Dana: sign the lease by Friday', '- [ ] Please sign the lease', 'Is /etc/hosts in order?'])(
    'what people ask is read: %s',
    text => expect(prose(text)).toHaveLength(1),
  )

  it.each(['/assign @dana', '/label ~bug', '/cc @dana @wei', '/lgtm', 'Fixes #12', 'Closes team/app#4 and #5', '- [ ] Update the docs', '- [x] Add tests'])(
    'what a host is told and what the writer ticks off is left: %s',
    text => expect(prose(`Stop the pump\n\nIt leaked.\n\n${text}`)).toEqual(['It leaked.']),
  )

  it('the title of a change says what it does, that of an issue what is wanted', () => {
    expect(prose('Stop the pump\n\nIt leaks.')).toEqual(['It leaks.'])
    expect(prose('Could you stop the pump?\n\nIt leaks.')).toEqual(['Could you stop the pump?', 'It leaks.'])
    expect(prose('Stop the pump\n\nIt leaks.', {name: 'ISSUE_EDITMSG'})).toEqual(['Stop the pump', 'It leaks.'])
  })

  it('comments and what stands below the scissors are not read', () => {
    const text = 'Stop the pump\n\n<!-- Please call. -->\nIt leaked. <!-- Could\nyou call? -->\n\n------------------------ >8 ------------------------\n\nPlease enter the title.'
    expect(prose(text)).toEqual(['It leaked.'])
    expect(prose(text, {name: '/tmp/1234567890.md'})).toEqual(['Stop the pump', 'It leaked.'])
  })

  it.each([
    'Bumps [pump](https://example.org) from 1 to 2.\n\nPlease read the notes.\n\nDependabot will resolve any conflicts with this PR as long as you don’t alter it yourself.',
    'This PR contains the following updates:\n\nPlease merge this by hand once you are satisfied.\n\nThis PR was generated by [Mend Renovate](https://example.org).',
  ])('what a program opened is silent: %j', text => expect(prose(text, {})).toEqual([]))
})

it('templates on disk are documents, whatever their heads', () => {
  const text = '## Summary\n\n[name], TODO\n\n## Decision\n\nPlease comment by [date].\n\n## Consequences\n\nTBD\n'
  for (const name of ['.github/PULL_REQUEST_TEMPLATE.md', 'pull_request_template.md', '.github/ISSUE_TEMPLATE/rfc.md', '.gitlab/issue_templates/rfc.md', 'docs/PULL_REQUEST_TEMPLATE/a.md']) {
    expect(parseDraft(text, {name}).kind).toBe('document')
  }
})

it('a long text takes no time', () => {
  const start = performance.now()
  for (const line of ['- [ ] Run the linter\n', '## Risks\n', '**Seen on**\n', '<!-- \n', '/cc @a\n', '[e.g. \n', 'Which parts may break?\n']) {
    parseDraft(line.repeat(2000), withIt).zones.length
  }
  expect(performance.now() - start).toBeLessThan(15_000)
})
