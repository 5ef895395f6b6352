import { setFlagsFromString } from 'node:v8'

/**
 * Of so many UTF-16 units of dumps, all in all, a process is done sooner if V8 does not compile again, and better, what runs
 * often. On Node 20 it saves an eighth of a short page's whole time, and at twice as much text it costs a tenth.
 */
const worthOptimising = 192 * 1024

/**
 * Has V8 run the work on the first pages of a process as it is, and optimise only what is done behind them.
 *
 * @param setFlag sets a flag of V8, which holds for the whole process; code that is loaded meanwhile is not found in what was kept of it
 * @returns runs work that loads no code, on a dump of so many UTF-16 units
 */
export function optimisingLate(setFlag: (flag: string) => void = setFlagsFromString): <Result>(length: number, work: () => Result) => Result {
  let done = 0
  return (length, work) => {
    done += length
    if (done > worthOptimising) return work()
    setFlag('--no-opt')
    try {
      return work()
    } finally {
      setFlag('--opt')
    }
  }
}
