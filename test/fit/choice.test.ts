import { describe, expect, it } from 'vitest'
import { type Choice, learnToChoose } from './choice.ts'
import { predict, sparseBuilder } from './regression.ts'

/** Choices between rows of numbers; the right ones are marked. */
function learned(columns: number, choices: { row: number[]; right?: boolean }[][], withoutRight = 0): Float64Array[] {
  const builder = sparseBuilder(columns)
  let end = 0
  const tasks = choices.map((rows): Choice => {
    for (const { row } of rows) builder.add(Float64Array.from(row))
    const from = end
    end += rows.length
    return { from, to: end, right: rows.map(({ right }) => right === true), weight: 1 }
  })
  const table = builder.build()
  const scores = predict(table, learnToChoose({ rows: table, choices: tasks, pull: 0.01, withoutRight }))
  return tasks.map(({ from, to }) => scores.subarray(from, to))
}

describe('what was learned to choose', () => {
  it('is what shows what the right ones had in common, whatever else it shows', () => {
    const [first, second] = learned(2, [
      [{ row: [1, 0] }, { row: [1, 1], right: true }, { row: [0, 0] }],
      [{ row: [0, 1], right: true }, { row: [1, 0] }],
    ]) as [Float64Array, Float64Array]
    expect(Math.max(...first)).toBe(first[1])
    expect(Math.max(...second)).toBe(second[0])
  })
  it('may be either of two that are right', () => {
    const [scores] = learned(2, [[{ row: [1, 0], right: true }, { row: [1, 0], right: true }, { row: [0, 1] }]]) as [Float64Array]
    expect(scores[0]).toBe(scores[1])
    expect(scores[0]).toBeGreaterThan(scores[2] as number)
  })
  it('is nothing where only others are left, the more the choices without what is right count', () => {
    const choices = [[{ row: [1, 1], right: true }, { row: [1, 0] }]]
    const [without] = learned(2, choices, 1) as [Float64Array]
    const [within] = learned(2, choices) as [Float64Array]
    expect(without[0]).toBeGreaterThan(0)
    expect(without[1]).toBeLessThan(0)
    expect(without[1]).toBeLessThan(within[1] as number)
  })
})
