import { expect, it } from 'vitest'
import { isOtherDigit, withPlainDigits } from '../../src/page/digits.ts'

it.each([
  ['۱۸ اردیبهشت ۱۴۰۴ - ۱۰:۲۰', '18 اردیبهشت 1404 - 10:20'],
  ['٣ مايو ٢٠٢٤', '3 مايو 2024'],
  ['१२ मई २०२५', '12 मई 2025'],
  ['১২ জানুয়ারি ২০২৫ ০৭:৪৮', '12 জানুয়ারি 2025 07:48'],
  ['3 May 2024', '3 May 2024'],
])('the figures of %s are those of %s', (text, plain) => {
  expect(withPlainDigits(text)).toBe(plain)
})

it('no letter is a figure of another script', () => {
  expect([...'٠٩۰۹०९০৯'].every(char => isOtherDigit(char.charCodeAt(0)))).toBe(true)
  expect([...'09aéяع।ह৳中'].some(char => isOtherDigit(char.charCodeAt(0)))).toBe(false)
})
