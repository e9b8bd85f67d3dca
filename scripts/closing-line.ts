import type {Reporter, TestModule} from 'vitest/node'

/** Ends a test run with one plain line, "N passed, N failed, N skipped", for whatever reads the log. */
export default class ClosingLine implements Reporter {
  onTestRunEnd(modules: readonly TestModule[], errors: readonly unknown[]): void {
    const counts = {passed: 0, failed: errors.length, skipped: 0, pending: 0}
    for (const module of modules) {
      const tests = [...module.children.allTests()]
      for (const test of tests) counts[test.result().state]++
      if (tests.length === 0 || (module.state() === 'failed' && module.errors().length > 0)) counts.failed++
    }
    console.log(`\n${counts.passed} passed, ${counts.failed} failed, ${counts.skipped + counts.pending} skipped`)
  }
}
