import { createHash } from 'node:crypto'

/** A name for the bytes of a file. */
export const hashOf = (bytes: Buffer): string => createHash('sha256').update(bytes).digest('base64')
