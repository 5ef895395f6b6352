import { mkdirSync, symlinkSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import type { Input } from '../../src/batch/inputs.ts'
import { outputName, outputsIn, refuseClashes, stem } from '../../src/batch/outputs.ts'
import { temporaryFolder } from '../cli/call.ts'

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

it('keeps the paths below the folder that all share', () => {
  expect(inputs('/d/x/a.txt', '/d/b.html').map(outputsIn('/o', '/d', '.txt'))).toEqual([join('/o/x/a.txt'), join('/o/b.txt')])
  expect(inputs('/d/x/a.txt', '/e/a.txt', null).map(outputsIn('/o', '/', '.json'))).toEqual([join('/o/d/x/a.json'), join('/o/e/a.json'), join('/o/stdin.json')])
})

it('names a single output', () => {
  expect(outputName({ source: 'x/a.html.gz', path: '/x/a.html.gz' }, '.txt')).toBe('a.txt')
  expect(outputName({ source: '-', path: null }, '.json')).toBe('stdin.json')
})

const toOut = outputsIn('/o', '/d', '.txt')

it.each([
  ['two outputs that are one', ['/d/a.html', '/d/b.txt', '/d/a.txt'], "'/d/a.html' and '/d/a.txt' would both be written to '/o/a.txt'"],
  [
    'an output that must be a folder for another',
    ['/d/a.html', '/d/a.txt/b/c.html'],
    "'/d/a.html' would be written to '/o/a.txt', which must be a folder for '/d/a.txt/b/c.html'",
  ],
  ['the same in the other order', ['/d/a.txt/b.html', '/d/a.html'], "'/d/a.html' would be written to '/o/a.txt', which must be a folder for '/d/a.txt/b.html'"],
  ['an output that is an input', ['/d/a.html', '/o/a.txt'], "'/o/a.txt' would be overwritten with its article"],
])('refuses %s', (_, paths, message) => {
  const outputOf = (input: Input): string => (input.path?.startsWith('/o') ? '/elsewhere/a.txt' : toOut(input))
  expect(() => refuseClashes(inputs(...paths), outputOf)).toThrow(message)
})

it('refuses outputs that links lead to one place', () => {
  const cwd = temporaryFolder()
  mkdirSync(join(cwd, 'real'))
  symlinkSync('real', join(cwd, 'link'))
  const outputOf = ({ path }: Input): string => join(cwd, path ?? '')
  expect(() => refuseClashes(inputs('/real/a.txt', '/link/b.txt'), outputOf)).not.toThrow()
  expect(() => refuseClashes(inputs('/real/a.txt', '/link/a.txt'), outputOf)).toThrow("'/real/a.txt' and '/link/a.txt' would both be written to")
})
