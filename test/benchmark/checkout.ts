/** A folder that is not the checkout it was named as. */
export class CheckoutError extends Error {
  override name = 'CheckoutError'
}
