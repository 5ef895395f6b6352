import { describe, expect, it } from 'vitest'
import { clean } from '../../src/clean.ts'

const title = 'Ferry Company Sells Its Oldest Boat'
const lead = 'The ferry company of Skerray has sold its oldest boat to a museum on the mainland, which wants to show it in a dry dock from next spring.'
const more = 'The boat was built eighty years ago for the mail and carried the doctor, the teacher and the sheep of four islands until the bridge was opened.'
const page = (...blocks: string[]): string =>
  `Home\n\nNews\n\nSport\n\n${title}\n\nBy Una Garrick\n\n${blocks.join('\n\n')}\n\nContact us\n\nPrivacy policy\n\n© 2026 Skerray Post\n`
const warnings = (dump: string): string[] => clean(dump).warnings.map(({ kind }) => kind)

describe('truncated', () => {
  it.each([
    ['en', 'Subscribe now to continue reading this article'],
    ['en', 'This article is for subscribers only.'],
  ])('is said where a short text stops at a notice (%s): %s', (_language, notice) => {
    const dump = page(lead, notice, 'Already a subscriber? Log in')
    const [warning] = clean(dump).warnings
    expect(warning).toMatchObject({ kind: 'truncated', message: expect.stringContaining(notice) })
    expect(dump.slice(warning?.position?.start.offset, warning?.position?.end.offset)).toBe(notice)
  })

  it('is said where the last of many paragraphs breaks off', () => {
    const paragraphs = Array.from({ length: 8 }, (_, i) => more.replace('eighty', `${80 + i}`))
    expect(
      warnings(page(...paragraphs, 'The captain, who has steered her for thirty years, says that he…', 'Subscribe now to continue reading this article')),
    ).toEqual(['truncated'])
    expect(warnings(page(...paragraphs, 'Subscribe now to continue reading this article'))).toEqual([])
    const note = 'The Boats of Skerray, by Una Garrick, is out now in all shops of the island (Skerray Press, £12)'
    expect(warnings(page(...paragraphs, note, 'Subscribe now to continue reading this article'))).toEqual([])
  })

  describe('behind a long text that ends with a sentence', () => {
    const paragraphs = Array.from(
      { length: 10 },
      (_, i) =>
        `Le bateau de la poste avait ${80 + i} ans, et il portait le médecin et les moutons des quatre îles jusqu'à l'ouverture du pont, a dit le maire de Skerray.`,
    )
    const french = (...blocks: string[]): string =>
      `Accueil\n\nActualités\n\nLe plus vieux bateau de Skerray est vendu\n\nPar Una Garrick\n\n${[...paragraphs, 'La capitaine a dit : « Nous avons vendu le bateau, et nous ne le regrettons pas du tout. »', ...blocks].join('\n\n')}\n\nMentions légales\n`

    it('is said where the notice below tells how much is left', () => {
      const notice = 'Il vous reste 62 % de cet article à lire. La suite est réservée aux abonnés.'
      const [warning, ...others] = clean(french(notice)).warnings
      expect(others).toEqual([])
      expect(warning).toMatchObject({ kind: 'truncated', message: expect.stringMatching(/^the text ends at "Il vous reste 62 %/) })
    })

    it('is not said where it does not: a quotation that is closed does not break off', () => {
      expect(warnings(french('La suite est réservée aux abonnés.'))).toEqual([])
    })
  })

  it('is not said for an appeal for support, nor for a notice in the foot', () => {
    expect(warnings(page(lead, more, 'Please support our independent journalism with a donation.'))).toEqual([])
    expect(warnings(`${page(lead, more)}\nSubscribe now to continue reading this article\n`)).toEqual([])
  })
})

describe('listing', () => {
  const names = ['Ferry', 'Harbour', 'School', 'Market', 'Lighthouse', 'Quarry', 'Library', 'Bridge', 'Chapel', 'Mill']

  it('is said of a page of headlines and summaries, beside that it has no article', () => {
    const teasers = names.map(name => `${name} Of Skerray Will Be Closed Until Spring\n\nThe council of the island decided on it by a narrow vote.`)
    const [empty, listing, ...more] = clean(`Home\n\nNews\n\n${teasers.join('\n\n')}\n\nPrivacy policy\n`).warnings
    expect([empty, listing, ...more]).toMatchObject([{ kind: 'empty' }, { kind: 'listing', message: expect.stringContaining('Ferry Of Skerray') }])
  })

  it('is said of a page of headlines alone', () => {
    const headlines = names.map(name => `${name} Of Skerray Will Be Closed Until Spring`).join('\n\n')
    expect(warnings(`Home\n\nNews\n\n${headlines}\n\nPrivacy policy\n`)).toEqual(['listing'])
  })

  it('is not said of an article, nor of a page with neither', () => {
    expect(warnings(page(lead, more))).toEqual([])
    expect(warnings('Home\n\nNews\n\nSport\n\nPrivacy policy\n')).toEqual(['empty'])
  })
})

describe('loss', () => {
  const prose = [
    'The harbour of Skerray has lost its crane, and with it the last boat that brought coal to the island, the owners said on Monday in a letter to the council.',
    'The crane was built a hundred years ago by the men who had built the pier, and it lifted stones, cattle, pianos and, on one day in June, a whole chapel bell.',
    'The council will speak about a new one in the autumn, when it knows whether the mainland pays its half, as it had promised the islanders in the year of the storm.',
    'Until then the coal comes by the ferry in sacks, twenty at a time, and is carried up the slip by the school, which is paid for it in hot chocolate and in biscuits.',
  ]
  const foot = 'Donate now\n\nMake a donation\n\nHome\n\nNews\n\n© 2026 Skerray Post\n'

  it('is said where an appeal would have taken all prose of the page, which stays', () => {
    const dump = `Please support our journalism\n\n${prose.map(text => `${text} We need your support.`).join('\n\n')}\n\n${foot}`
    const { text, warnings: found } = clean(dump)
    expect(found).toMatchObject([{ kind: 'loss', message: expect.stringMatching(/\d{3} words of prose .*\(most of them en\/paywall\//) }])
    for (const paragraph of prose) expect(text).toContain(paragraph)
  })

  it('is not said where the same prose is no part of the appeal', () => {
    expect(warnings(`${prose.join('\n\n')}\n\nPlease support our journalism\n\n${foot}`)).toEqual([])
  })
})
