import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { grounds } from '../../src/cli/grounds.ts'
import { parts } from '../../src/page/nodes.ts'

describe('the grounds that stand in the output beside rules', () => {
  it('are all explained', () => {
    const sources = ['find', 'parse', 'page', 'compile'].flatMap(room =>
      readdirSync(new URL(`../../src/${room}/`, import.meta.url)).map(file => readFileSync(new URL(`../../src/${room}/${file}`, import.meta.url), 'utf8')),
    )
    const named = [...sources.join('\n').matchAll(/'((?:find|parse|site)\/[a-z-]+)'/g)].map(([, name]) => name as string)
    expect(named.length).toBeGreaterThan(5)
    expect([...new Set([...named, ...parts.map(part => `find/${part}`), 'parts'])].sort()).toEqual(Object.keys(grounds).sort())
  })
})
