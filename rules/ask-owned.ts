import {defineRule, type Draft, type Edit, judgedOf, lines, type Suggestion, type UnownedAsk, wordsOf} from '../core/index.js'

export default defineRule({
  meta: {
    id: 'ask-owned',
    group: 'ask',
    summary: 'Ask somebody in particular.',
    why:
      'What “someone” of several people should do, each of them leaves to the others. A name costs the writer a word and ' +
      'spares the work a week of lying there.',
    limits:
      'It judges “someone”, “one of you”, “can we” and work without hands where several people are addressed. A plain ' +
      'imperative and “please each …” are owned. An open call in a channel, where whoever reads along may take it, gets a ' +
      'hint in `recommended`. Reported once a draft.',
    kinds: ['message'],
    presets: {recommended: 'warning', strict: 'warning', docs: 'off'},
    messages: {
      nobody: '“{words}” names nobody: say who should do it.',
      nobodyAll: '“{words}” and {more} more here name nobody: say who should do what.',
      list: 'Nobody’s name stands on any of these: say who should do what.',
    },
    fix: 'draft',
    english: true,
  },

  *check(draft, _options, {preset}) {
    if (draft.commit) return
    const {asks, blanks} = draft.facts
    const unowned = judgedOf(draft, draft.facts.unowned)
    const named = new Set(
      draft.sentences.filter(({start, end, in: where}) =>
        blanks.some(blank => blank.stands === 'name' && blank.in === where && blank.start < end && blank.end > start),
      ),
    )
    const open = unowned.filter(({as, sentence}) =>
      (as === 'list' ? itemsBelow(draft, sentence) : [sentence]).every(at => !named.has(at)),
    )
    const [first] = open.filter(({call}) => !call).concat(open)
    if (!first) return
    // Whoever knows may answer.
    const types = asks.filter(({sentence}) => sentence === first.sentence).map(({type}) => type)
    if (first.call && types.some(type => type === 'answer' || type === 'attendance')) return
    const alike = first.call ? [first] : open.filter(({call}) => !call)
    const message = first.as === 'list' ? 'list' : alike.length > 1 ? 'nobodyAll' : 'nobody'
    yield {
      at: first,
      message,
      data: {words: wordsOf(first.sentence, first), more: alike.length - 1},
      suggestions: [name(draft, alike)],
      ...(first.call && (preset !== 'strict' || types.includes('input')) ? {atMost: 'hint'} : {}),
    }
  },
})

const blank = '[fill in: who]'

function name(draft: Draft, unowned: readonly UnownedAsk[]): Suggestion {
  return {title: 'Leave a place for the name', kind: 'draft', edits: unowned.flatMap(ask => [...edits(draft, ask)])}
}

const someone = new RegExp(
  lines`
    \b(?:(?:(?:any ?|some ?)?one|any|either) of (?:you|us)(?: (?:two|three|four|all|guys))?|some ?(?:one|body)|
    any ?(?:one|body)|who ?ever.*?(?=,? (?:please|pls|can|could|should)$))(?: else| here)?
  `,
  'i',
)
const plural = / (?:still |really |also |urgently )?(?=(?:need|have) )/i

const behind = /^(?: (?:up|out|off|down|over|in|away|back|through|again)\b)*(?: and \w{3,14}(?:ed|en|wn)\b)?/

function* edits(draft: Draft, {as, sentence, start, end}: UnownedAsk): Iterable<Edit> {
  const words = sentence.text.slice(start - sentence.start, end - sentence.start)
  const put = (from: number, to: number, text: string): Edit => ({start: start + from, end: start + to, text})
  if (as === 'list') {
    for (const item of itemsBelow(draft, sentence)) {
      if (item.first) yield {start: item.start, end: item.start, text: `${blank}: `}
    }
  } else if (as === 'work') {
    const particle = behind.exec(sentence.text.slice(end - sentence.start))?.[0] ?? ''
    yield put(words.length + particle.length, words.length + particle.length, ` by ${blank}`)
  } else if (as === 'we') {
    const we = /\bwe(?:'ll)?\b/i.exec(words)
    if (!we) return
    yield put(we.index, we.index + we[0].length, blank)
    const verb = new RegExp(`^${plural.source}`, 'i').exec(words.slice(we.index + we[0].length))
    if (!verb) return
    const from = we.index + we[0].length + verb[0].length
    yield /^need/i.test(words.slice(from)) ? put(from + 4, from + 4, 's') : put(from, from + 4, 'has')
  } else {
    const who = someone.exec(words)
    if (!who) return
    const calls = who.index === 0 && /^ (?:please|pls|kindly)\b/i.test(words.slice(who[0].length))
    yield put(who.index, who.index + who[0].length, calls ? `${blank},` : blank)
  }
}

/** The items of the list that a sentence announces. */
function itemsBelow(draft: Draft, lead: UnownedAsk['sentence']): Draft['sentences'] {
  const below = draft.sentences.filter(({index}) => index > lead.index)
  const from = below.findIndex(({block}) => block.type === 'item')
  if (from < 0) return []
  const to = below.findIndex(({block}, index) => index > from && block.type !== 'item')
  return below.slice(from, to < 0 ? below.length : to)
}
