import { articleToJson } from '../compile/json.ts'
import { removedRecord } from '../compile/removed.ts'
import type { DecodedDump } from '../parse/decode.ts'
import { cleanDecoded, factsOf, type JobSettings, type PageFacts, writerOf } from './clean-decoded.ts'
import { describeFault } from './faults.ts'
import { hashOf } from './hash.ts'
import { decodeDump, readBytes } from './read.ts'
import type { FileState } from './state.ts'
import { type Staged, stage } from './write.ts'

/** One page: from its dump to its article. Plain data. */
export interface Job {
  source: string
  /** Absolute path of the dump. */
  path: string
  /** Absolute path of the article. */
  output: string
  /** The name under which the article is written at first, beside its place. */
  temporary: string
  /** The hash of the dump whose article is there: where it still holds, nothing is to be done. */
  unless?: string
}

/** The state of a dump, and a name for its bytes. */
export interface DumpState extends FileState {
  hash: string
}

/** What became of a job. Plain data. */
export type JobResult =
  | { kind: 'cleaned'; facts: PageFacts; dump: DumpState | null; staged: Staged | null; removed: string }
  | { kind: 'unchanged'; dump: DumpState | null }
  | { kind: 'failed'; error: string }

/** Does a job: reads the dump, cleans it, and lays the article beside its place. */
export async function doJob(job: Job, settings: JobSettings): Promise<JobResult> {
  const started = performance.now()
  try {
    const { bytes, state } = await readBytes(job.path, settings.maxPage)
    const hash = hashOf(bytes)
    const dump = state && { ...state, hash }
    if (job.unless === hash) return { kind: 'unchanged', dump }
    return { ...(await stageArticle(await decodeDump(bytes, settings.charset, settings.maxPage), job, settings, started)), dump }
  } catch (error) {
    return { kind: 'failed', error: describeFault(error) }
  }
}

/** The second half of a job, for a dump that was read. */
export async function stageArticle(
  decoded: DecodedDump,
  { source, output, temporary }: Pick<Job, 'source' | 'output' | 'temporary'>,
  settings: JobSettings,
  started: number,
): Promise<Extract<JobResult, { kind: 'cleaned' }>> {
  const article = await cleanDecoded(decoded, settings)
  const written = (await writerOf(settings.format))(article)
  const staged = await stage(output, settings.format === 'json' ? `${articleToJson(source, article)}\n` : written, temporary).catch(error => {
    throw new Error(`its article cannot be written to '${output}': ${describeFault(error)}`, { cause: error })
  })
  const removed = settings.removed ? await removedRecord(source, decoded, article, written) : ''
  return { kind: 'cleaned', facts: factsOf(article, started), dump: null, staged, removed }
}
