import {existsSync} from 'node:fs'
import {basename, dirname} from 'node:path'
import {isTimeZone} from '../../core/config/zone.js'
import {fieldsOf, type Fields, given, instantOf, listOf, textOf} from './fields.js'
import {itemsIn, type JsonFile} from './json-items.js'
import {entriesOf, nameOf} from './json-files.js'
import {textOfBlocks} from './slack-blocks.js'
import type {Archive, Imported} from './source.js'
import {type Earlier, Threads} from './threads.js'

interface Person {
  readonly name?: string
  readonly zone?: string
  readonly bot: boolean
}

/** What mentions stand for, by their ids. */
interface Names {
  readonly people: ReadonlyMap<string, Person>
  readonly channels: ReadonlyMap<string, string>
}

/** What people write has one of these subtypes, or none; joins, topics and the like have others. */
const written = new Set(['thread_broadcast', 'file_share', 'me_message', 'bot_message'])
const dayFile = /^\d{4}-\d\d-\d\d\.json$/
const noLists: ReadonlySet<string> = new Set(['messages'])

/**
 * The messages that people wrote in an export of Slack, channel by channel and day by day. What joins, topics and bots say
 * is left out; in the thread of a message bots are heard.
 */
export async function* readSlack(archive: Archive): AsyncGenerator<Imported> {
  const names = await namesFor(archive)
  for (const {channel, files} of channelsOf(archive)) {
    const threads = new Threads()
    for (const file of files) {
      for await (const item of itemsIn(file, noLists)) {
        const message = item.single ? undefined : messageOf(fieldsOf(item.value), names)
        if (!message) continue
        const {earlier, ts, root, bot, attachments, zone} = message
        const before = root === undefined || root === ts ? undefined : threads.before(root)
        if (root !== undefined) threads.add(root, earlier)
        if (bot || earlier.text.trim() === '') continue
        yield {
          id: `${channel}/${ts}`,
          text: earlier.text,
          ...given('sentAt', earlier.sentAt),
          ...given('timezone', zone),
          ...given('attachments', attachments),
          ...given('thread', before),
        }
      }
    }
  }
}

/** The channels of an export with the files of their days; a day or a channel that is named is one. */
function* channelsOf(archive: Archive): Generator<{channel: string; files: readonly JsonFile[]}> {
  const {path, shown, folder} = archive
  if (!folder) {
    yield {channel: dayFile.test(basename(path)) ? basename(dirname(path)) : nameOf(path), files: [archive]}
    return
  }
  const days = daysOf(archive)
  if (days.length > 0) yield {channel: basename(path), files: days}
  for (const entry of entriesOf(archive)) {
    if (!entry.isDirectory() || entry.name.startsWith('.')) continue
    const inner = {path: `${path}/${entry.name}`, shown: `${shown}/${entry.name}`, folder: true}
    const files = daysOf(inner)
    if (files.length > 0) yield {channel: entry.name, files}
  }
}

function daysOf(folder: Archive): JsonFile[] {
  const files = entriesOf(folder).filter(entry => entry.isFile() && dayFile.test(entry.name))
  return files.map(({name}) => ({path: `${folder.path}/${name}`, shown: `${folder.shown}/${name}`}))
}

