import { open } from 'node:fs/promises'
import { describeFault as describeSystemFault } from '../batch/faults.ts'
import { type Fault, wholeFault } from '../strip/faults.ts'

/** The longest file of rules or options, in UTF-16 units. */
export const longestFile = 512 * 1024

/**
 * Reads a file that people write, as text.
 *
 * @param path where it lies
 * @param file its name, for the fault
 * @returns its text without a byte order mark, or why it is none
 */
export async function readTextFile(path: string, file: string): Promise<{ text: string } | { fault: Fault }> {
  const fault = (problem: string, mend: string): { fault: Fault } => ({ fault: wholeFault(file, problem, mend) })
  try {
    const handle = await open(path, 'r')
    try {
      const stats = await handle.stat()
      if (!stats.isFile()) return fault(stats.isDirectory() ? 'is a folder' : 'is no regular file', 'name a file')
      // In UTF-8 a character has four bytes at most.
      if (stats.size > longestFile * 4) return fault(`has ${Math.round(stats.size / 1024 / 1024)} MB`, `it may have ${longestFile / 1024} KB`)
      const text = new TextDecoder('utf-8', { fatal: true }).decode(await handle.readFile())
      return text.includes('\0') ? fault('is no text file', 'name a file in YAML or JSON') : { text }
    } finally {
      await handle.close()
    }
  } catch (error) {
    if (error instanceof TypeError) return fault('is no text in UTF-8', 'name a file in YAML or JSON, and save it as UTF-8')
    const [problem = '', ...mend] = describeSystemFault(error).split('; ')
    return fault(problem, mend.join('; ') || 'check the file')
  }
}
