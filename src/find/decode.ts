/** What it costs, in log-odds, to go from one state of the page to another. */
export interface Costs {
  /** before → body */
  enter: number
  /** body → insert: a box within the article */
  leave: number
  /** insert → body */
  resume: number
  /** for every block of an insert */
  skip: number
  /** body → after */
  end: number
}

const BEFORE = 0
const BODY = 1
const INSERT = 2
const AFTER = 3

/**
 * The most believable reading of a whole page (Viterbi's algorithm): before, body, inserts within the body, after. A
 * block's score counts only in the body, so one odd line neither ends the article nor starts it anew.
 *
 * @param scores the log-odds of each block to be of the body
 * @returns which blocks are of the body; none where no body pays its costs
 */
export function decode(scores: Float64Array, { enter, leave, resume, skip, end }: Costs): boolean[] {
  const n = scores.length
  const from = new Uint8Array(n * 4)
  const before = 0
  let body = Number.NEGATIVE_INFINITY
  let insert = Number.NEGATIVE_INFINITY
  let after = Number.NEGATIVE_INFINITY
  for (let i = 0; i < n; i++) {
    const score = scores[i] as number
    let nextBody = body
    let way = BODY
    if (before - enter > nextBody) {
      nextBody = before - enter
      way = BEFORE
    }
    if (insert - resume > nextBody) {
      nextBody = insert - resume
      way = INSERT
    }
    from[i * 4 + BODY] = way
    const toInsert = body - leave > insert
    from[i * 4 + INSERT] = toInsert ? BODY : INSERT
    const nextInsert = (toInsert ? body - leave : insert) - skip
    const toAfter = body - end > after
    from[i * 4 + AFTER] = toAfter ? BODY : AFTER
    after = toAfter ? body - end : after
    insert = nextInsert
    body = nextBody + score
  }
  let state = BEFORE
  let best = before
  if (body > best) {
    best = body
    state = BODY
  }
  if (after > best) state = AFTER
  const inBody = new Array<boolean>(n).fill(false)
  for (let i = n - 1; i >= 0; i--) {
    if (state === BODY) inBody[i] = true
    state = state === BEFORE ? BEFORE : (from[i * 4 + state] as number)
  }
  return inBody
}
