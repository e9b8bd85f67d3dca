import {parseDocument, isMap, isScalar, type Pair} from 'yaml'
import {type FrontMatter, type Kind, kinds} from '../draft.js'

const fence = /^---[ \t]*\r?\n([\s\S]*?)^---[ \t]*(?:\r?\n|$)/m

/**
 * Cuts a YAML front matter from the start of `text` and reads AskLint's keys from it. `length` is how much of the text
 * it takes, 0 where there is none. YAML that does not parse yields no keys. Offsets count from `base`.
 */
export function readFrontMatter(text: string, base: number): {length: number; data: FrontMatter} {
  if (!text.startsWith('---')) return {length: 0, data: {}}
  const match = fence.exec(text)
  if (match?.index !== 0) return {length: 0, data: {}}
  const source = match[1] as string
  const from = base + match[0].indexOf(source, 3)
  const document = parseDocument(source, {logLevel: 'silent', strict: false, uniqueKeys: false})
  if (!isMap(document.contents)) return {length: match[0].length, data: {}}
  const data: {-readonly [K in keyof FrontMatter]: FrontMatter[K]} = {}
  for (const pair of document.contents.items as Pair[]) {
    const key = String(isScalar(pair.key) ? pair.key.value : '').toLowerCase()
    const value = pair.value
    if (isScalar(value)) {
      const text = typeof value.value === 'string' ? value.value : String(value.source ?? value.value ?? '')
      if ((key === 'subject' || key === 'title') && !data.subject && value.range && text) {
        const quoted = value.type === 'QUOTE_DOUBLE' || value.type === 'QUOTE_SINGLE' ? 1 : 0
        data.subject = {start: from + value.range[0] + quoted, end: from + value.range[1] - quoted}
      } else if (key === 'date') data.date = text
      else if (key === 'timezone') data.timezone = text
    } else if (key === 'asklint' && isMap(value)) {
      const kind = value.get('kind')
      const disable = value.get('disable', true)
      if (kinds.includes(kind as Kind)) data.kind = kind as Kind
      const disabled: unknown = disable && typeof disable === 'object' && 'toJSON' in disable ? disable.toJSON() : disable
      if (Array.isArray(disabled)) data.disable = disabled.map(String)
      else if (typeof disabled === 'string') data.disable = [disabled]
    }
  }
  return {length: match[0].length, data}
}
