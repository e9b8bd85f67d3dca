import {describe, expect, it} from 'vitest'
import {rules} from '../../rules/index.js'
import {fixText} from '../fix.js'
import {presetSettings} from '../settings.js'
import {parseDraft} from './parse.js'

const commit = '.git/COMMIT_EDITMSG'

/** What is read as the writer's own prose. */
function prose(text: string, name = commit): string[] {
  return parseDraft(text, {name}).sentences.map(sentence => text.slice(sentence.start, sentence.end))
}

/** The stretches of a zone. */
function zone(text: string, which: string, name = commit): string[] {
  return parseDraft(text, {name}).zones.filter(({name}) => name === which).map(({start, end}) => text.slice(start, end))
}

describe('the comments of a commit message', () => {
  it('begin with the character that the help shows', () => {
    const text = '#12 Stop the pump\n\n# of valves: 3\n; Please enter the commit message for your changes. Lines starting\n; with \';\' will be ignored.\n;\n; Changes to be committed:\n;\tmodified:   please-review.md\n;\n'
    expect(prose(text)).toEqual(['#12 Stop the pump', '# of valves: 3'])
  })

  it('begin with a string', () => {
    expect(prose('Stop the pump\n\n# A heading\n\n// Please enter the commit message for your changes.\n// Please call.\n')).toEqual(['Stop the pump', '# A heading'])
  })

  it('begin with what all lines of the status begin with, in any language', () => {
    const text = 'Stop the pump\n\n#1 was first.\n\n; Bitte geben Sie eine Beschreibung ein. Please call.\n;\n; Zu committende Änderungen:\n;\tgeändert: a.md\n'
    expect(prose(text)).toEqual(['Stop the pump', '#1 was first.'])
  })

  it('begin with # where nothing shows', () => {
    expect(prose('Stop the pump\n# Please call.\n\nIt leaked.\n- one\n- two\n- three')).toEqual(['Stop the pump', 'It leaked.', 'one', 'two', 'three'])
  })

  it('are not told by items of a list', () => {
    expect(prose('Stop the pump\n\n- Changes to be committed are shown.\n- Dana, please call.')).toContain('Dana, please call.')
  })

  it('end in the scissors, whatever the character', () => {
    for (const mark of ['#', ';', '//', '%']) {
      const text = `Stop the pump\n\nIt leaked.\n${mark} ------------------------ >8 ------------------------\n${mark} Do not modify or remove the line above.\ndiff --git a/x b/x\n+Please call.\n`
      expect(prose(text)).toEqual(['Stop the pump', 'It leaked.'])
    }
  })

  it('of jj and Mercurial are theirs', () => {
    const jj = '# Stop the pump\n\nJJ: Please call.\nJJ: ignore-rest\nPlease call again.'
    expect(prose(jj, '/tmp/editor-1a2b.jjdescription')).toEqual(['# Stop the pump'])
    expect(prose('Stop the pump\nJJ: Lines starting with "JJ:" (like this one) will be removed.\nJJ: Please call.')).toEqual(['Stop the pump'])
    expect(prose('Stop the pump\n\n\nHG: Enter commit message.\nHG: Please call.\n', '/tmp/hg-editor-x.commit.hg.txt')).toEqual(['Stop the pump'])
    expect(prose('Stop the pump\n--This line, and those below, will be ignored--\n\nM    please.md', 'svn-commit.tmp')).toEqual(['Stop the pump'])
  })
})

describe('what tools write in a commit message', () => {
  it.each(['COMMIT_EDITMSG', 'MERGE_MSG', 'TAG_EDITMSG', 'SQUASH_MSG', '.git/rebase-merge/message', '.git/rebase-merge/message-squash', 'a.jjdescription'])('is known in %s', name => {
    expect(parseDraft('Stop the pump', {name})).toMatchObject({commit: true, kind: 'message', format: 'plain'})
  })

  it.each([
    'fixup! Please call Dana',
    'squash! Please call Dana',
    'Revert "Please call Dana"\n\nThis reverts commit 0123456789abcdef0123456789abcdef01234567, reversing\nchanges made to 89abcdef01.',
    "Merge branch 'please-call' into main\n\n# Conflicts:\n#\tpump.md\n",
    "Merge branch 'call'\n\nConflicts:\n\tplease-call.md\n",
    "Merge branch 'call'\n\n* call:\n  Please call Dana\n  Could you call Dana?\n",
    "Merge tag 'pump-2' of https://example.org/pump\n\n* tag 'pump-2' of https://example.org/pump: (2 commits)\n  Please call Dana\n  Could you call Dana?\n",
    'Squashed commit of the following:\n\ncommit 0123456789abcdef0123456789abcdef01234567\nAuthor: Ann <ann@example.org>\nDate:   Mon Nov 23 09:00:00 2026 +0100\n\n    Stop the pump\n\n    Please call Dana.\n',
  ])('is no prose: %j', text => {
    expect(prose(text)).toEqual([])
  })

  it('leaves what the writer adds', () => {
    expect(prose('Revert "Stop the pump"\n\nThis reverts commit 0123456789.\n\nPlease call Dana.')).toEqual(['Please call Dana.'])
    expect(prose('Merge pull request #4 from ann/pump\n\nStop the pump')).toEqual(['Stop the pump'])
  })
})

