/** Builds dist: the command, the library, its types, and the rule packs as JSON. */
import { execFileSync } from 'node:child_process'
import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { build } from 'esbuild'
import { buildCommand, makeCode } from './build/command.ts'
import { examplesFrom } from './src/rules/examples.ts'
import { readConcepts, readLanguage, readLanguages } from './src/rules/load.ts'
import { writeVocabulary } from './src/rules/pack-file.ts'
import type { Profile } from './src/strip/pack.ts'
import { makeVocabulary } from './src/strip/recognise.ts'
import { describeFault, type Fault, validatePack, validateProfile } from './src/strip/validate.ts'

const faults: Fault[] = []
const profiles: Profile[] = []
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
  const vocabulary = makeVocabulary(packs)
  files.set(`${language}.rules`, writeVocabulary(vocabulary.data, vocabulary))
  files.set(`${language}.examples.json`, JSON.stringify(examplesFrom(packs)))
}
files.set('profiles.json', JSON.stringify(profiles))
files.set('classes.json', JSON.stringify(readConcepts()))
if (faults.length > 0) {
  for (const fault of faults) console.error(describeFault(fault))
  process.exit(1)
}

rmSync('dist', { recursive: true, force: true })
await buildCommand('dist/cli')
await build({
  bundle: true,
  platform: 'node',
  format: 'esm',
  target: 'es2022',
  logLevel: 'warning',
  entryPoints: ['src/index.ts'],
  outfile: 'dist/index.js',
  packages: 'external',
})
for (const folder of ['dist/rules', 'dist/cli/rules']) {
  mkdirSync(folder, { recursive: true })
  // Only the command shows examples.
  for (const [name, content] of files) if (folder !== 'dist/rules' || !name.endsWith('.examples.json')) writeFileSync(`${folder}/${name}`, content)
}
makeCode('dist/cli', 'fixtures/harbour-dredging--appeal-before-headline/page.txt')
execFileSync('npx', ['tsc', '--noEmit', 'false', '--emitDeclarationOnly', '--declaration', '--outDir', 'dist/types', '--rootDir', '.'], { stdio: 'inherit' })
