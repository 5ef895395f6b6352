import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { CheckoutError } from './checkout.ts'
import { cleanPage } from './texts.ts'

/** What that benchmark reads: for each page's id its text. */
type Output = Record<string, { articleBody: string }>

/**
 * Writes `output/cleancopy.json` and `output/cleancopy-text.json` into a checkout of scrapinghub/article-extraction-benchmark.
 *
 * @returns what was written, and what to run next
 * @throws CheckoutError where the folder is no such checkout
 */
export async function runArticleExtraction(checkout: string): Promise<string> {
  const truth = join(checkout, 'ground-truth.json')
  if (!existsSync(truth)) throw new CheckoutError(`there is no ${truth}; clone https://github.com/scrapinghub/article-extraction-benchmark and name its folder`)
  const ids = Object.keys(JSON.parse(readFileSync(truth, 'utf8')) as Record<string, unknown>)
  const html: Output = {}
  const text: Output = {}
  for (const id of ids) {
    const page = join(checkout, 'html', `${id}.html.gz`)
    if (!existsSync(page)) throw new CheckoutError(`there is no ${page}, which ground-truth.json names; is the checkout complete?`)
    const texts = await cleanPage(page)
    html[id] = { articleBody: texts.html }
    text[id] = { articleBody: texts.text }
  }
  const folder = join(checkout, 'output')
  const wraps = wrapsOutputs(folder)
  mkdirSync(folder, { recursive: true })
  for (const [name, output] of [
    ['cleancopy', html],
    ['cleancopy-text', text],
  ] as const) {
    writeFileSync(join(folder, `${name}.json`), `${JSON.stringify(wraps ? { version: '', output } : output, null, 4)}\n`)
  }
  return `Wrote output/cleancopy.json (from the HTML) and output/cleancopy-text.json (from text dumps) for ${ids.length} pages.\nNow run: cd ${checkout} && python3 evaluate.py`
}

/** Newer states of the benchmark keep a version beside the texts; the outputs that it brings along show it. */
function wrapsOutputs(folder: string): boolean {
  const other = existsSync(folder) && readdirSync(folder).find(name => name.endsWith('.json') && !name.startsWith('cleancopy'))
  if (!other) return false
  const { version, output } = JSON.parse(readFileSync(join(folder, other), 'utf8')) as Record<string, unknown>
  return typeof version === 'string' && typeof output === 'object'
}
