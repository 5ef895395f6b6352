import { defineConfig } from 'vitest/config'

/** These run what `npm run build` makes; a rule that does not build yet must not stand in the way of the others. */
const built = ['test/cli/process.test.ts', 'test/cli/folder.test.ts', 'test/cli/records-process.test.ts', 'test/readme.test.ts', 'test/rules/readme.test.ts']

export default defineConfig({
  test: {
    testTimeout: 30_000,
    projects: [
      { extends: true, test: { name: 'sources', include: ['test/**/*.test.ts'], exclude: built } },
      { extends: true, test: { name: 'built', include: built, globalSetup: ['test/cli/build.ts'] } },
    ],
  },
})