describe('trailers', () => {
  it.each([
    'Signed-off-by: Ann Smith <ann@example.org>',
    'Co-authored-by: Wei <wei@example.org>\nReviewed-by: Dana',
    'Fixes: #12\nCloses #4, team/pump#5\nRefs: PUMP-7',
    'Change-Id: I0123456789abcdef\nX-Reviewed: please',
    'Fixes #12\n\nSigned-off-by: Ann',
    'Cc: someone who can\n  please call\nLink: https://example.org/1',
    '[ann: please call me]\nSigned-off-by: Ann',
    '(cherry picked from commit 0123456789abcdef)',
  ])('are no prose: %j', trailers => {
    expect(prose(`Stop the pump\n\nIt leaked.\n\n${trailers}\n`)).toEqual(['Stop the pump', 'It leaked.'])
    expect(zone(`Stop the pump\n\nIt leaked.\n\n${trailers}\n`, 'footer').join('\n')).toBe(trailers.replace('\n\n', '\n'))
  })

  it.each([
    ['Dana: please call.', 'Dana: please call.'],
    ['BREAKING CHANGE: please call Dana.\nRefs: #3', 'please call Dana.'],
    ['Please call Dana.\nSigned-off-by: Ann', 'Please call Dana.'],
    ['Fixes: #12\n\nPlease call Dana.', 'Please call Dana.'],
    ['It leaked.\nIt was old.\nNobody knew.\nCloses: #3\nPlease call Dana.', 'Please call Dana.'],
  ])('are told from prose: %j', (end, said) => {
    expect(prose(`Stop the pump\n\n${end}`).join(' ')).toContain(said)
  })

  it('a subject alone is none', () => {
    expect(prose('Fix: #12')).toEqual(['Fix: #12'])
  })

  it('stay last when a fix adds a sentence', () => {
    const text = 'Stop the pump\n\nPlease check the valve, @dana.\n\nFixes: #12\nSigned-off-by: Ann\n\n# Please enter the commit message for your changes.\n'
    const {text: fixed} = fixText(parseDraft(text, {name: commit}), rules, presetSettings('strict', rules), new Set(['safe', 'draft'] as const))
    expect(fixed).toMatch(/^Stop the pump\n\nPlease check the valve[\s\S]*\[fill in[\s\S]*\]\S*\n\nFixes: #12\nSigned-off-by: Ann\n\n# Please enter/)
  })

  it('stay last where the subject is all there is', () => {
    const text = '@dana, please check the valve by 3 December 2026\n\nSigned-off-by: Ann\n'
    const {text: fixed} = fixText(parseDraft(text, {name: commit}), rules, presetSettings('strict', rules), new Set(['safe', 'draft'] as const))
    expect(fixed).toMatch(/^@dana, please check the valve by 3 December 2026\n\nIf [^\n]*\n\nSigned-off-by: Ann\n$/)
  })
})

describe('what a commit asks', () => {
  const asks = (body: string): string => parseDraft(`Stop the pump\n\n${body}`, {name: commit}).facts.checklist?.ask ?? ''

  it.each([
    'Please test this on ARM.',
    '@dana, check the valve.',
    'Could someone with a wrench try it?',
    'Should we keep the old valve?',
    'I would like feedback on the names.',
  ])('is read: %s', body => expect(asks(body)).toBe('met'))

  it.each([
    'Bump @types/node to 22 and use @babel/core.',
    'Show "please wait" while it runs. Add a please-wait sign.',
    'Document @param and @returns.',
    'Users need to restart the pump.',
    'You must run `npm ci`.',
    'BREAKING CHANGE: rename your valve. You need to restart.',
    'Make sure that the valve is shut. Let the user know.',
    'Would it be better to use a map?',
    'It is slow on purpose, please see commit 0123456789ab ("Slow the pump").',
    'Should we hit the limit, the pump stops.',
  ])('is not read: %s', body => expect(asks(body)).toBe('not needed'))
})

describe('mailed patches', () => {
  const patch = `From 0123456789abcdef0123456789abcdef01234567 Mon Sep 17 00:00:00 2001
From: Ann <ann@example.org>
Date: Mon, 23 Nov 2026 09:00:00 +0100
Subject: [PATCH v2 1/3] Stop the pump

Check the valve first.

Signed-off-by: Ann <ann@example.org>
---
Could you test this on ARM?

 pump.c | 3 ++-
 1 file changed, 2 insertions(+), 1 deletion(-)

diff --git a/pump.c b/pump.c
index 0123456..89abcde 100644
--- a/pump.c
+++ b/pump.c
@@ -1,3 +1,4 @@
 /* Please call */

-/* Could you call? */
+/* Could someone call? */
-- 
2.47.0
`

  it('are commits: only what is asked of people counts', () => {
    const draft = parseDraft(patch.slice(patch.indexOf('\n') + 1), {name: 'a.eml'})
    expect(draft.commit).toBe(true)
    const said = draft.sentences.filter(({block}) => block.type !== 'subject').map(({start, end}) => draft.text.slice(start, end))
    expect(said).toEqual(['Check the valve first.', 'Could you test this on ARM?'])
  })

  it('are not what answers them', () => {
    expect(parseDraft('Fine.', {kind: 'message', subject: 'Re: [PATCH v2] Stop the pump'}).commit).toBe(false)
  })

  it('a difference in a message is code, and ends where its lines end', () => {
    const text = 'This is it:\n\ndiff --git a/x b/x\n--- a/x\n+++ b/x\n@@ -1 +1,2 @@\n Please call.\n\n+Could you call?\n\nDana, please look at it.'
    expect(prose(text, 'a.msg.md').slice(1)).toEqual(['Dana, please look at it.'])
  })
})

it('a long message takes no time', () => {
  const start = performance.now()
  for (const line of ['Fixes: #1\n', '# x\n', '; \n', '* a:\n', 'a-b: c\n', '- [ ] x\n', ' x | 3 ++\n', '> \n']) {
    parseDraft(`Merge branch 'x'\n\n${line.repeat(20_000)}`, {name: commit}).zones.length
  }
  expect(performance.now() - start).toBeLessThan(8000)
})
