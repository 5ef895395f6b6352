import { describe, expect, it } from 'vitest'
import { whyNoArticle } from '../../src/find/empty.ts'
import { evidenceOn } from './page.ts'

const why = (...lines: string[]) => {
  const page = evidenceOn(...lines)
  return whyNoArticle(
    page,
    page.map(() => true),
  )
}

const teaser = (place: string) => [`The harbour of ${place} is sold`, `Two brothers bought the harbour of ${place} at an auction in the town hall on Monday.`]
const places = ['Linden', 'Skerray', 'Portmore', 'Ashford']

describe('whyNoArticle', () => {
  it('knows a list of teasers: every sentence has its headline, and there is little else', () => {
    expect(why(...places.flatMap(teaser))).toBe('listing')
    expect(why(...places.flatMap(place => [...teaser(place), '4 May', 'Ada Brook', 'Coast']))).toBe('listing')
  })
  it('lets a programme be an article: to every evening belong more lines than one headline', () => {
    const evening = (place: string) => [...teaser(place), 'Date: 4 May, 7 pm', `Place: Old Mill, ${place}`, 'Admission: 12 crowns', 'Tickets: at the door']
    expect(why(...places.flatMap(evening))).toBeNull()
  })
})
