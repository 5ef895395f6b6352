import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { clean } from '../src/index.ts'

const read = (file: string): string => readFileSync(file, 'utf8')

/** One page of invented text each, with the article that a person cut out of it; why.txt says what it is there for. */
describe('fixtures', () => {
  it.each(readdirSync('fixtures', { withFileTypes: true }).flatMap(entry => (entry.isDirectory() ? entry.name : [])))('%s', name => {
    const page = ['page.txt', 'page.html'].map(file => `fixtures/${name}/${file}`).find(file => existsSync(file))
    if (!page) return expect.fail(`fixtures/${name} has neither page.txt nor page.html`)
    // A plain read, not a snapshot: a missing article.txt has to fail, not to be written.
    const article = read(`fixtures/${name}/article.txt`)
    expect(read(`fixtures/${name}/why.txt`).trim()).not.toBe('')
    expect(clean(read(page)).text).toBe(article)
  })
})
