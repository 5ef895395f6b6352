import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { clean } from '../src/index.ts'

const read = (file: string): string => readFileSync(file, 'utf8')

/**
 * One page of invented text each, with the article that a person cut out of it; why.txt says what it is there for. Where
 * the article is not reached yet, gap.txt says in one line what is missing and why, and goes as soon as it is reached.
 */
const names = readdirSync('fixtures', { withFileTypes: true }).flatMap(entry => (entry.isDirectory() ? entry.name : []))

describe('fixtures', () => {
  it.each(names)('%s', name => {
    const page = ['page.txt', 'page.html'].map(file => `fixtures/${name}/${file}`).find(file => existsSync(file))
    if (!page) return expect.fail(`fixtures/${name} has neither page.txt nor page.html`)
    // A plain read, not a snapshot: a missing article.txt has to fail, not to be written.
    const article = read(`fixtures/${name}/article.txt`)
    expect(read(`fixtures/${name}/why.txt`).trim()).not.toBe('')
    const { text } = clean(read(page))
    const gap = `fixtures/${name}/gap.txt`
    if (!existsSync(gap)) return expect(text).toBe(article)
    expect(read(gap), `${gap} is to hold one line: what is not reached yet, and why`).toMatch(/^\S[^\n]*\n?$/)
    expect(text, `the article is reached: remove ${gap}`).not.toBe(article)
  })
})

describe('an article that is already clean', () => {
  it.each(names.filter(name => !existsSync(`fixtures/${name}/gap.txt`)))('keeps every word: %s', name => {
    const article = read(`fixtures/${name}/article.txt`)
    const words = (text: string): string => text.split(/\s+/).join(' ').trim()
    expect(words(clean(article).text)).toBe(words(article))
  })
})
