import {afterEach, expect, it, vi} from 'vitest'
import {createScratch, runIn} from './testing.js'

vi.mock('node:fs', async original => ({
  ...(await original<typeof import('node:fs')>()),
  watch: () => {
    throw Object.assign(new Error('no more'), {code: 'ENOSPC'})
  },
}))

const scratch = createScratch()
afterEach(() => scratch.remove())

it('says where the system watches no more folders', async () => {
  scratch.put({'a.md': 'Fine.\n'})
  expect(await runIn(scratch.path, ['--watch'])).toEqual({
    code: 2,
    out: '',
    err: 'asklint: The system watches no more folders (ENOSPC): there is a limit, and the setting fs.inotify.max_user_watches raises it. Name fewer folders.\n',
  })
})
