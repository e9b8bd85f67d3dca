import {defineConfig} from 'vitest/config'

export default defineConfig({
  test: {
    include: ['{core,rules,server,client,cli,library,scripts,fixtures}/**/*.test.ts'],
    globalSetup: './scripts/build-first.ts',
    reporters: ['default', './scripts/closing-line.ts'],
    testTimeout: 20_000,
    // Left alone, Vitest keeps one processor idle, which of two is half of them.
    maxWorkers: '100%',
  },
})
