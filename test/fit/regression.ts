/** Rows of numbers, most of them 0: what each block shows. */
export interface Sparse {
  columns: number
  /** Where each row begins in `index` and `value`, and where the last one ends. */
  starts: Uint32Array
  index: Uint16Array
  value: Float32Array
}

/** Collects the rows of a sparse table. */
export function sparseBuilder(columns: number): { add: (row: Float64Array) => void; build: () => Sparse } {
  const starts = [0]
  let index = new Uint16Array(1 << 20)
  let value = new Float32Array(1 << 20)
  let size = 0
  return {
    add(row) {
      for (const [column, amount] of row.entries()) {
        if (amount === 0) continue
        if (size === index.length) {
          const wider = new Uint16Array(size * 2)
          wider.set(index)
          index = wider
          const longer = new Float32Array(size * 2)
          longer.set(value)
          value = longer
        }
        index[size] = column
        value[size++] = amount
      }
      starts.push(size)
    },
    build: () => ({ columns, starts: Uint32Array.from(starts), index: index.subarray(0, size), value: value.subarray(0, size) }),
  }
}

export interface Task {
  rows: Sparse
  /** 1 for the article, 0 for boilerplate. */
  target: Uint8Array
  /** How much each row counts; 0 leaves it out. */
  weight: Float64Array
  /** What each coefficient is drawn to, and how hard. */
  prior: Float64Array
  pull: Float64Array
}

/** The rows' sums under some coefficients (log-odds). */
export function predict({ starts, index, value }: Sparse, coefficients: Float64Array): Float64Array {
  const out = new Float64Array(starts.length - 1)
  for (let row = 0; row < out.length; row++) {
    let sum = 0
    for (let k = starts[row] as number; k < (starts[row + 1] as number); k++) sum += (value[k] as number) * (coefficients[index[k] as number] as number)
    out[row] = sum
  }
  return out
}

/** Weighted logistic loss with a squared pull to the priors, and its gradient. */
function lossOf({ rows, target, weight, prior, pull }: Task, at: Float64Array): { loss: number; gradient: Float64Array } {
  const gradient = new Float64Array(rows.columns)
  const { starts, index, value } = rows
  let loss = 0
  for (let row = 0; row < target.length; row++) {
    const w = weight[row] as number
    if (w === 0) continue
    let sum = 0
    for (let k = starts[row] as number; k < (starts[row + 1] as number); k++) sum += (value[k] as number) * (at[index[k] as number] as number)
    const sign = target[row] === 1 ? 1 : -1
    const margin = sign * sum
    loss += w * (margin > 0 ? Math.log1p(Math.exp(-margin)) : -margin + Math.log1p(Math.exp(margin)))
    const slope = (-sign * w) / (1 + Math.exp(Math.min(50, margin)))
    for (let k = starts[row] as number; k < (starts[row + 1] as number); k++) {
      const i = index[k] as number
      gradient[i] = (gradient[i] as number) + slope * (value[k] as number)
    }
  }
  for (let i = 0; i < at.length; i++) {
    const off = (at[i] as number) - (prior[i] as number)
    loss += (pull[i] as number) * off * off
    gradient[i] = (gradient[i] as number) + 2 * (pull[i] as number) * off
  }
  return { loss, gradient }
}

const dot = (a: Float64Array, b: Float64Array): number => a.reduce((sum, x, i) => sum + x * (b[i] as number), 0)
const memory = 12

/** Fits a logistic regression by L-BFGS (Nocedal & Wright, Numerical Optimization, algorithm 7.5) from a first guess. */
export function regress(task: Task, guess: Float64Array, rounds = 120): { coefficients: Float64Array; loss: number } {
  let at = Float64Array.from(guess)
  let { loss, gradient } = lossOf(task, at)
  const steps: { s: Float64Array; y: Float64Array; rho: number }[] = []
  for (let round = 0; round < rounds; round++) {
    const way = gradient.map(x => -x)
    const alphas: number[] = []
    for (const { s, y, rho } of [...steps].reverse()) {
      const alpha = rho * dot(s, way)
      alphas.push(alpha)
      for (let i = 0; i < way.length; i++) way[i] = (way[i] as number) - alpha * (y[i] as number)
    }
    const last = steps.at(-1)
    const scale = last ? 1 / (last.rho * dot(last.y, last.y)) : 1
    for (let i = 0; i < way.length; i++) way[i] = (way[i] as number) * scale
    for (const { s, y, rho } of steps) {
      const beta = rho * dot(y, way)
      const alpha = alphas.pop() as number
      for (let i = 0; i < way.length; i++) way[i] = (way[i] as number) + (s[i] as number) * (alpha - beta)
    }
    const slope = dot(gradient, way)
    if (slope > -1e-12) break
    let step = 1
    let next = lossOf(
      task,
      at.map((x, i) => x + step * (way[i] as number)),
    )
    while (next.loss > loss + 1e-4 * step * slope && step > 1e-6) {
      step /= 2
      next = lossOf(
        task,
        at.map((x, i) => x + step * (way[i] as number)),
      )
    }
    if (next.loss >= loss) break
    const s = way.map(x => x * step)
    const y = next.gradient.map((x, i) => x - (gradient[i] as number))
    const curve = dot(s, y)
    if (curve > 1e-14) {
      steps.push({ s, y, rho: 1 / curve })
      if (steps.length > memory) steps.shift()
    }
    at = at.map((x, i) => x + (s[i] as number))
    const gain = loss - next.loss
    loss = next.loss
    gradient = next.gradient
    if (gain < 1e-7 * Math.abs(loss)) break
  }
  return { coefficients: at, loss }
}
