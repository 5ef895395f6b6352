import { DecodingMode, EntityDecoder, htmlDecodeTree } from 'entities/decode'

/** Takes a stretch of a source: as it stands there, or the character that an entity stands for. `end` is where it ends in the source. */
export type TakePiece = (text: string, end: number) => void

/**
 * Reads the entities in stretches of a source. The tokenizer could do so by itself, but has then to look at every character
 * of a page one by one, most of which are of texts and attributes without entities, or that nobody asks for.
 */
export class EntityReader {
  readonly #source: string
  readonly #decoder: EntityDecoder
  /** What the last entity stands for. */
  readonly #characters: string[] = []
  #length = 0

  constructor(source: string) {
    this.#source = source
    this.#decoder = new EntityDecoder(htmlDecodeTree, (code, length) => {
      this.#characters.push(String.fromCodePoint(code))
      this.#length = length
    })
  }

  readText(start: number, end: number, take: TakePiece): void {
    this.#read(start, end, DecodingMode.Legacy, take)
  }

  readAttribute(start: number, end: number, take: TakePiece): void {
    this.#read(start, end, DecodingMode.Attribute, take)
  }

  #read(start: number, end: number, mode: DecodingMode, take: TakePiece): void {
    const raw = this.#source.slice(start, end)
    let from = 0
    for (let at = raw.indexOf('&'); at >= 0; at = raw.indexOf('&', Math.max(from, at + 1))) {
      this.#decode(start + at, mode)
      if (this.#length === 0) continue
      if (from < at) take(raw.slice(from, at), start + at)
      from = at + this.#length
      for (const character of this.#characters) take(character, start + from)
    }
    if (from < raw.length) take(from === 0 ? raw : raw.slice(from), end)
  }

  /** Finds what the entity at a place stands for, and its length: 0 for what is none. */
  #decode(at: number, mode: DecodingMode): void {
    this.#characters.length = 0
    this.#length = 0
    this.#decoder.startEntity(mode)
    if (this.#decoder.write(this.#source, at + 1) < 0) this.#decoder.end()
  }
}
