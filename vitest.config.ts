import {configDefaults, defineConfig} from 'vitest/config'
import {recordPageForTests} from './scripts/record-page.mjs'

/** Tests that put something in the place of a module or of the environment. */
const mocking = ['cli/faulty-rule.test.ts', 'cli/init.test.ts', 'cli/watch-limit.test.ts', 'client/{findings,manifest}.test.ts']

export default defineConfig({
  plugins: [recordPageForTests],
  test: {
    globalSetup: './scripts/build-first.ts',
    reporters: ['default', './scripts/closing-line.ts'],
    testTimeout: 60_000,
    // Left alone, Vitest keeps one processor idle, which of two is half of them.
    maxWorkers: '100%',
    projects: [
      {
        extends: true,
        test: {
          name: 'shared',
          include: ['{core,rules,server,client,cli,library,scripts,fixtures}/**/*.test.ts'],
          exclude: [...configDefaults.exclude, ...mocking],
          // No module holds state, so files may share them: loading them anew for each is a third of a run.
          isolate: false,
        },
      },
      {extends: true, test: {name: 'mocking', include: mocking}},
    ],
  },
})
