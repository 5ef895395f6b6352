/** The module of the worker: beside this one, in the sources as in the build. */
export const workerFile = new URL(import.meta.url.endsWith('.ts') ? 'worker.ts' : 'worker.js', import.meta.url)
