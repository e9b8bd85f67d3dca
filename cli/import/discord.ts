import {fieldsOf, type Fields, given, idOf, instantOf, listOf, textOf} from './fields.js'
import {itemsIn} from './json-items.js'
import {jsonFiles} from './json-files.js'
import type {Archive, Imported} from './source.js'
import {type Earlier, mostEarlier, mostOfEarlier} from './threads.js'

const lists: ReadonlySet<string> = new Set(['messages'])
/** Messages that a later one may answer. */
const mostKnown = 5000

interface Known extends Earlier {
  readonly answers?: string
}

/**
 * The messages of channels as DiscordChatExporter writes them. The thread of an answer is what it answers, and what that
 * does; in a thread of its own channel, what was said before. Bots and messages of Discord itself are left out.
 */
export async function* readDiscord(archive: Archive): AsyncGenerator<Imported> {
  for (const file of jsonFiles(archive)) {
    const known = new Map<string, Known>()
    for await (const {value, single} of itemsIn(file, lists)) {
      const message = fieldsOf(value)
      const id = idOf(message['id'])
      if (single || id === undefined || !isWritten(message)) continue
      const {isBot, nickname, name} = fieldsOf(message['author'])
      const text = textOf(message['content']) ?? ''
      const answers = idOf(fieldsOf(message['reference'])['messageId'])?.toString()
      const said: Earlier = {
        text,
        ...given('from', textOf(nickname) ?? textOf(name)),
        ...given('sentAt', instantOf(Date.parse(String(message['timestamp'])))),
      }
      const thread = answers === undefined ? undefined : answered(known, answers)
      known.set(String(id), {...said, text: text.slice(0, mostOfEarlier), ...given('answers', answers)})
      if (known.size > mostKnown) known.delete(known.keys().next().value as string)
      if (text === '' || isBot === true) continue
      yield {
        id,
        text,
        ...given('sentAt', said.sentAt),
        attachments: listOf(message['attachments']).map(attached => textOf(fieldsOf(attached)['fileName']) ?? 'file'),
        ...given('thread', thread?.length ? thread : undefined),
      }
    }
  }
}

function isWritten({type = 'Default'}: Fields): boolean {
  return type === 'Default' || type === 'Reply' || type === 0 || type === 19
}

/** The messages that one answers, the first of all first. */
function answered(known: ReadonlyMap<string, Known>, id: string): Earlier[] {
  const chain: Earlier[] = []
  for (let next: string | undefined = id; next !== undefined && chain.length < mostEarlier; ) {
    const found: Known | undefined = known.get(next)
    if (!found) break
    const {answers, ...said} = found
    chain.unshift(said)
    next = answers
  }
  return chain
}
