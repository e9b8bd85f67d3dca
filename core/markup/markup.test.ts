import {describe, expect, it} from 'vitest'
import {rules} from '../../rules/index.js'
import {lint} from '../lint.js'
import {parseDraft} from '../parse/parse.js'
import {presetSettings} from '../settings.js'

/** What is read as prose, each sentence on one line; headings with their depth. */
function prose(text: string, name: string): string[] {
  return parseDraft(text, {name}).sentences.map(({start, end, block}) => {
    const words = text.slice(start, end).replace(/\s+/g, ' ')
    return block.type === 'heading' ? `${'#'.repeat(block.depth)} ${words}` : words
  })
}

const guide = `.. _guide:

================
The pump handbook
================

:Author: Ann
:Date: 2026-11-23

How to run it
=============

Please open an issue first, and let us know what you need. Could you also add
the pump's number? Everyone, please comment by the end of the week::

    $ pump --now
    Please call Dana by Friday.

.. note:: Ask Wei before you stop it ASAP.

   Please stop it by hand.

.. code-block:: python
   :caption: Please call

   def please_call_me_by_friday(): ...

.. Please remove this comment by Friday.
   Everyone, please comment by 30 February 2027.

Options
-------

:option: please
* Run \`\`pump\`\`.
* Stop it.

+------+--------------+
| name | Please call  |
+------+--------------+

====  ======
name  value
====  ======
a     Please
====  ======

>>> please()
'call me'

The end is here.
`
const book = `= The pump handbook
Ann <ann@example.org>
:toc:
:source-highlighter: please

== How to run it

// Please remove this by Friday.
Please open an issue first. Let us know what you need.

[source,sh]
.Please look
----
pump --please by 30 February 2027
----

NOTE: Ask Wei before you stop it.

====
Could you check the valve first?
====

|===
|name |Please call by Friday
|===

Options
-------

* Run it.
** Run it again.
. Stop it.

____
Please quote me.
____

 please --literal

////
Please comment by 30 February 2027.
////

image::please.png[Please]
`

it('many lines that may end a table take no time', () => {
  const start = performance.now()
  for (const name of ['a.rst', 'a.adoc', 'a.org', 'a.tex', 'a.textile', 'a.wiki']) {
    parseDraft('== ==\n'.repeat(20_000), {name}).zones.length
  }
  expect(performance.now() - start).toBeLessThan(5000)
})

describe('reStructuredText', () => {
  it('is read without its directives, literal blocks, comments, fields, tables and underlines', () => {
    expect(prose(guide, 'docs/guide.rst')).toEqual([
      '# The pump handbook',
      '## How to run it',
      'Please open an issue first, and let us know what you need.',
      "Could you also add the pump's number?",
      'Everyone, please comment by the end of the week::',
      'Ask Wei before you stop it ASAP.',
      'Please stop it by hand.',
      '### Options',
      'Run ``pump``.',
      'Stop it.',
      'The end is here.',
    ])
  })

  it('lines keep their places, whatever ends them', () => {
    const crlf = guide.replaceAll('\n', '\r\n')
    expect(prose(crlf, 'docs/guide.rst')).toEqual(prose(guide, 'docs/guide.rst'))
  })

  it('a rule of dashes and an underline that is too short are no headings', () => {
    expect(prose('Stop the pump now\n---\n\nIt leaked.\n\n----\n\nThe end.', 'a.rst')).toEqual(['Stop the pump now', 'It leaked.', 'The end.'])
  })

  it('what a role begins is prose', () => {
    expect(prose(':ref:`guide` tells how.', 'a.rst')).toEqual([':ref:`guide` tells how.'])
  })
})

describe('AsciiDoc', () => {
  it('is read without its listings, tables, comments, attributes and marks', () => {
    expect(prose(book, 'docs/guide.adoc')).toEqual([
      '# The pump handbook',
      '## How to run it',
      'Please open an issue first.',
      'Let us know what you need.',
      'Ask Wei before you stop it.',
      'Could you check the valve first?',
      '## Options',
      'Run it.',
      'Run it again.',
      'Stop it.',
    ])
  })

  it('a block that is never closed goes on to the end', () => {
    expect(prose('Stop it.\n\n----\nPlease call.\n', 'a.adoc')).toEqual(['Stop it.'])
  })
})

