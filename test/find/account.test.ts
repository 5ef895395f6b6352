import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { clean } from '../../src/clean.ts'
import { explain } from '../../src/explain.ts'
import type { BlockAccount } from '../../src/find/account.ts'
import { knowledgeOf, readPage } from '../../src/find/finder.ts'
import type { Block } from '../../src/page/nodes.ts'

const fixtures = readdirSync('fixtures').flatMap(name => ['page.txt', 'page.html'].map(file => join('fixtures', name, file)).filter(file => existsSync(file)))

describe('the account of a page', () => {
  it.each(fixtures)('adds up to the scores by which %s was read', file => {
    const dump = readFileSync(file, 'utf8')
    for (const balance of file.endsWith('html') ? (['even', 'recall'] as const) : (['even'] as const)) {
      const { page, account, article, isKept } = explain(dump, { balance })
      expect(article).toEqual(clean(dump, { balance }))
      const blocks = (page.children as Block[]).filter(block => account.blocks.has(block))
      const { own, smallWords } = knowledgeOf(page.data.language)
      const reading = readPage({ ...page, children: blocks, data: { ...page.data, warnings: [] } }, smallWords, own, balance)
      for (const [i, e] of reading.read.entries()) {
        const found = account.blocks.get(e.block) as BlockAccount
        expect(found.first?.score).toBeCloseTo(reading.first[i] as number, 9)
        expect(found.second?.score).toBeCloseTo(reading.second[i] as number, 9)
        const last = found.steps.at(-1)
        // A sure phrase or a form's control is not of the body, whatever stands around it.
        if (last && !found.evidence.control && found.evidence.phrase !== 3) expect(last.body).toBe(found.body)
      }
      for (const [i, e] of reading.evidence.entries()) expect(account.blocks.get(e.block)?.body).toBe(reading.body[i])
      // Of a listing's lines one block is made.
      const kept = page.children.filter(block => isKept(block as Block) && !(block as Block).data.listing)
      expect(kept).toHaveLength(article.blocks.filter(({ kind, path }) => kind !== 'code' || path !== undefined).length)
    }
  })

  it('says what speaks for the name of what went', () => {
    const dump = readFileSync('fixtures/mine-inquiry--appeal-between-paragraphs/page.txt', 'utf8')
    const { page, account } = explain(dump)
    for (const block of page.children as Block[]) {
      const { verdict, marks } = block.data
      const spoken = account.blocks.get(block)?.spoken ?? []
      if (verdict?.part) expect(spoken).toEqual([])
      else expect(spoken).toHaveLength(12)
      const sure = marks.find(mark => mark.by === 'phrase' && mark.strength === 'sure')
      if (sure && !verdict?.part) expect(spoken[0]?.category).toBe(sure.category)
    }
  })
})
