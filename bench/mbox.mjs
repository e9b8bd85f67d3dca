#!/usr/bin/env node
// Writes an mbox as a mailing list's archive is, to measure with: node bench/mbox.mjs COUNT [SEED] > list.mbox
// A quarter of the mails quote what they answer, a tenth bring HTML beside the text, some are quoted-printable or base64,
// and some bring a file.
import {readdirSync, readFileSync} from 'node:fs'
import {join} from 'node:path'
import {once} from 'node:events'
import {randomFrom} from './random.mjs'

const count = Number(process.argv[2] ?? 100_000)
const {random, below, one, chance} = randomFrom(process.argv[3] ?? 1)

const folder = join(import.meta.dirname, '..', 'fixtures', 'corpus')
const sentences = readdirSync(folder)
  .filter(name => name.endsWith('.md'))
  .flatMap(name => readFileSync(join(folder, name), 'utf8').replace(/^[\s\S]*?^---8<---\n/m, '').split(/\n\s*\n/))
  .flatMap(block => (/^[\s>#|`*-]|^\d+[.)]/.test(block) ? [] : block.replace(/\s+/g, ' ').split(/(?<=[.?!]) (?=[A-Z])/)))
  .filter(sentence => sentence.length > 12 && sentence.length < 300)
const people = ['Ana Silva', 'Bo Lind', 'Chidi Okafor', 'Dana Kirk', 'Elif Kaya', 'Fiona Grant', 'Jürgen Weiß', 'Omar Diallo', 'Wei Zhang', 'Zoë Marsh']
  .map(name => ({name, address: `${name.split(' ')[0].normalize('NFD').replace(/[^A-Za-z]/g, '').toLowerCase()}@linden.example`}))
const subjects = ['Import of the orders', 'Minutes of Monday', 'Lease of the hall', 'Backups', 'Export plan for spring', 'Label printer', 'Release 4.2', 'Keys of the shed']
const days = ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat']
const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec']
const two = number => String(number).padStart(2, '0')

function wrapped(text, width = 72) {
  const lines = []
  for (const word of text.split(' ')) {
    const last = lines.at(-1)
    if (last !== undefined && last.length + word.length < width) lines[lines.length - 1] = `${last} ${word}`
    else lines.push(word)
  }
  return lines.join('\n')
}

const isAscii = text => /^[\0-\x7F]*$/.test(text)
const word = text => (isAscii(text) ? text : `=?UTF-8?B?${Buffer.from(text).toString('base64')}?=`)
const base64 = bytes => bytes.toString('base64').replace(/.{76}/g, '$&\n')
const quotedPrintable = text =>
  text
    .split('\n')
    .map(line => [...Buffer.from(line)].map(byte => (byte > 126 || byte === 61 || byte < 32 ? `=${byte.toString(16).toUpperCase().padStart(2, '0')}` : String.fromCharCode(byte))).join(''))
    .map(line => (line.match(/(?:=..|[^=]){1,72}/g) ?? ['']).join('=\n'))
    .join('\n')
const html = text => `<html><body>${text.split('\n\n').map(block => `<p>${block.replace(/[&<>]/g, char => `&#${char.charCodeAt(0)};`).replaceAll('\n', '<br>\n')}</p>`).join('\n')}</body></html>\n`

const threads = []

function mailOf(number) {
  const writer = one(people)
  const answered = threads.length > 0 && chance(0.6) ? one(threads) : undefined
  const subject = answered?.subject ?? `${one(subjects)} (${number})`
  const id = `<${number}.${below(2 ** 31).toString(36)}@linden.example>`
  const references = answered ? [...answered.references, answered.id].slice(-20) : []
  const time = new Date(Date.UTC(2019, 0, 1) + number * 1_200_000)
  const clock = `${two(time.getUTCHours())}:${two(time.getUTCMinutes())}:${two(time.getUTCSeconds())}`
  const paragraphs = Array.from({length: 1 + below(4)}, () => wrapped(Array.from({length: 1 + below(5)}, () => one(sentences)).join(' ')))
  const quote = answered && chance(0.42) ? `On ${answered.date}, ${answered.writer} wrote:\n${answered.body.split('\n').slice(0, 25).map(line => `> ${line}`.trimEnd()).join('\n')}\n\n` : ''
  const signature = chance(0.4) ? `\n-- \n${writer.name}\nLinden, hall 3\n` : ''
  const body = `${chance(0.6) ? `Hi ${one(people).name.split(' ')[0]},\n\n` : ''}${quote}${paragraphs.join('\n\n')}\n${signature}`
  const date = `${days[time.getUTCDay()]}, ${time.getUTCDate()} ${months[time.getUTCMonth()]} ${time.getUTCFullYear()} ${clock} +0000`
  const mail = {id, subject, references, date, writer: writer.name, body: paragraphs.join('\n\n')}
  if (threads.length < 40) threads.push(mail)
  else threads[below(40)] = mail

  const charset = chance(0.2) ? 'iso-8859-1' : 'UTF-8'
  const how = random()
  const plain = () => {
    if (how < 0.05) return `Content-Type: text/plain; charset=UTF-8\nContent-Transfer-Encoding: quoted-printable\n\n${quotedPrintable(body)}`
    if (how < 0.08) return `Content-Type: text/plain; charset=UTF-8\nContent-Transfer-Encoding: base64\n\n${base64(Buffer.from(body))}\n`
    const told = isAscii(body) ? charset : 'UTF-8'
    return `Content-Type: text/plain; charset=${told}\nContent-Transfer-Encoding: ${isAscii(body) ? '7bit' : '8bit'}\n\n${body.replace(/^(>*From )/gm, '>$1')}`
  }
  const boundary = `=_${number}_${below(2 ** 31).toString(16)}`
  const several = (type, parts) => `Content-Type: multipart/${type}; boundary="${boundary}_${type}"\n\n${parts.map(part => `--${boundary}_${type}\n${part}\n`).join('')}--${boundary}_${type}--\n`
  let content = plain()
  if (how >= 0.08 && how < 0.18) content = several('alternative', [content, `Content-Type: text/html; charset=UTF-8\nContent-Transfer-Encoding: quoted-printable\n\n${quotedPrintable(html(body))}`])
  if (how > 0.97) {
    const bytes = Buffer.from(Uint8Array.from({length: 2000 + below(40_000)}, () => below(256)))
    content = several('mixed', [content, `Content-Type: image/jpeg; name="hall.jpg"\nContent-Disposition: attachment; filename="hall.jpg"\nContent-Transfer-Encoding: base64\n\n${base64(bytes)}`])
  }
  const headers = [
    `From ${writer.address} ${days[time.getUTCDay()]} ${months[time.getUTCMonth()]} ${String(time.getUTCDate()).padStart(2)} ${clock} ${time.getUTCFullYear()}`,
    'Return-Path: <all-bounces@lists.linden.example>',
    `Received: from mx${below(4)}.linden.example (mx.linden.example [192.0.2.${below(250)}])\n\tby lists.linden.example (Postfix) with ESMTPS id ${below(2 ** 31).toString(36)}\n\tfor <all@lists.linden.example>; ${date}`,
    `DKIM-Signature: v=1; a=rsa-sha256; c=relaxed/relaxed; d=linden.example; s=mail;\n\tbh=${Buffer.from(id).toString('base64').slice(0, 43)}=; h=From:To:Subject:Date;\n\tb=${base64(Buffer.from(id.repeat(6))).replaceAll('\n', '\n\t ')}`,
    `From: ${word(writer.name)} <${writer.address}>`,
    'To: all@lists.linden.example',
    ...(chance(0.3) ? [`Cc: ${Array.from({length: 1 + below(3)}, () => one(people)).map(({name, address}) => `${word(name)} <${address}>`).join(',\n\t')}`] : []),
    `Subject: ${answered ? 'Re: ' : ''}[all] ${subject}`,
    `Date: ${date}`,
    `Message-ID: ${id}`,
    ...(answered ? [`In-Reply-To: ${answered.id}`, `References: ${references.join('\n\t')}`] : []),
    'List-Id: Everybody at Linden <all.lists.linden.example>',
    'List-Unsubscribe: <mailto:all-leave@lists.linden.example>',
    'User-Agent: Mozilla Thunderbird',
    'MIME-Version: 1.0',
  ]
  return `${headers.join('\n')}\n${content.replace(/\n*$/, '\n')}\n`
}

let text = ''
for (let number = 1; number <= count; number++) {
  text += mailOf(number)
  if (text.length < 1 << 20 && number < count) continue
  if (!process.stdout.write(text)) await once(process.stdout, 'drain')
  text = ''
}
