import type { Evidence } from './evidence.ts'

/** Sums over stretches of a page, so that a window costs two look-ups. */
export class Running {
  readonly #sums: Float64Array

  constructor(page: readonly Evidence[], of: (e: Evidence) => number) {
    const sums = new Float64Array(page.length + 1)
    for (let i = 0; i < page.length; i++) sums[i + 1] = (sums[i] as number) + of(page[i] as Evidence)
    this.#sums = sums
  }

  /** The sum from one index to another, which is left out; what lies outside of the page is 0. */
  of(from: number, to: number): number {
    return this.#at(to) - this.#at(from)
  }

  #at(i: number): number {
    const last = this.#sums.length - 1
    return this.#sums[i < 0 ? 0 : i > last ? last : i] as number
  }
}
