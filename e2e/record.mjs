#!/usr/bin/env node
/**
 * The page that `asklint record --format html` writes, opened from disk in Chromium: search, filters, keyboard, themes,
 * axe-core, paper, and a record of 40,000 entries. Screenshots go to `e2e/shots/`.
 *
 * Chromium is `CHROMIUM`, else /usr/bin/chromium. Words after the command run only the steps whose names have them.
 */
import assert from 'node:assert/strict'
import {execFileSync} from 'node:child_process'
import {mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {dirname, join} from 'node:path'
import {fileURLToPath, pathToFileURL} from 'node:url'
import {chromium} from 'playwright-core'
import {mailOf} from './mail.mjs'

const root = fileURLToPath(new URL('..', import.meta.url))
const shots = join(root, 'e2e', 'shots')
const work = mkdtempSync(join(tmpdir(), 'asklint-e2e-'))
const team = join(work, 'team')
const axe = readFileSync(join(root, 'e2e/node_modules/axe-core/axe.min.js'), 'utf8')
const task = 'https://example.org/team/shop/issues/482'

const notes = {
  'minutes/2026-11-20.md': `# Shop meeting, 20 November 2026

Attendees: Dana, Wei, Zoë

## Spring catalogue

- Decision: we print the catalogue in offset, see [#482](${task}) and [what we are for](../goals.md#spring-sales).
- [ ] Dana: send the tender to three printers by 27 November 2026

## Opening hours

- Decision: the shop stays closed on Mondays until Easter.

## Action items

- [ ] Wei: book the hall for the winter market by 13 November 2026
- [ ] Zoë: order two keys for the back door by 4 December 2026
- [ ] Replace the lamp over the counter
- [x] Wei: have the oven checked by 18 November 2026
`,
  'minutes/2026-10-02.md': `# Website meeting, 2 October 2026

Attendees: Dana, Wei

## Notes

The footer is broken.

## Action items

- [ ] Dana: mend \`</script><img src=x onerror=alert(1)>\` in the footer by 30 November 2026
- [ ] Wei: translate שלום עולם for the 👩‍🚀 page
`,
  'goals.md': '# Goals\n\n## Spring sales\n\nSell more.\n',
  'mail/vat.eml': mailOf('Hi Ines,\n\ncould you tell us by Thursday which VAT rate we put on the calendars? If I hear nothing, I take the reduced rate.\n'),
}
for (const [name, text] of Object.entries(notes)) write(join(team, name), text)
const teamPage = record(team)
const count = {all: 11, overdue: 1, actions: 5, asks: 2, decisions: 2, done: 1}

const only = process.argv.slice(2)
let failed = 0
/** What pages asked for beside themselves, and what they complained of. */
const noise = []
const browser = await chromium.launch({executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium', args: ['--no-sandbox']})
mkdirSync(shots, {recursive: true})
const page = await open(teamPage)

try {
  await step('shows what is overdue first, and the rest in sections', async () => {
    assert.deepEqual(await page.locator('#ui-list h2').allTextContents(), [
      `Overdue ${count.overdue}`, `Action items ${count.actions}`, `Open asks ${count.asks}`, `Decisions ${count.decisions}`,
      `What dangles ${await page.locator('.dangling .entry').count()}`, `Done ${count.done}`,
    ])
    assert.equal(await status(), `${count.all} entries.`)
    await sees('.overdue .entry', 'Wei: book the hall for the winter market', '12 days overdue, was due Fri 13 Nov 2026', 'minutes/2026-11-20.md:16')
    await sees('.asks .entry', 'which VAT rate', 'due Thu 26 Nov 2026', 'Else If I hear nothing, I take the reduced rate')
    await sees('.decisions .entry >> nth=0', 'in offset', 'Task #482', 'Goal what we are for', 'Action Dana: send the tender')
    assert.equal(await page.locator('.decisions a', {hasText: '#482'}).getAttribute('href'), task)
    const file = await page.locator('.overdue .place a').evaluate(link => link.href)
    assert.equal(file.replace(/#.*/, ''), pathToFileURL(join(team, 'minutes/2026-11-20.md')).href)
    assert.match(readFileSync(fileURLToPath(file.replace(/#.*/, '')), 'utf8').split('\n')[15], /book the hall/)
  })
  await step('shows hostile text as text', async () => {
    await sees('section.actions', 'mend </script><img src=x onerror=alert(1)> in the footer', 'translate שלום עולם for the 👩‍🚀 page')
    assert.equal(await page.locator('img').count(), 0)
  })
  await step('searches all words, whatever their case and accents', async () => {
    await search('ZOE kéys')
    assert.deepEqual(await texts(), ['Zoë: order two keys for the back door by 4 December 2026'])
    assert.deepEqual(await page.locator('.actions mark').allTextContents(), ['Zoë', 'keys', 'Zoë'])
    assert.equal(await status(), `1 of ${count.all} entries is shown.`)
    assert.equal(await page.locator('[data-count=actions]').textContent(), '1')
    assert.equal(await page.locator('[data-count=overdue]').textContent(), '0')
  })
  await step('says in words that nothing is found, and clears', async () => {
    await search('zebra')
    await sees('#ui-list', 'Nothing in this record is like that.')
    await page.getByRole('button', {name: 'Clear search and filters'}).click()
    assert.equal(await status(), `${count.all} entries.`)
    assert.equal(await focused(), 'ui-search')
  })
  const filters = [
    ['Type', 'Decisions', count.decisions],
    ['Type', 'Asks', count.asks],
    ['State', 'Open', count.overdue + count.actions + count.asks],
    ['State', 'Overdue', count.overdue],
    ['State', 'Done', count.done],
    ['Owner or decider', 'Wei (3)', 3],
    ['Dangling', 'No owner', 1],
    ['Dangling', 'Whatever dangles', 3],
  ]
  for (const [name, choice, shown] of filters) {
    await step(`filters by ${name}: ${choice}`, async () => {
      await page.getByLabel(name).selectOption({label: choice})
      assert.match(await status(), new RegExp(`^${shown} of ${count.all} `))
    })
  }
  await step('filters by day, and groups by owner', async () => {
    await page.getByLabel('Dated since').fill('2026-11-24')
    assert.equal(await status(), `${count.asks} of ${count.all} entries are shown.`)
    await page.getByLabel('Dated since').fill('')
    await page.getByLabel('Group work by').selectOption('owner')
    assert.deepEqual(await page.locator('.actions h3').allTextContents(), ['Dana', 'Wei', 'Zoë', 'Nobody named'])
  })
  await step('keeps the view in the address, which shows the same elsewhere', async () => {
    await search('the')
    await page.getByLabel('Owner or decider').selectOption({label: 'Wei (3)'})
    const address = page.url()
    assert.equal(new URL(address).hash, '#search=the&owner=wei')
    const shown = await texts()
    assert.equal(shown.length, 3)
    const other = await open(teamPage, {hash: new URL(address).hash})
    assert.deepEqual(await texts(other), shown)
    assert.equal(await other.getByRole('searchbox').inputValue(), 'the')
    await other.context().close()
    await page.evaluate(() => {
      location.hash = '#state=done'
    })
    await until(async () => assert.match(await status(), /^1 of/))
    assert.equal(await page.getByRole('searchbox').inputValue(), '')
  })
  await step('leads from entry to entry and back, out of a filter where it must', async () => {
    await page.getByLabel('Type').selectOption('decision')
    await page.getByRole('link', {name: 'Dana: send the tender'}).click()
    const id = await focused()
    assert.match(await page.locator(`#${id} .text`).textContent(), /^Dana: send the tender/)
    assert.equal(await status(), `${count.all} entries. Search and filters were cleared to show the entry.`)
    assert.equal(new URL(page.url()).hash, `#${id}`)
    await page.goBack()
    assert.match(await status(), new RegExp(`^${count.decisions} of`))
    const other = await open(teamPage, {hash: `#${id}`})
    assert.equal(await focused(other), id)
    await other.context().close()
  })
  await step('is used by keyboard alone', async () => {
    await page.keyboard.press('Tab')
    assert.equal(await page.evaluate(() => document.activeElement?.textContent), 'Skip to the entries')
    await page.screenshot({path: shot('record-skip-link')})
    await page.keyboard.press('Enter')
    assert.equal(await focused(), 'ui-main')
    await page.keyboard.press('/')
    assert.equal(await focused(), 'ui-search')
    await page.keyboard.type('/tender')
    await until(async () => assert.equal(await status(), `0 of ${count.all} entries are shown.`))
    await page.keyboard.press('Escape')
    assert.equal(await status(), `${count.all} entries.`)
    assert.equal(await focused(), 'ui-search')
    await page.keyboard.type('tender')
    await page.keyboard.press('Enter')
    assert.match(await status(), /^1 of/)
    assert.equal(await page.evaluate(() => document.activeElement?.closest('.entry')?.classList.contains('action')), true)
  })
  await step('has one way through by Tab, each stop to be seen', async () => {
    const stops = []
    for (let last = ''; stops.length < 200; ) {
      await page.keyboard.press('Tab')
      const stop = await page.evaluate(() => {
        const element = document.activeElement
        if (!element || element === document.body) return undefined
        const shown = element.matches('[name=theme]') ? element.nextElementSibling : element
        const {outlineStyle, outlineWidth} = getComputedStyle(shown ?? element)
        const {width, height} = element.getBoundingClientRect()
        const kind = element.id || element.getAttribute('name') || element.closest('nav, main, header, footer')?.tagName || ''
        const order = [...document.querySelectorAll('*')].indexOf(element)
        return {kind, order, seen: outlineStyle !== 'none' && outlineWidth !== '0px' && width > 1 && height > 1}
      })
      if (!stop) break
      assert.ok(stop.seen, `${stop.kind} shows no focus`)
      if (stops.length > 0 && stop.kind === last && stop.kind === 'ui-since') continue
      last = stop.kind
      stops.push(stop)
    }
    const orders = stops.map(({order}) => order)
    assert.deepEqual(orders, [...orders].sort((a, b) => a - b))
    const kinds = stops.map(({kind}) => kind)
    for (const id of ['theme', 'ui-search', 'ui-type', 'ui-state', 'ui-owner', 'ui-since', 'ui-dangling', 'ui-group', 'NAV', 'MAIN']) assert.ok(kinds.includes(id), `${id} of ${kinds}`)
  })
  await step('changes its theme and remembers it', async () => {
    const paper = (of = page) => of.evaluate(() => getComputedStyle(document.body).backgroundColor)
    const light = await paper()
    await page.getByRole('radio', {name: 'Dark'}).check({force: true})
    const dark = await paper()
    assert.notEqual(dark, light)
    await page.reload()
    assert.equal(await paper(), dark)
    assert.ok(await page.getByRole('radio', {name: 'Dark'}).isChecked())
    await page.getByRole('radio', {name: 'Auto'}).check({force: true})
    assert.equal(await paper(), light)
    await page.emulateMedia({colorScheme: 'dark'})
    assert.equal(await paper(), dark)
    await page.emulateMedia({colorScheme: 'light'})
  })
  for (const theme of ['light', 'dark']) {
    for (const [width, size] of [[1280, 'wide'], [640, 'at-200-percent'], [320, 'narrow']]) {
      await step(`is accessible and fits, ${theme} and ${size}`, async () => {
        for (const [state, hash] of [['whole', ''], ['filtered', '#search=the&owner=wei'], ['empty', '#search=zebra']]) {
          const other = await open(teamPage, {hash, width, theme})
          if (width < 960) await other.locator('#ui-filters summary').click()
          assert.deepEqual(await violations(other), [])
          assert.ok((await other.evaluate(() => document.documentElement.scrollWidth)) <= width, 'it scrolls sideways')
          await other.screenshot({path: shot(`record-${theme}-${size}-${state}`), fullPage: true})
          await other.context().close()
        }
      })
    }
  }
  await step('is a list where no script runs', async () => {
    const other = await open(teamPage, {javaScriptEnabled: false})
    assert.equal(await other.locator('.overdue .late').textContent(), '12 days overdue')
    assert.ok(await other.locator('.overdue .late').isVisible())
    assert.equal(await other.locator('.entry[id]').count(), count.all)
    assert.equal(await other.getByRole('searchbox').count(), 0)
    await other.locator('.decisions a[href^="#action-"]').click()
    assert.ok(await other.locator('.entry:target').isVisible())
    await other.screenshot({path: shot('record-without-script'), fullPage: true})
    await other.context().close()
  })
  await step('prints what it shows, on white', async () => {
    await page.emulateMedia({media: 'print', colorScheme: 'dark'})
    assert.equal(await page.locator('#ui-search').isVisible(), false)
    assert.ok(await page.getByText('12 days overdue').isVisible())
    await page.screenshot({path: shot('record-print'), fullPage: true})
    assert.deepEqual(await violations(page, 'color-contrast'), [])
    await page.emulateMedia({media: 'screen', colorScheme: 'light'})
  })
  await step('moves nothing where motion is not wanted', async () => {
    const moving = () => page.evaluate(() => document.getAnimations().length)
    await page.emulateMedia({reducedMotion: 'reduce'})
    await page.locator('.decisions .kind').first().click()
    assert.equal(await moving(), 0)
    await page.emulateMedia({reducedMotion: 'no-preference'})
    await page.locator('.decisions .kind').last().click()
    assert.equal(await moving(), 1)
  })
  await step('says in words that a folder holds nothing', async () => {
    write(join(work, 'bare', 'guide.md'), '# Guide\n\nHow to bake bread.\n')
    const other = await open(record(join(work, 'bare')))
    assert.match(await other.locator('main').textContent(), /^0 entries\..*No decision, action item or open ask was found/)
    assert.deepEqual(await violations(other), [])
    await other.screenshot({path: shot('record-bare'), fullPage: true})
    await other.context().close()
  })
  await step('finds in 40,000 entries as one types', async () => {
    const people = ['Ada', 'Bo', 'Cleo', 'Dana', 'Emil', 'Femke', 'Gus', 'Hana', 'Ines', 'Jo', 'Kim']
    const things = ['tender', 'lamp', 'invoice', 'hall', 'poster', 'kiln', 'key', 'till']
    for (let file = 0; file < 400; file++) {
      const items = Array.from({length: 100}, (_, at) => `- [ ] ${people[(file * at) % people.length]}: mend ${things[at % 8]} ${file}-${at} by ${1 + (at % 28)} ${file % 2 ? 'October' : 'December'} 2026\n`)
      write(join(work, 'many', 'minutes', `2026-09-${1 + (file % 28)}-${file}.md`), `# Meeting, 1 September 2026\n\nAttendees: all\n\n## Action items\n\n${items.join('')}`)
    }
    const file = record(join(work, 'many'))
    const other = await open(file)
    assert.equal(await status(other), '40,000 entries.')
    const took = await other.evaluate(searchTimes, ['poster', 'poster 17-', 'zebra', 'p'])
    await search('kiln 39-', other)
    const shown = () => other.locator('.overdue .entry').count()
    assert.equal(await shown(), 30)
    await other.getByRole('button', {name: 'Show more of “Overdue”'}).click()
    assert.equal(await other.evaluate(() => [...document.querySelectorAll('.overdue .entry')].findIndex(entry => entry.contains(document.activeElement))), 30)
    const found = await shown()
    await search('kiln', other)
    await other.evaluate(() => window.dispatchEvent(new Event('beforeprint')))
    assert.ok((await shown()) > found && found > 30, `${found} entries`)
    await search('kiln 39-', other)
    await other.screenshot({path: shot('record-large')})
    assert.ok(Math.max(...took) < 1000, `${took} ms`)
    console.log(`      ${(statSync(file).size / 1e6).toFixed(1)} MB; searches took ${took.map(Math.round).join(', ')} ms`)
    await other.context().close()
  })
  await step('asks for nothing and complains of nothing', () => assert.deepEqual(noise, []))
} finally {
  await browser.close()
  rmSync(work, {recursive: true, force: true})
}
process.exitCode = failed > 0 ? 1 : 0

// Steps

/** Each begins with the whole record. */
async function step(name, run) {
  if (only.length > 0 && !only.some(word => name.includes(word))) return
  const start = Date.now()
  try {
    await page.goto('about:blank')
    await page.goto(pathToFileURL(teamPage).href)
    await run()
    console.log(`ok    ${name} (${Date.now() - start} ms)`)
  } catch (error) {
    failed++
    console.log(`FAIL  ${name}: ${error.message}`)
    await page.screenshot({path: shot(`record-failed-${name.replace(/\W+/g, '-')}`)})
  }
}

async function until(holds) {
  for (const end = Date.now() + 5000; ; ) {
    try {
      return await holds()
    } catch (error) {
      if (Date.now() > end) throw error
      await new Promise(resolve => setTimeout(resolve, 50))
    }
  }
}

function shot(name) {
  return join(shots, `${name}.png`)
}

// Files

function write(path, text) {
  mkdirSync(dirname(path), {recursive: true})
  writeFileSync(path, text)
}

/** Has the page of a folder written beside it. */
function record(folder) {
  const file = `${folder}.html`
  const args = ['record', folder, '--now', '2026-11-25T09:00:00Z', '--format', 'html', '--output-file', file]
  execFileSync(process.execPath, [join(root, 'dist/asklint.js'), ...args], {cwd: work, stdio: ['ignore', 'inherit', 'inherit']})
  return file
}

// The page

async function open(file, {hash = '', width = 1280, theme = 'light', javaScriptEnabled = true} = {}) {
  const context = await browser.newContext({viewport: {width, height: 900}, colorScheme: theme, javaScriptEnabled})
  const opened = await context.newPage()
  opened.setDefaultTimeout(10_000)
  const address = pathToFileURL(file).href
  opened.on('request', request => request.url().split('#')[0] === address || noise.push(request.url()))
  opened.on('console', message => noise.push(message.text()))
  opened.on('pageerror', error => noise.push(error.message))
  opened.on('dialog', dialog => {
    noise.push(dialog.message())
    return dialog.dismiss()
  })
  await opened.goto(address + hash)
  return opened
}

async function search(words, of = page) {
  await of.getByRole('searchbox').fill(words)
  await until(async () => assert.equal(new URLSearchParams(new URL(of.url()).hash.slice(1)).get('search') ?? '', words))
}

function status(of = page) {
  return of.locator('#ui-status').textContent()
}

function texts(of = page) {
  return of.locator('.entry[id] .text').allTextContents()
}

async function focused(of = page) {
  return of.evaluate(() => document.activeElement?.id)
}

async function sees(where, ...words) {
  const shown = (await page.locator(where).first().textContent()).replace(/\s+/g, ' ')
  for (const word of words) assert.ok(shown.includes(word), `“${word}” in “${shown}”`)
}

/** What axe-core finds, by all its rules or one. */
async function violations(of, rule) {
  await of.evaluate(axe)
  const options = {runOnly: rule ? [rule] : ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']}
  const {violations: found} = await of.evaluate(chosen => window.axe.run(document, chosen), options)
  return found.map(({id, nodes}) => `${id}: ${nodes.map(({target, failureSummary}) => `${target} ${failureSummary}`).join('; ')}`)
}

/** How long each search takes until its result is painted, in the page, from the key to the frame after it. */
async function searchTimes(queries) {
  const input = document.querySelector('#ui-search')
  const told = document.querySelector('#ui-status')
  const took = []
  for (const query of queries) {
    const shown = new Promise(resolve => {
      new MutationObserver((_, observer) => {
        observer.disconnect()
        requestAnimationFrame(() => setTimeout(resolve))
      }).observe(told, {childList: true})
    })
    const start = performance.now()
    input.value = query
    input.dispatchEvent(new Event('input', {bubbles: true}))
    await shown
    took.push(performance.now() - start)
  }
  return took
}