/** People and channels as `users.json` and `channels.json` name them, beside what was named or above it. */
async function namesFor({path, folder, bytes}: Archive): Promise<Names> {
  const people = new Map<string, Person>()
  const channels = new Map<string, string>()
  const start = folder ? path : dirname(path)
  const root = bytes ? undefined : [start, dirname(start)].find(place => existsSync(`${place}/users.json`))
  if (root === undefined) return {people, channels}
  const shown = (name: string): JsonFile => ({path: `${root}/${name}`, shown: `${basename(root)}/${name}`})
  for await (const {value} of itemsIn(shown('users.json'), noLists)) {
    const user = fieldsOf(value)
    const id = textOf(user['id'])
    if (id === undefined) continue
    const zone = textOf(user['tz'])
    people.set(id, {
      ...given('name', nameIn(fieldsOf(user['profile'])) ?? textOf(user['real_name']) ?? textOf(user['name'])),
      ...given('zone', zone !== undefined && isZone(zone) ? zone : undefined),
      bot: user['is_bot'] === true,
    })
  }
  for (const name of ['channels.json', 'groups.json'].filter(file => existsSync(`${root}/${file}`))) {
    for await (const {value} of itemsIn(shown(name), noLists)) {
      const {id, name: channel} = fieldsOf(value)
      if (textOf(id) !== undefined && textOf(channel) !== undefined) channels.set(String(id), String(channel))
    }
  }
  return {people, channels}
}

const zones = new Map<string, boolean>()

function isZone(zone: string): boolean {
  const known = zones.get(zone) ?? isTimeZone(zone)
  zones.set(zone, known)
  return known
}

function nameIn(profile: Fields): string | undefined {
  return textOf(profile['display_name']) ?? textOf(profile['real_name']) ?? textOf(profile['name'])
}

interface Message {
  readonly ts: string
  /** The first message of the thread that it stands in or opens. */
  readonly root?: string
  readonly earlier: Earlier
  readonly bot: boolean
  readonly attachments?: readonly string[]
  readonly zone?: string
}

function messageOf(message: Fields, names: Names): Message | undefined {
  const {type = 'message', subtype, ts, thread_ts: root, user} = message
  if (type !== 'message' || typeof ts !== 'string') return undefined
  if (typeof subtype === 'string' && !written.has(subtype)) return undefined
  const person = names.people.get(String(user))
  const bot = subtype === 'bot_message' || textOf(message['bot_id']) !== undefined || person?.bot === true || user === 'USLACKBOT'
  const from = person?.name ?? nameIn(fieldsOf(message['user_profile'])) ?? textOf(message['username']) ?? textOf(user)
  const text = textOf(message['text']) ?? textOfBlocks(message['blocks'])
  const files = listOf(message['files']).map(file => textOf(fieldsOf(file)['name']) ?? textOf(fieldsOf(file)['title']) ?? 'file')
  // A preview of a link, which may show a picture.
  const previews = listOf(message['attachments']).length > 0
  return {
    ts,
    ...given('root', textOf(root)),
    earlier: {text: readable(text, names), ...given('from', from), ...given('sentAt', instantOf(Number(ts) * 1000))},
    bot,
    ...given('attachments', files.length > 0 || !previews ? files : undefined),
    ...given('zone', person?.zone),
  }
}

const mention = /<(?:@([UWB][A-Z\d]{2,20})|#([CDG][A-Z\d]{2,20})|!subteam\^[A-Z\d]{2,20}|!(here|channel|everyone)|!date\^[^<>|\n]{1,200})(?:\|([^<>|\n]{0,100}))?>/g
const entities: Readonly<Record<string, string>> = {'&lt;': '<', '&gt;': '>', '&amp;': '&'}

/** A text as its readers saw it: names for ids, and no entities. Links keep their marks, which say what is linked. */
function readable(text: string, {people, channels}: Names): string {
  const named = text.replace(mention, (whole, user?: string, channel?: string, group?: string, label?: string) => {
    if (user !== undefined) return at('@', people.get(user)?.name ?? textOf(label)) ?? whole
    if (channel !== undefined) return at('#', textOf(label) ?? channels.get(channel)) ?? whole
    if (group !== undefined) return `@${group}`
    return whole.startsWith('<!date') ? (label ?? whole) : (at('@', textOf(label)) ?? whole)
  })
  return named.replace(/&(?:lt|gt|amp);/g, entity => entities[entity] ?? entity)
}

function at(mark: '@' | '#', name: string | undefined): string | undefined {
  return name === undefined ? undefined : name.startsWith(mark) ? name : mark + name
}
