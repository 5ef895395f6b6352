import { tokenize } from '../page/tokens.ts'

/**
 * The phrase language of rule packs:
 *
 *     sign up for our newsletter     words, compared without case, accents and punctuation
 *     (sign up|subscribe) [now]      one of several; something that may be missing
 *     support * today                exactly one word of any kind
 *     sign up ... newsletter         up to four words of any kind;  ...8 for up to eight (twelve at most)
 *     newsletter~                    a word that begins so: newsletters, Newsletterversand, подписка
 *     {number}  {price}              digits; an amount with its currency sign or code before or after it
 *     read more:                     the word, with a colon behind it
 */
export type Step =
  | { type: 'word'; word: string; colon: boolean }
  | { type: 'prefix'; word: string; colon: boolean }
  | { type: 'any' | 'number' | 'currency' }
  | { type: 'gap'; most: number }
  | { type: 'choice'; options: Step[][]; optional: boolean }

export const longestGap = 12

/** A phrase that can't be read, and where (UTF-16 offset in the phrase). */
export class PhraseError extends Error {
  constructor(problem: string, phrase: string, at: number) {
    super(`${problem} at character ${at + 1} of "${phrase}"`)
    this.name = 'PhraseError'
  }
}

/**
 * Reads a phrase.
 *
 * @param phrase the phrase as a pack holds it
 * @returns its steps in order
 * @throws {PhraseError} on a bracket without its other half, an unknown slot, a phrase without a word, or one that
 *   begins or ends with a gap
 */
export function parsePhrase(phrase: string): Step[] {
  let at = 0
  const fail = (problem: string, where = at): never => {
    throw new PhraseError(problem, phrase, where)
  }

  function sequence(depth: number): Step[] {
    const steps: Step[] = []
    while (at < phrase.length) {
      const rest = phrase.slice(at, at + 12)
      const char = phrase[at] as string
      if (char === '|' || char === ')' || char === ']') {
        if (depth === 0) fail(`"${char}" without an opening bracket`)
        return steps
      }
      if (char === '(' || char === '[') {
        if (depth === 4) fail('brackets nest too deep')
        const from = at++
        const close = char === '(' ? ')' : ']'
        const options = [sequence(depth + 1)]
        while (phrase[at] === '|') {
          at++
          options.push(sequence(depth + 1))
        }
        if (phrase[at] !== close) fail(`"${char}" is never closed`, from)
        at++
        if (options.some(option => option.length === 0)) fail('an empty choice', from)
        if (phrase[at] === ':') {
          at++
          for (const option of options) wantColon(option)
        }
        steps.push({ type: 'choice', options, optional: char === '[' })
        continue
      }
      const gap = /^(?:\.\.\.|…)(\d*)/.exec(rest)
      if (gap) {
        const most = gap[1] ? Number(gap[1]) : 4
        if (most < 1 || most > longestGap) fail(`a gap is 1 to ${longestGap} words`)
        steps.push({ type: 'gap', most })
        at += gap[0].length
        continue
      }
      const slot = /^\{(\w*)\}?/.exec(rest)
      if (slot) {
        if (slot[0] === '{number}') steps.push({ type: 'number' })
        else if (slot[0] === '{price}') steps.push(price)
        else fail(`unknown slot ${slot[0]} (known: {number}, {price})`)
        at += slot[0].length
        continue
      }
      if (char === '*') {
        steps.push({ type: 'any' })
        at++
        continue
      }
      const run = /^[^()[\]|{}*…]+?(?=[()[\]|{}*…]|\.\.\.|$)/.exec(phrase.slice(at))?.[0] ?? char
      steps.push(...wordsOf(run))
      at += run.length
    }
    return steps
  }

  const steps = sequence(0)
  if (at < phrase.length) fail(`"${phrase[at]}" without an opening bracket`)
  if (!steps.some(holdsWord)) fail('a phrase without a word', 0)
  if (steps[0]?.type === 'any') fail('a phrase begins with a word, not with *', 0)
  if (steps[0]?.type === 'gap' || steps.at(-1)?.type === 'gap') fail('a gap at an end of the phrase says nothing', 0)
  return steps
}

const price: Step = {
  type: 'choice',
  optional: false,
  options: [
    [{ type: 'currency' }, { type: 'number' }],
    [{ type: 'number' }, { type: 'currency' }],
  ],
}

function wordsOf(run: string): Step[] {
  const { words, ends } = tokenize(run)
  return words.map((word, i): Step => {
    const after = run.slice(ends[i], (ends[i] as number) + 1)
    const colon = after === ':' || after === '：'
    return after === '~' ? { type: 'prefix', word, colon: run[(ends[i] as number) + 1] === ':' } : { type: 'word', word, colon }
  })
}

/** Asks for a colon behind the last word of a stretch. */
function wantColon(steps: Step[]): void {
  const last = steps.at(-1)
  if (last?.type === 'word' || last?.type === 'prefix') last.colon = true
  else if (last?.type === 'choice') for (const option of last.options) wantColon(option)
}

const holdsWord = (step: Step): boolean =>
  step.type === 'choice' ? step.options.every(option => option.some(holdsWord)) : step.type === 'word' || step.type === 'prefix' || step.type === 'number'
