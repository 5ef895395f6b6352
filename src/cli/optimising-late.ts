import { setFlagsFromString } from 'node:v8'

/**
 * Of so many UTF-16 units of dumps, all in all, a process is done sooner if V8 does not compile again, and better, what runs
 * often. On Node 20 that saved an eighth of the whole time for a page of 3,000 units, and a tenth for 60,000; for 250,000 it took as
 * long, and for 500,000 a fifth longer.
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
