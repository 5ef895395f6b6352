import { describe, expect, it } from 'vitest'
import { cutTightBoxes } from '../../src/find/tight-boxes.ts'
import { evidenceOnDump, lynx, paragraphs } from './page.ts'

/** What is left of a dump, all of which was taken for the body. */
function leftOf(...parts: string[]): string[] {
  const page = evidenceOnDump(parts.join('\n\n'))
  const body = page.map(() => true)
  cutTightBoxes(page, body)
  return page.filter((_, i) => body[i]).map(({ block }) => block.data.text)
}

const [first, ...rest] = paragraphs as readonly [string, ...string[]]
/** The dump with some lines behind its first paragraph. */
const leftWith = (...lines: string[]): string[] => leftOf(first, lines.join('\n'), ...rest)

describe('lines that stand together in a text that is set with blank lines', () => {
  it('are cut where a heading of teasers stands over titles', () => {
    expect(leftWith('Read more', 'Old lamps for sale at the pier', 'A ferry without a captain')).toEqual([...paragraphs])
    expect(leftWith('Related', 'Why the ferry has no captain any more')).toEqual([...paragraphs])
  })
  it('are cut where a heading of teasers stands over sentences', () => {
    expect(leftWith('Related stories:', 'Prices of lamps rise again.', 'The ferry has lost its captain.')).toEqual([...paragraphs])
  })
  it('are cut with their kickers and places below a heading that is surely one of teasers', () => {
    const teasers = ['Money', 'Harbour dues to rise again in the spring', 'Skerray', 'Ferry without a captain is found', 'Linden']
    expect(leftWith('You might also like', ...teasers)).toEqual([...paragraphs])
    expect(leftWith('Topics', ...teasers)).toEqual([first, 'Topics', ...teasers, ...rest])
  })
  it('are cut where they are titles below a heading of teasers that stands alone, and no sentence is among them', () => {
    const titles = ['How to light a lamp of brass', 'The best lamps to buy', 'Why is my lamp humming?']
    const below = (heading: string, ...lines: string[]): string[] => leftOf(first, heading, lines.join('\n'), ...rest)
    expect(below('More on lighthouses:', ...titles)).not.toEqual(expect.arrayContaining([titles[0]]))
    expect(below('Three lighthouses:', ...titles)).toEqual([first, 'Three lighthouses:', ...titles, ...rest])
    expect(below('More on lighthouses:', ...titles, 'All of them hum.')).toEqual(expect.arrayContaining(titles))
  })
  it('are cut down to the button of an appeal, and so is what it commits to', () => {
    const appeal = ['This story is free to read for all', 'Subscribe now', 'You can cancel whenever you like.']
    expect(leftWith(...appeal)).toEqual([...paragraphs])
    expect(leftWith(...appeal, 'What the captain said')).toEqual([first, 'What the captain said', ...rest])
  })
  it('are cut with an appeal of any length that its phrases make sure', () => {
    const long = `Please support us. ${'The paper has no owner but its readers, and it answers to nobody else. '.repeat(6)}Your donation keeps it free.`
    expect(leftWith('The Courier is there for those who read it', long, 'Donate now', '$5 a month')).toEqual([...paragraphs])
  })
  it('are cut below the heading of an appeal, where nothing but offers and buttons follows', () => {
    expect(leftWith('You have read all your free articles this month', 'All of it for 3 euros a month', 'Choose a plan')).toEqual([...paragraphs])
  })
  it('are cut with a long text that nothing says of what it is, above the buttons of an appeal', () => {
    const text =
      'The Courier belongs to eleven reporters and to nobody else, takes no money of the harbour board or of the town, and has printed what it found there every morning for thirty years.'
    expect(leftWith('No shipowner has a share in it', text, 'Donate now', 'Become a member today')).toEqual([...paragraphs])
    expect(leftWith('No shipowner has a share in it', text, 'Two bells')).toContain(text)
  })
  it('are cut so above one button where they speak of the paper and to its reader', () => {
    const text =
      'The harbour board owns half of the papers on this coast and the town the other half, while eleven reporters have printed what they found there every morning for thirty years without either.'
    const lines = ['We take no money of them', text, 'You can keep it so.', 'Donate now']
    expect(leftWith(...lines)).toEqual([...paragraphs])
    expect(leftWith('They take no money', text, 'It stays so.', 'Donate now')).toContain(text)
  })
  it('are cut where they are a player with its label, its title and its length', () => {
    expect(leftWith('Video', 'A man with a ladder', 'The lamp is lit', 'Play video', 'Transcript')).toEqual([...paragraphs])
    expect(leftWith('Lamps', 'A man with a ladder', 'The lamp is lit', 'Of brass')).toContain('The lamp is lit')
  })
  it('are cut below the last paragraph, too', () => {
    expect(leftOf(...paragraphs, 'Every morning at seven: the news of the coast.\nSign up for free')).toEqual([...paragraphs])
  })
  it('are of the text where a long paragraph stands below the buttons of an appeal', () => {
    const text =
      'The captain, who is eighty, had gone ashore at nine that evening, as he had done on every Friday since the war, and could not have seen what happened to the ferry and to the lamp.'
    expect(leftWith('Subscribe now for unlimited access', 'Already a subscriber? Log in', text)).toContain(text)
  })
  it('are cut where they are products with their prices and buttons', () => {
    const products = ['Bestseller', 'Lamp of brass, 31 cm', '$31.90', 'Check price at Amazon', 'Wick of cotton, 3 m', '$4.90', 'Check price at Amazon']
    expect(leftWith(...products)).toEqual([...paragraphs])
  })
  it('are of the text where more products than a few are what it is about', () => {
    const product = (name: string) => [`The best ${name} of the coast`, `${name} by Hale`, '$31.90', 'Check price at Amazon'].join('\n')
    const [second, third] = rest as [string, string]
    const names = ['Lamp', 'Wick', 'Bell', 'Rope']
    const left = leftOf(first, ...names.flatMap((name, i) => [product(name), [second, third][i % 2] as string]))
    for (const name of names) expect(left).toContain(`The best ${name} of the coast`)
  })
  it('are of the text where a sub-heading stands with a label of advertising', () => {
    expect(leftWith('What the captain said', 'Advertisement')).toContain('What the captain said')
  })
  it('are of the text where a long list stands with an appeal', () => {
    const list = ['Lamps', 'Bells', 'Ropes', 'Wicks', 'Nets', 'Oars', 'Sails'].map(what => `${what} of the harbour`)
    expect(leftWith(...list, 'Subscribe now')).toEqual(expect.arrayContaining(list))
  })
  it('are of the text where a long paragraph stands with a button that no blank line parts from it, in a dump of wrapped lines', () => {
    const page = evidenceOnDump(lynx(first, `${rest[0]}\n   Subscribe now`, ...rest.slice(1)))
    const body = page.map(() => true)
    cutTightBoxes(page, body)
    expect(page.filter((_, i) => !body[i]).map(({ block }) => block.data.text)).toEqual([])
  })
  it('are cut between two paragraphs where all are headlines, though nothing stands over them', () => {
    const teasers = ['Skerray wants a second ferry before the summer begins', 'Keeper of Linden says that he never saw the storm']
    expect(leftWith(...teasers)).toEqual([...paragraphs])
  })
  it('are of the text where one of them is a sub-heading, an item with its figures, or what follows a colon', () => {
    const title = 'Skerray wants a second ferry before the summer begins'
    for (const other of ['What the keeper saw', 'Lamps: 12 of brass, 7 of iron, 4 of copper', 'He saw nothing of it at all that night.'])
      expect(leftWith(title, other)).toEqual([first, title, other, ...rest])
    expect(leftOf(first, 'This is what they have asked for since March:', `${title}\n${title}`, ...rest)).toContain(title)
  })
  it('are a list of the article where no rule knows a heading or a button', () => {
    const list = ['Seven lamps of brass', 'A ferry without a captain', 'Two bells']
    expect(leftWith(...list)).toEqual([first, ...list, ...rest])
  })
  it('are no box where titles and sentences follow the heading: a section may have begun', () => {
    const section = ['Related', 'Old lamps for sale at the pier', 'They were sold within an hour.']
    expect(leftWith(...section)).toEqual([first, ...section, ...rest])
  })
  it('are no box where a word that may head a list of the article stands over many lines', () => {
    const list = [
      'Topics',
      'How a ferry is steered in the dark',
      'What the keeper of a lighthouse eats',
      'Why nobody paints the mole',
      'Who owns the bells of the town',
    ]
    expect(leftWith(...list)).toEqual([first, ...list, ...rest])
  })
  it('are no box where a name follows a link to something else', () => {
    const list = ['Read our full review', '2. Linden']
    expect(leftWith(...list)).toEqual([first, ...list, ...rest])
  })
  it('are not looked at above the first paragraph, where the head of the article stands', () => {
    const head = ['Read more', 'Old lamps for sale at the pier']
    expect(leftOf(head.join('\n'), ...paragraphs)).toEqual([...head, ...paragraphs])
  })
  it('are not looked at where paragraphs are set without blank lines, too', () => {
    const lines = [first, 'Read more', 'Old lamps for sale at the pier', ...rest]
    expect(leftOf(lines.join('\n'))).toEqual(lines)
  })
})
