const escapeHtml = (text: string): string => text.replace(/&/g, '&amp;').replace(/</g, '&lt;')

/** Lines shorter than this, in UTF-16 units, become links of a menu or a list, as on most pages. */
const shortLine = 60
/** Of a page's bytes so much is scripts and styles; the rest that is missing is cards of links. */
const shareOfScript = 0.6

/**
 * Puts the lines of a dump into a page of HTML as a publisher's system writes it: deep wrappers, classes, links, scripts.
 *
 * @param size in bytes of UTF-8, about
 * @param seed makes the names on one page differ from those on the next
 */
export function htmlPage(dump: string, size: number, seed: number): string {
  const lines = dump.split('\n').filter(line => line.trim() !== '')
  const body = lines.map((line, i) => wrap(line.trim(), i)).join('\n')
  const title = escapeHtml(lines.find(line => line.length >= shortLine / 2) ?? 'A page')
  const head = `<meta charset="utf-8"><title>${title}</title><meta property="og:title" content="${title.replace(/"/g, '&quot;')}">`
  const missing = Math.max(0, size - Buffer.byteLength(body) - Buffer.byteLength(head))
  const cards = repeat(missing * (1 - shareOfScript), i => card(seed * 1000 + i, lines[i % lines.length] as string))
  const code = repeat((missing * shareOfScript) / 2, i => script(seed * 1000 + i))
  const style = repeat(
    (missing * shareOfScript) / 2,
    i => `.c${seed}-${i}>.grid__item--${i}{display:flex;margin:0 ${i % 17}px ${i % 9}px;color:#${(i * 4099).toString(16).slice(-3)}}\n`,
  )
  return [
    `<!DOCTYPE html>\n<html lang="en"><head>${head}<style>${style}</style><script>${code}</script></head>`,
    `<body class="page page--article theme-${seed}"><div id="app"><div class="layout"><main class="layout__main"><article class="article">${body}</article></main>`,
    `<aside class="layout__aside related-articles">${cards}</aside></div></div></body></html>\n`,
  ].join('\n')
}

function wrap(line: string, i: number): string {
  const text = escapeHtml(line)
  if (line.length < shortLine) return `<div class="item item--${i % 7}"><span><a href="/section/${i}?ref=page" class="item__link">${text}</a></span></div>`
  // A link in the middle of every third paragraph.
  const words = text.split(' ')
  if (i % 3 === 0 && words.length > 8) words[4] = `<a href="/topic/${i}">${words[4]}</a>`
  return `<div class="article__section"><p class="article__text" data-id="${i}">${words.join(' ')}</p></div>`
}

const card = (i: number, line: string): string =>
  `<div class="card card--${i % 5}" data-track="{&quot;pos&quot;:${i}}"><a class="card__link" href="/story/${i}"><img src="/i/${i}.jpg" alt="" loading="lazy" width="320" height="180"><h3 class="card__title">${escapeHtml(line.slice(0, 80))}</h3></a><span class="card__time">${i % 24}:00</span></div>\n`

const script = (i: number): string =>
  `window.__q=window.__q||[];__q.push({id:${i},slot:"top-${i % 13}",sizes:[[300,250],[728,90]],run:function(a){return a&&a.length<${i}?a[0]:null}});\n`

/** Joins as many pieces as it takes to fill so many bytes. */
function repeat(bytes: number, piece: (i: number) => string): string {
  const pieces: string[] = []
  for (let i = 0, sum = 0; sum < bytes; i++) {
    const next = piece(i)
    sum += Buffer.byteLength(next)
    pieces.push(next)
  }
  return pieces.join('')
}
