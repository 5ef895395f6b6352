import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { nameRemoved } from '../../src/find/names.ts'
import { categories } from '../../src/page/nodes.ts'
import { evidenceOn, evidenceOnDump, headline, lynx, paragraphs } from './page.ts'

const article: readonly string[] = [headline, ...paragraphs]

/** For each removed line of a page what it is called, and by which rule. */
function named(...lines: string[]) {
  const page = evidenceOn(...lines)
  const kept = page.map(({ block }) => article.includes(block.data.text))
  const names = nameRemoved(page, kept, kept.indexOf(true), kept.lastIndexOf(true))
  return Object.fromEntries(page.flatMap(({ block }, i) => (names[i] ? [[block.data.text, names[i]]] : [])))
}
const categoriesOf = (...lines: string[]) => Object.fromEntries(Object.entries(named(...lines)).map(([text, { category }]) => [text, category]))

describe('a removed line is named', () => {
  it('by the rule that recognised it, with the reason that the rule gives', () => {
    const { 'Sign up for our free weekly newsletter': name } = named(...article.slice(0, 3), 'Sign up for our free weekly newsletter', ...article.slice(3))
    expect(name).toMatchObject({ category: 'newsletter', rule: expect.stringMatching(/^en\/newsletter\//) })
    expect(name?.note).not.toBe('')
  })
  it('by its place above the article', () => {
    expect(named('Tides', 'Harbour cam', ...article)).toEqual({
      Tides: { category: 'navigation', rule: 'find/before', note: expect.any(String) },
      'Harbour cam': { category: 'navigation', rule: 'find/before', note: expect.any(String) },
    })
  })
  it('as a teaser above the article, where lynx says it twice: its picture and its headline', () => {
    const teaser = 'Seven walks along the coast that nobody takes in winter'
    const page = evidenceOnDump(`   Tides\n   ${teaser}\n   ${teaser}\n\n${lynx(...article)}`)
    const names = nameRemoved(
      page,
      page.map((_, i) => i > 2),
      3,
      page.length - 1,
    )
    expect(names.slice(0, 3).map(name => name?.category)).toEqual(['navigation', 'related', 'related'])
  })
  it('by its place within the article, or below it', () => {
    const names = named(...article.slice(0, 3), 'Seven walks along the coast', ...article.slice(3), 'Ten walks along the coast')
    expect(names['Seven walks along the coast']).toMatchObject({ category: 'related', rule: 'find/insert' })
    expect(names['Ten walks along the coast']).toMatchObject({ category: 'related', rule: 'find/after' })
  })
  it('as navigation below the article too, where it is an item of the menu above, whatever its capitals', () => {
    const menu = ['Harbour cam', 'Lamplight', 'Tide pools', 'Ropes and knots', 'Herring diary', 'Sandbars', 'Moorings', 'Slipway', 'Keels', 'Gulls']
    const foot = ['About us', 'Imprint', 'Press office', 'Quay house', 'Lantern row', 'Terms of use']
    const again = menu.map(item => item.toUpperCase())
    const names = named(...menu, ...article, ...again, ...foot)
    for (const item of again) expect(names[item]).toEqual({ category: 'navigation', rule: 'find/menu', note: expect.stringContaining('above the article too') })
    expect(names['Press office']).toMatchObject({ category: 'footer' })
    const alone = categoriesOf(...article, ...again, ...foot)
    for (const item of again) expect(alone[item]).toBe('footer')
  })
  it('as meta below the article, where it begins with the name of the author', () => {
    const box = 'Ada Brook has written about harbours and the people in them since she was nineteen.'
    const names = named('By Ada Brook', ...article, box, 'Comments', 'Herring forever')
    expect(names[box]).toMatchObject({ category: 'meta', rule: 'find/author' })
    expect(names['Herring forever']).toMatchObject({ category: 'comments' })
  })
  it('as meta, where it is the weather or, above the article, the figures of a ticker with what they stand for', () => {
    const ticker = ['Crown', '37.99', 'Mark', '41,62', 'Shell money', '+0.5%']
    const names = categoriesOf('Tides', 'Harbour cam', 'Lamplight', 'Slipway', ...ticker, ...article, '−3° / 11°', '12.50')
    expect(ticker.map(line => names[line])).toEqual(['navigation', ...Array(5).fill('meta')])
    expect(names).toMatchObject({ Tides: 'navigation', Slipway: 'navigation', '−3° / 11°': 'meta' })
    expect(categoriesOf(...article, 'Ten walks', '12.50')['12.50']).not.toBe('meta')
  })
  it('by the heading of the list in which it stands, and the note says which', () => {
    const names = named(...article, 'Comments', 'Herring forever', 'I walked there as a child and never forgot it')
    expect(names['I walked there as a child and never forgot it']).toMatchObject({ category: 'comments', note: 'Stands below "Comments".' })
  })
  it('by its looks, where it is code or a form’s control', () => {
    expect(categoriesOf(...article, 'window.lamp.load({ id: 12 })', '____________')).toMatchObject({
      'window.lamp.load({ id: 12 })': 'technical',
      ____________: 'technical',
    })
  })
  it('as navigation, on a page without an article', () => {
    expect(named('Tides', 'Harbour cam')).toMatchObject({ Tides: { rule: 'find/no-article' }, 'Harbour cam': { rule: 'find/no-article' } })
  })
})

describe('lines that go together have one name:', () => {
  const all = (category: string, ...lines: string[]) => Object.fromEntries(lines.map(line => [line, category]))
  /** The categories of a box within the article. */
  const boxed = (...box: string[]) => categoriesOf(...article.slice(0, 3), ...box, ...article.slice(3))

  it('a button that no rule knows is the newsletter’s, beside lines of one, and the note says which', () => {
    const names = named(...article.slice(0, 3), 'Sign up for our free weekly newsletter', 'Enter your email address', 'Go on', ...article.slice(3))
    expect(names['Go on']).toMatchObject({ category: 'newsletter', note: 'Stands below "Enter your email address".' })
  })
  it('a form is the newsletter’s, though its button could be another form’s', () => {
    const form = [
      'Get our weekly newsletter',
      'The harbour, told by those who work in it.',
      'Enter your email address',
      'Submit',
      'By signing up you agree to our privacy policy',
    ]
    expect(boxed(...form)).toEqual(all('newsletter', ...form))
  })
  it('a thread is comments, buttons for sharing and all', () => {
    const comment = (writer: string, date: string, text: string) => [writer, date, text, 'Share', 'Reply']
    const thread = [...comment('Herring Fan', '3 days ago', 'So glad'), ...comment('Old Salt', '2 days ago', 'Cold'), ...comment('Mole', '1 day ago', 'Lit!')]
    expect(categoriesOf(...article, 'Comments', ...thread)).toEqual(all('comments', 'Comments', ...thread))
  })
  it('a thread without a heading is comments by its looks', () => {
    const thread = ['Herring Fan', 'So glad', 'Reply', 'Old Salt', 'Cold', 'Reply', 'Mole', 'Lit!', 'Reply']
    expect(named(...article, ...thread)['Old Salt']).toMatchObject({ category: 'comments', rule: 'find/thread' })
  })
  it('the short labels at the foot are footer, though rules know only some', () => {
    const foot = ['About us', 'Lamp club', 'Harbour guide', 'Contact us', 'Tides', '© 2024 Linden Courier']
    expect(categoriesOf(...article, ...foot)).toEqual(all('footer', ...foot))
  })
  it('behind the foot nothing else begins', () => {
    const foot = ['© 2024 Linden Courier', 'Terms of use', 'Share']
    expect(categoriesOf(...article, ...foot)).toEqual(all('footer', ...foot))
  })
  it('but each of several lists has its own', () => {
    const teasers = ['Read more', 'Storm shuts the port of Linden for a third day', 'Who will buy the last salt works on the coast?']
    const form = ['Sign up for our free weekly newsletter', 'Enter your email address']
    const foot = ['About us', 'Terms of use', '© 2024 Linden Courier']
    expect(categoriesOf(...article, ...teasers, ...form, ...foot)).toEqual({
      ...all('related', ...teasers),
      ...all('newsletter', ...form),
      ...all('footer', ...foot),
    })
  })
  it('but not across the article: a label below a paragraph has nothing to do with the form above it', () => {
    const names = named(...article.slice(0, 3), 'Sign up for our free weekly newsletter', article[3] as string, 'Go on', article[4] as string)
    expect(names['Go on']).toMatchObject({ rule: 'find/insert' })
    expect(names['Go on']?.category).not.toBe('newsletter')
  })
})

it('every removed line has a name and a reason, and no line that is kept has one', () => {
  expect(named(...article)).toEqual({})
  const line = fc.constantFrom(...article, 'Tides', 'Share', 'Comments', 'Reply', 'Read more', 'Enter your email address', '____', '© 2024 Linden Courier')
  fc.assert(
    fc.property(fc.array(fc.tuple(line, fc.boolean()), { minLength: 1, maxLength: 20 }), lines => {
      const page = evidenceOn(...lines.map(([text]) => text))
      const kept = page.map((_, i) => lines[i]?.[1] ?? false)
      for (const [i, name] of nameRemoved(page, kept, kept.indexOf(true), kept.lastIndexOf(true)).entries()) {
        if (kept[i]) expect(name).toBeNull()
        else expect(name).toEqual({ category: expect.toBeOneOf([...categories]), rule: expect.stringMatching(/^\S+\/\S+$/), note: expect.stringMatching(/\S/) })
      }
    }),
  )
})
