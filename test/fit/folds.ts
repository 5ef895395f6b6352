/** The fold of each site: sites in a fixed order that has nothing to do with the alphabet, dealt out by turns. */
export function foldsOf(sites: Iterable<string>, folds: number): Map<string, number> {
  const inOrder = [...new Set(sites)].sort((a, b) => hash(a) - hash(b))
  return new Map(inOrder.map((site, i) => [site, i % folds]))
}

/** FNV-1a. */
function hash(text: string): number {
  let h = 0x811c9dc5
  for (let i = 0; i < text.length; i++) h = Math.imul(h ^ text.charCodeAt(i), 0x01000193)
  return h >>> 0
}
