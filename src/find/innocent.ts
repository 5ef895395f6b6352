import type { Evidence } from './evidence.ts'

/** Whether nothing but its shape speaks against a block: no rule that is likely right, no box, no mark of a form. */
export const isInnocent = ({ phrase, boxed, control }: Evidence): boolean => phrase < 2 && !boxed && !control
