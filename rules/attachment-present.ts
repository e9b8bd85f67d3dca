import {type Attachment, type Blank, defineRule, type Draft, insertBeforeStop, wordsOf} from '../core/index.js'

export default defineRule({
  meta: {
    id: 'attachment-present',
    group: 'follow-up',
    summary: 'Attach what you say is attached.',
    why: 'The reader has to write back for it, and what you asked for waits that long.',
    limits:
      'It judges messages whose attachments are known. Where they are not, only pictures are judged, and above a hint ' +
      'only those that the text should show itself (“see the screenshot below”): a link, an image or code near by counts ' +
      'as what is meant. It is reported once a draft for files and once for pictures.',
    kinds: ['message'],
    presets: {recommended: 'warning', strict: 'warning', docs: 'off'},
    messages: {
      file: 'You say “{words}”, and no file is attached: attach it or link it.',
      picture: 'You say “{words}”, and there is no picture: add it or link it.',
    },
    fix: 'draft',
    english: true,
    whole: true,
  },

  *check(draft, _options, {preset}) {
    if (draft.commit || (draft.context.attachments?.length ?? 0) > 0) return
    const known = draft.context.attachments !== undefined
    const {attachments, blanks} = draft.facts
    for (const shows of ['file', 'picture'] as const) {
      const mentions = attachments.filter(mention => mention.shows === shows)
      const first = mentions[0]
      if (!first || mentions.some(({there}) => there)) continue
      const words = wordsOf(first.sentence, first)
      const shown = isMarkdown(draft)
      if (!known && (shows === 'file' || draft.format === 'plain' || (!shown && /attach|enclos/i.test(words)))) continue
      if (mentions.some(mention => blanks.some(blank => holds(mention, blank)))) continue
      const edit = insertBeforeStop(draft, first, '([fill in: link])')
      yield {
        at: first,
        message: shows,
        data: {words},
        suggestions: [{title: 'Leave a place for the link', kind: 'draft', edits: [edit]}],
        ...(known || preset === 'strict' || (first.inside && shown) ? {} : {atMost: 'hint'}),
      }
    }
  },
})

/** A place for the link is left behind it, in its sentence. */
function holds({sentence, start}: Attachment, blank: Blank): boolean {
  return start <= blank.start && blank.start < sentence.end
}

/** The text shows its pictures itself: it is written as markdown, by its name or by its markup. */
function isMarkdown({format, zones, blocks, links}: Draft): boolean {
  return (
    format === 'markdown' ||
    zones.some(({name}) => name === 'code') ||
    blocks.some(({type}) => type === 'heading') ||
    links.some(({start, end, label}) => label.end < end && label.start > start)
  )
}
