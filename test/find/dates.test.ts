import { expect, it } from 'vitest'
import { looksDated, readDate } from '../../src/find/dates.ts'
import { builtInProfiles } from '../../src/rules/load.ts'

const english = builtInProfiles().filter(profile => profile.language === 'en')

it.each([
  ['Published 3 May 2024, 10:00', '2024-05-03'],
  ['July 1, 2025', '2025-07-01'],
  ['Updated 2023-12-21T13:00Z', '2023-12-21'],
  ['14.01.2025 20:00', '2025-01-14'],
  ['25/12/2023', '2023-12-25'],
  ['12/25/2023', '2023-12-25'],
  ['2025年7月1日', '2025-07-01'],
  ['03/04/2024', null],
  ['31 February 2024', null],
  ['May you live in 2024', null],
])('%s is read as %s', (text, expected) => {
  expect(readDate(text, english)).toBe(expected)
})

it.each(['۱۸ اردیبهشت ۱۴۰۴ - ۱۰:۲۰', '٣ مايو ٢٠٢٤', '१२ मई २०२५', 'শেষ আপডেট: ১২ জানুয়ারি ২০২৫'])(
  '%s is a date, though its figures are of another script',
  text => {
    expect(looksDated(text, builtInProfiles())).toBe(true)
  },
)

it('words of another script without figures are no date', () => {
  expect(looksDated('روز جهانی فانوس دریایی', builtInProfiles())).toBe(false)
})

it.each(['Set the address 192.168.99.10 by hand', 'Choose version 3.2.104 and load it', 'Third wheel: 0.46 mm over', 'Box: 1.50 € each'])(
  'a number of numbers is no date: %s',
  text => {
    expect(looksDated(text, english)).toBe(false)
  },
)

it.each(['Open from Monday to Friday, 7:30 to 17:30', 'Apertura dal lunedì al venerdì, dalle 7.30 alle 17.30', 'Sunday 10:00–16:00'])(
  'a span of hours is no date: %s',
  text => {
    expect(looksDated(text, builtInProfiles())).toBe(false)
  },
)

it('two hours with words between them are when something was published, and when updated', () => {
  expect(looksDated('Published 10:30, updated 12:45', english)).toBe(true)
})
