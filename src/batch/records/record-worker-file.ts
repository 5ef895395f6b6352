/** The module of the worker: beside this one, in the sources as in the build. */
export const recordWorkerFile = new URL(import.meta.url.endsWith('.ts') ? 'record-worker.ts' : 'record-worker.js', import.meta.url)
