import {fieldsOf, listOf, textOf} from './fields.js'

/** Blocks within blocks that are read. */
const deepest = 12

/** The text of a message that Slack keeps in its blocks alone, as mrkdwn. */
export function textOfBlocks(blocks: unknown, depth = 0): string {
  return listOf(blocks)
    .map(block => textOfBlock(block, depth))
    .filter(Boolean)
    .join('\n')
}

function textOfBlock(block: unknown, depth: number): string {
  const {type, text, elements, name, url, user_id: user, channel_id: channel, range, fallback} = fieldsOf(block)
  if (depth > deepest) return ''
  const inner = (): string => listOf(elements).map(element => textOfBlock(element, depth + 1)).join('')
  switch (type) {
    case 'text':
      return escaped(textOf(text) ?? '')
    case 'link':
      return textOf(url) === undefined ? '' : textOf(text) === undefined ? `<${url}>` : `<${url}|${escaped(String(text))}>`
    case 'user':
      return `<@${user}>`
    case 'channel':
      return `<#${channel}>`
    case 'broadcast':
      return `<!${range}>`
    case 'emoji':
      return `:${name}:`
    case 'date':
      return textOf(fallback) ?? ''
    case 'rich_text_list':
      return listOf(elements).map(item => `• ${textOfBlock(item, depth + 1)}`).join('\n')
    case 'rich_text_preformatted':
      return `\`\`\`\n${inner()}\n\`\`\``
    case 'rich_text_quote':
      return `> ${inner().replaceAll('\n', '\n> ')}`
    case 'rich_text':
      return textOfBlocks(elements, depth + 1)
    case 'section':
    case 'header':
      return textOf(fieldsOf(text)['text']) ?? ''
    default:
      return inner()
  }
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
}
