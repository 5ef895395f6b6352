/** Runs cleancopy over the pages of public benchmarks: `npm run benchmark -- --help`. */
import { Command } from 'commander'
import { runArticleExtraction } from './article-extraction.ts'
import { CheckoutError } from './checkout.ts'
import { runTrafilatura } from './trafilatura.ts'

interface Flags {
  articleExtractionBenchmark?: string
  trafilatura?: string
}

const program = new Command('npm run benchmark --')
  .description('Cleans the pages of public benchmarks, for their own evaluation to score. Nothing is fetched: name checkouts that are there.')
  .option('--article-extraction-benchmark <checkout>', 'a clone of github.com/scrapinghub/article-extraction-benchmark')
  .option('--trafilatura <checkout>', 'a clone of github.com/adbar/trafilatura')
  .action(async ({ articleExtractionBenchmark, trafilatura }: Flags) => {
    if (articleExtractionBenchmark === undefined && trafilatura === undefined) program.error('error: name at least one checkout', { exitCode: 2 })
    if (articleExtractionBenchmark !== undefined) console.log(await runArticleExtraction(articleExtractionBenchmark))
    if (trafilatura !== undefined) console.log(await runTrafilatura(trafilatura))
  })
  .showHelpAfterError()

try {
  await program.parseAsync()
} catch (error) {
  if (!(error instanceof CheckoutError)) throw error
  console.error(`benchmark: ${error.message}`)
  process.exitCode = 1
}
