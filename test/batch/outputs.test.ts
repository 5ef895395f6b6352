import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import type { Input } from '../../src/batch/collect.ts'
import { outputName, planOutputs, refuseClashes, stem } from '../../src/batch/outputs.ts'

const inputs = (...paths: (string | null)[]): Input[] => paths.map(path => ({ source: path ?? '-', path }))

describe('stem', () => {
  it.each([
    ['a.txt', 'a'],
    ['a.html.gz', 'a'],
    ['a.HTM', 'a'],
    ['a.b.md', 'a.b'],
    ['a.mhtml.gz', 'a'],
    ['a.mht', 'a'],
    ['a.xht', 'a'],
    ['a.markdown', 'a'],
    ['a.gz', 'a'],
    ['a.pdf', 'a.pdf'],
    ['index', 'index'],
    ['x/.txt', 'x/.txt'],
    ['www.example.org', 'www.example.org'],
  ])('%s → %s', (name, expected) => {
    expect(stem(name)).toBe(expected)
  })
})

describe('planOutputs', () => {
  it('keeps the paths below the one folder', () => {
    expect(planOutputs(inputs('/d/x/a.txt', '/d/b.html'), ['/d'], '/o', '.txt')).toEqual([join('/o/x/a.txt'), join('/o/b.txt')])
  })

  it('keeps the paths below the folder that several share, by whole names', () => {
    expect(planOutputs(inputs('/d/x/a.txt', '/d/xy/a.txt'), ['/d/x', '/d/xy'], '/o', '.json')).toEqual([join('/o/x/a.json'), join('/o/xy/a.json')])
    expect(planOutputs(inputs('/d/x/a.txt', '/e/a.txt', null), ['/d/x', '/e'], '/o', '.txt')).toEqual([
      join('/o/d/x/a.txt'),
      join('/o/e/a.txt'),
      join('/o/stdin.txt'),
    ])
  })
})

it('names a single output', () => {
  expect(outputName({ source: 'x/a.html.gz', path: '/x/a.html.gz' }, '.txt')).toBe('a.txt')
  expect(outputName({ source: '-', path: null }, '.json')).toBe('stdin.json')
})

it('refuses an output that must be a folder for another', async () => {
  await expect(refuseClashes(inputs('/d/a.html', '/d/a.txt/b.html'), ['/o/a.txt', '/o/a.txt/b.txt'])).rejects.toThrow(
    "'/d/a.html' would be written to '/o/a.txt', which must be a folder for '/d/a.txt/b.html'",
  )
})
