import { basename } from 'node:path'

/** A dump to read. */
export interface Input {
  /** The name under which it is reported: the path as given, `-` for standard input. */
  source: string
  /** Its absolute path; null for standard input. */
  path: string | null
}

/** Inputs in their order. */
export interface Inputs<I extends Input = Input> extends Iterable<I> {
  /** The input of an index; undefined where there are not as many. */
  at(index: number): I | undefined
}

/** Inputs that lie in one folder. */
interface Neighbours {
  /** What stands before their names. */
  source: string
  path: string | null
  /** The index of the first. */
  first: number
  /** Of the last neighbours as a list, since others may come; of others with a slash between, which no name holds. */
  names: string | string[]
}

/** So many are unpacked at once. */
const mostNeighbours = 256

/** Inputs in the order in which they were found. There may be millions: of each, only its name takes memory. */
export class InputList implements Inputs {
  readonly #neighbours: Neighbours[] = []
  #length = 0
  #unpacked: { of: Neighbours | undefined; names: readonly string[] } = { of: undefined, names: [] }

  get length(): number {
    return this.#length
  }

  add({ source, path }: Input): void {
    const name = path === null ? '' : nameIn(source, path)
    const last = this.#neighbours.at(-1)
    if (last && Array.isArray(last.names)) {
      if (last.names.length < mostNeighbours && isBefore(last.source, name, source) && isBefore(last.path, name, path)) {
        last.names.push(name)
        this.#length++
        return
      }
      last.names = last.names.join('/')
    }
    const before = (whole: string): string => whole.slice(0, whole.length - name.length)
    this.#neighbours.push({ source: before(source), path: path && before(path), first: this.#length++, names: [name] })
  }

  at(index: number): Input | undefined {
    let low = 0
    for (let high = this.#neighbours.length; high - low > 1; ) {
      const middle = (low + high) >> 1
      if ((this.#neighbours[middle] as Neighbours).first <= index) low = middle
      else high = middle
    }
    const found = this.#neighbours[low]
    if (!found) return undefined
    const name = this.#namesOf(found)[index - found.first]
    return name === undefined ? undefined : inputOf(found, name)
  }

  *[Symbol.iterator](): Generator<Input, void, undefined> {
    for (const neighbours of this.#neighbours) for (const name of unpack(neighbours)) yield inputOf(neighbours, name)
  }

  #namesOf(neighbours: Neighbours): readonly string[] {
    if (Array.isArray(neighbours.names)) return neighbours.names
    if (this.#unpacked.of !== neighbours) this.#unpacked = { of: neighbours, names: unpack(neighbours) }
    return this.#unpacked.names
  }
}

const unpack = ({ names }: Neighbours): readonly string[] => (Array.isArray(names) ? names : names.split('/'))

const inputOf = ({ source, path }: Neighbours, name: string): Input => ({ source: source + name, path: path === null ? null : path + name })

/** The name with which both the source and the path end; empty where they do not end alike. */
function nameIn(source: string, path: string): string {
  const name = basename(path)
  return source.endsWith(name) && path.endsWith(name) ? name : ''
}

function isBefore(before: string | null, name: string, whole: string | null): boolean {
  if (before === null || whole === null) return before === whole
  return name !== '' && whole.length === before.length + name.length && whole.startsWith(before) && whole.endsWith(name)
}
