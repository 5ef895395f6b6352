/** Items that come no faster than they leave. */
export interface Metered<Item> {
  items: AsyncGenerator<Item, void, undefined>
  /** To be called when an item is done with. */
  leave(item: Item): void
}

/**
 * Hands items on while those that have not left weigh less than a bound; one that is heavier goes alone.
 *
 * @param sizeOf what an item weighs
 */
export function metered<Item>(source: AsyncIterable<Item>, bound: number, sizeOf: (item: Item) => number): Metered<Item> {
  let within = 0
  let weight = 0
  let wake: (() => void) | undefined
  async function* items(): AsyncGenerator<Item, void, undefined> {
    for await (const item of source) {
      const size = sizeOf(item)
      while (within > 0 && weight + size > bound) {
        await new Promise<void>(resolve => {
          wake = resolve
        })
      }
      within++
      weight += size
      yield item
    }
  }
  return {
    items: items(),
    leave: item => {
      within--
      weight -= sizeOf(item)
      wake?.()
    },
  }
}
