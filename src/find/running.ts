/** Sums over stretches of a page, so that a window costs two look-ups. */
export class Running {
  readonly #sums: Float64Array

  constructor(values: ArrayLike<number>) {
    this.#sums = new Float64Array(values.length + 1)
    for (let i = 0; i < values.length; i++) this.#sums[i + 1] = (this.#sums[i] as number) + (values[i] as number)
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
