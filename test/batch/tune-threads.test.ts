import { execFileSync } from 'node:child_process'
import { join } from 'node:path'
import { expect, test } from 'vitest'

const source = join(import.meta.dirname, '../../src/batch/tune-threads.ts')

/** How many bytes a process of its own has for what is new when it has made much that lives on for a while. */
function youngMemoryAfter(limit: string): number {
  const program = `
    import { getHeapSpaceStatistics } from 'node:v8'
    import { limitYoungMemory } from ${JSON.stringify(source)}
    const held = []
    let isLimited = false
    for (let i = 0; i < 3_000_000; i++) {
      held[i % 200_000] = { i }
      if (i % 1000 === 0) ${limit}
    }
    console.log(getHeapSpaceStatistics().find(space => space.space_name === 'new_space').space_size)`
  return Number(execFileSync(process.execPath, ['--import', 'tsx', '--input-type=module', '--eval', program], { encoding: 'utf8' }))
}

test('a process that limits the memory for what is new keeps within 16 MB, where it would have taken more', () => {
  expect(youngMemoryAfter('{}')).toBeGreaterThan(16 * 1024 * 1024)
  expect(youngMemoryAfter('isLimited ||= limitYoungMemory()')).toBeLessThanOrEqual(16 * 1024 * 1024)
})
