/** A source of records that is broken, cut short or of another kind; the message says what to do. */
export class SourceError extends Error {
  override name = 'SourceError'
}
