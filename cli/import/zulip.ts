import {basename, dirname} from 'node:path'
import {readHtml} from '../../core/html.js'
import {fieldsOf, type Fields, given, idOf, instantOf, listOf, textOf} from './fields.js'
import {itemsIn, type JsonFile} from './json-items.js'
import {jsonFiles, nameOf} from './json-files.js'
import type {Archive, Imported} from './source.js'
import {Threads} from './threads.js'

const lists: ReadonlySet<string> = new Set(['messages', 'zerver_message'])

/**
 * The messages of people in answers of Zulip's API, in files of topics and in exports. A topic is the subject of its
 * messages and their thread; what bots say is left out, and heard in the thread.
 */
export async function* readZulip(archive: Archive): AsyncGenerator<Imported> {
  const threads = new Threads()
  for (const file of jsonFiles(archive)) {
    for await (const {value, single} of itemsIn(file, lists)) {
      const message = fieldsOf(value)
      const id = idOf(message['id'])
      if (single || id === undefined) continue
      const text = textIn(message)
      const from = textOf(message['sender_full_name']) ?? nameOfSender(message['sender'])
      const sentAt = instantOf(secondsOf(message['timestamp'] ?? message['date_sent']) * 1000)
      const {room, topic} = placeOf(message, file, archive.folder)
      const key = JSON.stringify([room, topic])
      const before = threads.before(key)
      threads.add(key, {text, ...given('from', from), ...given('sentAt', sentAt)})
      if (text.trim() === '' || isBot(message)) continue
      yield {id, text, ...given('subject', topic), ...given('sentAt', sentAt), thread: before}
    }
  }
}

const html = /^\s*<(?:p|div|blockquote|[uo]l|h[1-6]|pre|table|span|img|hr|a)\b[^<>]*>[\s\S]*>\s*$/

/** What was written: Zulip gives it in its markdown or, unless it is told otherwise, as HTML. */
function textIn({content, rendered_content: rendered, content_type: type}: Fields): string {
  const text = textOf(content)
  if (text === undefined) return readHtml(textOf(rendered) ?? '').text
  return type === 'text/html' || (type === undefined && html.test(text)) ? readHtml(text).text : text
}

/** Seconds since 1970, which exports write as text or as an instant. */
function secondsOf(time: unknown): number {
  if (typeof time === 'number') return time
  const text = textOf(time) ?? ''
  return /^\d+(?:\.\d+)?$/.test(text) ? Number(text) : Date.parse(text) / 1000
}

/** Where a message was sent: its channel and topic, or the people that it goes to. Files of topics are named for them. */
function placeOf(message: Fields, file: JsonFile, inFolder: boolean): {room?: string; topic?: string} {
  const {stream, display_recipient: recipient, stream_id: number, recipient: recipientId, type, conversation} = message
  const topic = textOf(message['topic']) ?? textOf(message['subject'])
  const people = listOf(recipient).map(person => idOf(fieldsOf(person)['id']) ?? textOf(fieldsOf(person)['email']))
  const named = textOf(stream) ?? textOf(recipient) ?? idOf(number) ?? idOf(recipientId) ?? idOf(conversation)
  const room = people.length > 0 ? people.sort().join() : named === undefined ? undefined : String(named)
  if (type === 'private' || type === 'direct') return given('room', room)
  if (room !== undefined || topic !== undefined) return {...given('room', room), ...given('topic', topic)}
  return inFolder ? {room: basename(dirname(file.path)), topic: nameOf(file.path)} : {topic: nameOf(file.path)}
}

function nameOfSender(sender: unknown): string | undefined {
  const {full_name: name} = fieldsOf(sender)
  return textOf(sender) ?? textOf(name) ?? (typeof sender === 'number' ? `user ${sender}` : undefined)
}

function isBot({sender_email: email, sender_is_bot: bot, sender_full_name: name}: Fields): boolean {
  return bot === true || /(?:-bot|^notification-bot|^welcome-bot)@/.test(String(email)) || name === 'Notification Bot' || name === 'Welcome Bot'
}
