/** Builds dist: the command, the library, its types, the rule packs ready for matching, and the schema of packs. */
import { execFileSync } from 'node:child_process'
import { chmodSync, mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { brotliCompressSync } from 'node:zlib'
import { build } from 'esbuild'
import { z } from 'zod'
import { asciiOnly } from './build-ascii.ts'
import { buildCommand } from './build-command.ts'
import { examplesFrom } from './src/rules/examples.ts'
import { builtProfileFiles, readConcepts, readLanguage, readLanguages } from './src/rules/load.ts'
import { writeVocabulary } from './src/rules/pack-file.ts'
import type { Pack, Profile } from './src/strip/pack.ts'
import { packFileSchema } from './src/strip/pack-schema.ts'
import { makeVocabulary } from './src/strip/recognise.ts'
import { describeFault, type Fault, validatePack, validateProfile } from './src/strip/validate.ts'

const faults: Fault[] = []
const profiles: Profile[] = []
const sources: Pack[] = []
const files = new Map<string, string | Buffer>()
for (const language of readLanguages()) {
  const { profile, packs } = readLanguage(language)
  for (const pack of packs) {
    const checked = validatePack(pack, `src/rules/${language}/${pack.category}.yaml`)
    if ('faults' in checked) faults.push(...checked.faults)
  }
  if (profile) {
    const checked = validateProfile(profile, `src/rules/${language}/language.yaml`)
    if ('faults' in checked) faults.push(...checked.faults)
    profiles.push(profile)
  }
  if (faults.length > 0) continue
  sources.push(...packs)
  files.set(`${language}.rules`, writeVocabulary(makeVocabulary(packs)))
  files.set(`${language}.examples.json`, JSON.stringify(examplesFrom(packs)))
}
for (const [name, value] of builtProfileFiles(profiles)) files.set(name, JSON.stringify(value))
files.set('classes.json', JSON.stringify(readConcepts()))
if (faults.length > 0) {
  for (const fault of faults) console.error(describeFault(fault))
  process.exit(1)
}

rmSync('dist', { recursive: true, force: true })
await buildCommand()
await build({
  entryPoints: ['src/index.ts', 'src/packs.ts'],
  bundle: true,
  platform: 'node',
  format: 'esm',
  target: 'es2022',
  logLevel: 'warning',
  outdir: 'dist',
  splitting: true,
  chunkNames: '[name]-[hash]',
  packages: 'external',
  plugins: [asciiOnly],
})
mkdirSync('dist/rules', { recursive: true })
for (const [name, content] of files) writeFileSync(`dist/rules/${name}`, content)
// What people look at lies apart, so that cleaning a page never reads it.
writeFileSync('dist/rules/sources.json.br', brotliCompressSync(JSON.stringify(sources)))
writeFileSync('dist/pack.schema.json', `${JSON.stringify(packJsonSchema(), null, 2)}\n`)
chmodSync('dist/cli/cleancopy.js', 0o755)
execFileSync('npx', ['tsc', '--noEmit', 'false', '--emitDeclarationOnly', '--declaration', '--outDir', 'dist/types', '--rootDir', '.'], { stdio: 'inherit' })

/** The JSON Schema of pack files, in the version that editors know best. */
function packJsonSchema(): object {
  return {
    title: 'Rule packs of cleancopy',
    description: 'Packs that are brought along with --rules, one or a list of them.',
    ...z.toJSONSchema(packFileSchema, { target: 'draft-7', io: 'input' }),
  }
}
