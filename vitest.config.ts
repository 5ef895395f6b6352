import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { defineConfig } from 'vitest/config'

/** These run what `npm run build` makes; a rule that does not build yet must not stand in the way of the others. */
const built = [
  ...['process', 'folder', 'records-process', 'code-cache'].map(name => `test/cli/${name}.test.ts`),
  ...['test/readme.test.ts', 'test/rules/readme.test.ts'],
]

export default defineConfig({
  test: {
    testTimeout: 30_000,
    // The command keeps its compiled code there: not in the home of who runs the tests.
    env: { XDG_CACHE_HOME: join(tmpdir(), 'cleancopy-tests') },
    projects: [
      { extends: true, test: { name: 'sources', include: ['test/**/*.test.ts'], exclude: built } },
      { extends: true, test: { name: 'built', include: built, globalSetup: ['test/cli/build.ts'] } },
    ],
  },
})