it.each([
  ['a.org', `#+TITLE: Pump
* TODO Call Dana :work:
  DEADLINE: <2026-11-27 Fri>
:PROPERTIES:
:please: x
:END:
Please call Dana ASAP.
#+begin_src sh
please call
#+end_src
# please
| a | please |
`, ['# Call Dana', 'Please call Dana ASAP.']],
  ['a.tex', `\\documentclass{article}
\\title{Please call}
\\begin{document}
\\section{The pump}
\\label{please}
Please call Dana. % by Friday
\\begin{verbatim}
please call
\\end{verbatim}
\\begin{itemize}
\\item Check it.
\\end{itemize}
% please
\\[
please
\\]
Done.
\\end{document}
`, ['## The pump', 'Please call Dana.', 'Check it.', 'Done.']],
  ['a.textile', `h1. The pump

bc. please call

p(x). Please call Dana.

bq. Please quote me.

|_. a |_. please |

* Run it
`, ['# The pump', 'Please call Dana.', 'Run it']],
  ['a.wiki', `== The pump ==
{| class="please"
| please
|}
{{Box|please}}
 please literal
Please call Dana.
** Run it
[[Category:Please]]
`, ['## The pump', 'Please call Dana.', 'Run it']],
])('%s is read without what is no prose', (name, text, said) => {
  expect(prose(text, name)).toEqual(said)
})

describe('a text with markup that has no parser here', () => {
  it.each([
    ['a.rst', 'reStructuredText'],
    ['a.adoc', 'AsciiDoc'],
    ['a.asciidoc', 'AsciiDoc'],
    ['a.asc', 'AsciiDoc'],
    ['a.org', 'Org'],
    ['a.tex', 'LaTeX'],
    ['a.textile', 'Textile'],
    ['a.wiki', 'MediaWiki'],
  ])('%s is plain text, and says so once', (name, markup) => {
    const draft = parseDraft('Stop the pump.\n\n> Please *call*.\n', {name})
    expect(draft).toMatchObject({format: 'plain', kind: 'document'})
    expect(draft.notices).toEqual([{code: 'markup', message: `${markup} is read as plain text: its markup is not understood.`}])
  })

  it('is markdown where that is said', () => {
    expect(parseDraft('Stop *it*.', {name: 'a.rst', format: 'markdown'})).toMatchObject({format: 'markdown', notices: []})
  })

  it.each([
    ['notes', 'Attendees\n---------\n\n* Ann Smith\n\nAgenda\n------\n\n2026-11-23: pump\n', 'a.rst'],
    ['notes', '== Attendees\n\n* Ann Smith\n\n== Agenda\n\n2026-11-23: pump\n', 'a.adoc'],
    ['notes', '* Attendees\n- Ann Smith\n* Agenda\n2026-11-23: pump\n', 'a.org'],
    ['decision', '== Context\n\nOld.\n\n== Decision\n\nNew.\n\n== Consequences\n\nNone.\n', 'a.adoc'],
    ['decision', 'Stop the pump.', 'docs/adr/1.rst'],
    ['document', 'Attendees\n---------\n\nNobody in particular.\n', 'a.rst'],
  ])('is of the kind that it tells: %s of %j', (kind, text, name) => {
    expect(parseDraft(text, {name}).kind).toBe(kind)
  })

  it('is silent as a document full of instructions', () => {
    for (const [name, text] of [['docs/guide.rst', guide], ['docs/guide.adoc', book]] as const) {
      expect(lint(parseDraft(text, {name}), rules, presetSettings('strict', rules)).problems).toEqual([])
    }
  })

  it('is judged as what it is', () => {
    const draft = parseDraft('Plan\n====\n\nEveryone, please comment by 30 February 2027.\n', {name: 'docs/plan.rst'})
    const {problems} = lint(draft, rules, presetSettings('recommended', rules))
    expect(problems.map(({rule, line, column}) => [rule, line, column])).toContainEqual(['deadline-possible', 4, 29])
  })
})

it('a long text takes no time', () => {
  const start = performance.now()
  const lines = ['.. note::\n', 'a::\n\n', '  x\n', '=====\n', 'Title\n=====\n', '+---+\n', '==== ====\n', '----\n', '[x]\n', '** x\n', '{{\n', '{|\n', '\\begin{verbatim}\n', '#+begin_src\n', ':A:\n', 'bc.. x\n', '\\a{\n', '* x\n']
  for (const name of ['a.rst', 'a.adoc', 'a.org', 'a.tex', 'a.textile', 'a.wiki']) {
    for (const line of lines) parseDraft(line.repeat(4000), {name}).zones.length
  }
  expect(performance.now() - start).toBeLessThan(20_000)
})
