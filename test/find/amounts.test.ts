import { describe, expect, it } from 'vitest'
import { takeAmounts } from '../../src/find/amounts.ts'
import { evidenceOnDump, paragraphs } from './page.ts'

/** What of a dump is of the body in the end, where the article's paragraphs are. */
function bodyOf(...parts: string[]): string[] {
  const page = evidenceOnDump(parts.join('\n\n'))
  const body = page.map(({ block }) => (paragraphs as readonly string[]).includes(block.data.text))
  takeAmounts(page, body)
  return page.filter((_, i) => body[i]).map(({ block }) => block.data.text)
}

const amounts = ['500 g flour', '2 onions', '½ teaspoon nutmeg', 'salt and pepper', '1 egg and 1 yolk']
const steps = ['Knead the dough for ten minutes.', 'Chop the onions and fry them.']

describe('a list of amounts', () => {
  it('is of the body with its heading and the steps below it', () => {
    const recipe = [['Ingredients', ...amounts].join('\n'), ['Preparation', ...steps].join('\n')]
    expect(bodyOf(...paragraphs, 'Old lamps for sale', ...recipe, 'Most read')).toEqual([...paragraphs, 'Ingredients', ...amounts, 'Preparation', ...steps])
  })
  it('goes on with notes right below its steps, which have a heading', () => {
    const steps2 = ['Preparation', ...steps, 'Notes', 'It keeps for three days.', 'Nutrition', '284 kcal']
    expect(bodyOf(...paragraphs, ['Ingredients', ...amounts].join('\n'), steps2.join('\n'))).toEqual([
      ...paragraphs,
      'Ingredients',
      ...amounts,
      ...steps2.slice(0, -2),
    ])
  })
  it('is known by the boxes to tick before its lines where nothing is measured', () => {
    const boxes = ['▢ 3 tablespoons oil', '▢ 1 onion', '▢ 2 carrots', '▢ 4 cloves of garlic']
    expect(bodyOf(...paragraphs, boxes.join('\n'))).toEqual([...paragraphs, ...boxes])
  })
  it('goes on in a shorter list below a heading, of which not every line has a number', () => {
    const boxes = ['▢ 3 tablespoons oil', '▢ 1 onion', '▢ 2 carrots', '▢ 4 cloves of garlic', 'For the sauce']
    const sauce = ['▢ ½ cup parsley', '▢ fennel', '▢ 1 lemon']
    expect(bodyOf(...paragraphs, boxes.join('\n'), sauce.join('\n'))).toEqual([...paragraphs, ...boxes, ...sauce])
    expect(bodyOf(...paragraphs, ['½ cup parsley', '2 lemons'].join('\n'))).toEqual([...paragraphs])
  })
  it('has the facts of its card above it: how long it takes, and for how many it is', () => {
    const facts = ['Preparation: 20 minutes', 'Oven: 40 minutes', 'For 6 people', 'Linden kitchen']
    expect(bodyOf(...paragraphs, 'Old lamps for sale', facts.join('\n'), ['Ingredients', ...amounts].join('\n'))).toEqual([
      ...paragraphs,
      ...facts,
      'Ingredients',
      ...amounts,
    ])
    expect(bodyOf(...paragraphs, ['Lamp 1 of 4', 'Linden kitchen'].join('\n'), ['Ingredients', ...amounts].join('\n'))).toEqual([
      ...paragraphs,
      'Ingredients',
      ...amounts,
    ])
  })
  it('has its steps behind a button of its card, too', () => {
    const recipe = [['Ingredients', ...amounts].join('\n'), 'Print this page', ['Preparation', ...steps].join('\n')]
    expect(bodyOf(...paragraphs, ...recipe)).toEqual([...paragraphs, 'Ingredients', ...amounts, 'Preparation', ...steps])
  })
  it('is of the body above it, too', () => {
    expect(bodyOf(amounts.join('\n'), 'Old lamps and a ferry for sale', ...paragraphs)).toEqual([...amounts, ...paragraphs])
  })
  it('is none where nothing is measured', () => {
    const counts = ['3 ferries in port', '5 ferries at sea', '2 ferries in dock', '7 captains on leave']
    expect(bodyOf(...paragraphs, counts.join('\n'))).toEqual([...paragraphs])
  })
  it('is none where most lines begin otherwise', () => {
    const lines = ['500 g flour', 'Home', 'News', '2 onions', 'Sport', '½ lemon', 'Weather', '1 egg', 'Shop']
    expect(bodyOf(...paragraphs, lines.join('\n'))).toEqual([...paragraphs])
  })
  it('is none of three lines, or on a page without an article', () => {
    expect(bodyOf(...paragraphs, amounts.slice(0, 3).join('\n'))).toEqual([...paragraphs])
    expect(bodyOf('Old lamps for sale', amounts.join('\n'))).toEqual([])
  })
})
