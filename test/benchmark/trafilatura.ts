import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { CheckoutError } from './checkout.ts'
import { cleanPage } from './texts.ts'

interface Item {
  file?: string
}

/**
 * Cleans the pages of trafilatura's evaluation, and writes their texts and a script that scores them by the evaluation's
 * own functions: `tests/results/cleancopy.json`, `tests/results/cleancopy-text.json` and `tests/evaluate_cleancopy.py`.
 *
 * That evaluation takes functions of Python, no files, so that the script stands between the two.
 *
 * @returns what was written, and what to run next
 * @throws CheckoutError where the folder is no such checkout
 */
export async function runTrafilatura(checkout: string): Promise<string> {
  const tests = join(checkout, 'tests')
  const data = join(tests, 'evaldata.json')
  if (!existsSync(data)) throw new CheckoutError(`there is no ${data}; clone https://github.com/adbar/trafilatura and name its folder`)
  if (!existsSync(join(tests, 'eval_common.py')))
    throw new CheckoutError(`there is no ${join(tests, 'eval_common.py')}, which scores; take a newer state of trafilatura`)
  const items = JSON.parse(readFileSync(data, 'utf8')) as Record<string, Item>
  const html: Record<string, string> = {}
  const text: Record<string, string> = {}
  const missing: string[] = []
  for (const [url, { file = '' }] of Object.entries(items)) {
    const page = [join(tests, 'cache', file), join(tests, 'eval', file)].find(path => file !== '' && existsSync(path))
    if (!page) {
      missing.push(file === '' ? url : file)
      continue
    }
    const texts = await cleanPage(page)
    html[url] = texts.html
    text[url] = texts.text
  }
  mkdirSync(join(tests, 'results'), { recursive: true })
  writeFileSync(join(tests, 'results/cleancopy.json'), `${JSON.stringify(html, null, 2)}\n`)
  writeFileSync(join(tests, 'results/cleancopy-text.json'), `${JSON.stringify(text, null, 2)}\n`)
  writeFileSync(join(tests, 'evaluate_cleancopy.py'), script)
  const lacking =
    missing.length > 0
      ? `\nNot in the checkout, and counted as empty: ${missing.slice(0, 5).join(', ')}${missing.length > 5 ? ` and ${missing.length - 5} more` : ''}`
      : ''
  return `Wrote tests/results/cleancopy.json (from the HTML), tests/results/cleancopy-text.json (from text dumps) and tests/evaluate_cleancopy.py for ${Object.keys(html).length} pages.${lacking}\nNow run: cd ${tests} && python3 evaluate_cleancopy.py && python3 evaluate.py --small`
}

const script = `"""Scores what cleancopy made of the pages, by the functions of this evaluation. Written by cleancopy's benchmark."""

import json
import os

from eval_common import ConfusionMatrix, count_item, load_evaldata

HERE = os.path.abspath(os.path.dirname(__file__))
PAGES = load_evaldata(os.path.join(HERE, "evaldata.json"))

for name in ("cleancopy", "cleancopy-text"):
    with open(os.path.join(HERE, "results", name + ".json"), encoding="utf-8") as file:
        texts = json.load(file)
    matrix = ConfusionMatrix()
    for url, item in PAGES.items():
        matrix.add(count_item(item, texts.get(url)))
    precision, recall, accuracy, f1 = matrix.scores()
    print(f"{name:<16} precision={precision:.3f}  recall={recall:.3f}  accuracy={accuracy:.3f}  F1={f1:.3f}")
`
