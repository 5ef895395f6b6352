import { describe, expect, it } from 'vitest'
import { readCrawlHeader } from '../../src/parse/header.ts'
import { readLines } from '../../src/parse/lines.ts'

const read = (dump: string) => {
  const { lines, fields, date } = readCrawlHeader(readLines(dump))
  return { page: lines.filter(line => !fields.has(line)).map(line => line.value), fields: [...fields].map(line => line.value), date }
}

describe('what a crawler wrote in front of a page', () => {
  it('is told from the page, and its date read', () => {
    expect(read('url: https://example.org/lamp\nfetched_at: 2024-11-19T08:30:00Z\n\nThe Lamp\n')).toEqual({
      page: ['The Lamp'],
      fields: ['url: https://example.org/lamp', 'fetched_at: 2024-11-19T08:30:00Z'],
      date: '2024-11-19',
    })
  })
  it('is cut off the line in which the page goes on', () => {
    expect(read('date 2025-07-01 url https://example.org/a Support the Courier!')).toEqual({
      page: ['Support the Courier!'],
      fields: ['date 2025-07-01', 'url https://example.org/a'],
      date: '2025-07-01',
    })
  })
  it('leaves every line where it stands in the dump', () => {
    const dump = '  date 2025-07-01 The Lamp \nText.'
    for (const { start, end, value } of readCrawlHeader(readLines(dump)).lines) expect(dump.slice(start, end)).toBe(value)
  })
  it.each([
    ['timestamp 20240203101500', null],
    ['WARC-Record-ID: <urn:uuid:1b6f5f2e-0000-4000-8000-000000000000>', null],
    ['crawl-date=2024-02-03', '2024-02-03'],
  ])('may be %s', (field, date) => {
    expect(read(`${field}\nThe Lamp`)).toEqual({ page: ['The Lamp'], fields: [field], date })
  })
  it.each(['Date of birth unknown', 'Date night at the lighthouse', 'URL shorteners explained', 'Dates and figs'])('is not "%s"', line => {
    expect(read(line)).toEqual({ page: [line], fields: [], date: null })
  })
})
