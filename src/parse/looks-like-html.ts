/** So much of a text is looked at to tell whether it is HTML, in UTF-16 units. */
const sample = 20_000
/** A fragment of HTML has at least so many tags, on this share of its lines: the text of a page may quote a few. */
const fragment = { tags: 3, lines: 0.2 }
const tag = /<\/?(?:div|p|span|a|li|ul|h[1-6]|br|section|article|img|table|td|tr)\b[^>]*>/gi

/** Whether a text is HTML: it begins like a document, or holds so many tags that it can be nothing else. */
export function looksLikeHtml(text: string): boolean {
  const start = text.slice(0, sample)
  if (!/^\s*</.test(start)) return false
  if (/^<(?:!doctype\s+html|html|head|body)\b/i.test(withoutComments(start.replace(/^\s*(?:<\?xml[^>]*>)?/, '')))) return true
  // What belongs into the head may stand in front of all, written there by whoever serves the page.
  if (/^\s*<(?:script|style|link|meta|title|base)\b/i.test(start) && /<\/(?:html|body)>/i.test(text)) return true
  if ((start.match(tag)?.length ?? 0) < fragment.tags) return false
  // The end of a paragraph or an item may be left out, and that of anything else is, at times.
  if (!/^\s*<(?:div|p|h[1-6]|ul|ol|li|section|article|table)\b[^<>]*>/i.test(start) && !/<\/(?:div|p|span|a|li|ul|h[1-6]|section|article|table)>/i.test(text))
    return false
  const lines = start.split('\n').filter(line => line.trim() !== '')
  return lines.filter(line => line.search(tag) >= 0).length >= lines.length * fragment.lines
}

/** A text without the comments and white space at its start. A loop: an expression with two stars would try every way to part them. */
function withoutComments(text: string): string {
  let from = 0
  for (;;) {
    while (/\s/.test(text[from] ?? '')) from++
    const end = text.startsWith('<!--', from) ? text.indexOf('-->', from) : -1
    if (end < 0) return text.slice(from)
    from = end + 3
  }
}
