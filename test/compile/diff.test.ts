import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { applyPatch } from 'diff'
import { describe, expect, it } from 'vitest'
import type { CleanOptions } from '../../src/clean.ts'
import { unifiedDiff } from '../../src/compile/diff.ts'
import { explain } from '../../src/explain.ts'

/** The diff of a page, and what another program makes of the page with it. */
function diffOf(dump: string, options: CleanOptions = {}, name = 'page.txt'): { diff: string; article: string; patched: string | false } {
  const { page, article, isKept } = explain(dump, options)
  const diff = unifiedDiff(name, dump, article.text, page, isKept)
    .map(({ text }) => `${text}\n`)
    .join('')
  return { diff, article: article.text, patched: diff === '' ? dump : applyPatch(dump, diff, { autoConvertLineEndings: false }) }
}

const fixtures = readdirSync('fixtures').flatMap(name => ['page.txt', 'page.html'].map(file => join('fixtures', name, file)).filter(file => existsSync(file)))

describe('the diff', () => {
  it.each(fixtures)('makes the article of %s', file => {
    const { article, patched } = diffOf(readFileSync(file, 'utf8'))
    expect(patched).toBe(article)
  })

  it('makes it whatever ends the lines, and where the last one has no end', () => {
    const page = readFileSync('fixtures/mine-inquiry--appeal-between-paragraphs/page.txt', 'utf8')
    const last = 'And the last line of it has no end, the clerk said, but it was read out to the court all the same.'
    for (const dump of [
      page.replaceAll('\n', '\r\n'),
      page.replaceAll('\n', '\r'),
      `\ufeff${page}`,
      page.trimEnd(),
      `\n\n${page}\n\n\n`,
      `${page}\n${last}`,
      last,
      '',
    ]) {
      for (const options of [{}, { parts: ['title'] as const }, { keep: ['paywall'] }]) {
        const { article, patched } = diffOf(dump, options)
        expect(patched).toBe(article)
      }
    }
  })

  it('leaves alone what is in both, with three lines around each change', () => {
    const paragraphs = [
      'The mill was opened on Monday, the owner said.',
      'It had been closed for nine years, and nobody knew why.',
      'The wheel turns again, and the flour is sold at the door.',
    ]
    const many = Array.from({ length: 4 }, () => paragraphs).flat()
    const dump = `${[...many, 'Sign up for our free newsletter', ...many].join('\n\n')}\n`
    expect(diffOf(dump).diff).toBe(
      `--- a/page.txt
+++ b/page.txt
@@ -22,8 +22,6 @@
 
 ${paragraphs[2]}
 
-Sign up for our free newsletter
-
 ${paragraphs[0]}
 
 ${paragraphs[1]}
`,
    )
  })

  it('shows of a paragraph that is written in another way only its own lines', () => {
    const dump = `The mill was opened on Monday, the owner said.

It had been closed for nine years, and nobody knew why.\u0020

The wheel turns again, and the flour is sold at the door.
`
    expect(diffOf(dump).diff).toBe(
      `--- a/page.txt
+++ b/page.txt
@@ -1,5 +1,5 @@
 The mill was opened on Monday, the owner said.
 
-It had been closed for nine years, and nobody knew why.\u0020
+It had been closed for nine years, and nobody knew why.
 
 The wheel turns again, and the flour is sold at the door.
`,
    )
  })

  it('is empty where nothing goes', () => {
    expect(diffOf('The mill was opened on Monday, the owner said, and the flour is sold at its door.\n').diff).toBe('')
  })

  it('names a file as git does', () => {
    const names = (name: string): string[] => diffOf('Share this\n', {}, name).diff.split('\n').slice(0, 2)
    expect(names('a b.txt')).toEqual(['--- a/a b.txt\t', '+++ b/a b.txt\t'])
    expect(names('a\n"b".txt')).toEqual(['--- "a/a\\012\\"b\\".txt"', '+++ "b/a\\012\\"b\\".txt"'])
  })
})
