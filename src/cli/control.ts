const controls = /[\u0000-\u001f\u007f-\u009f\u2028\u2029]/gu
/** How bytes that are not UTF-8 stand in a name; see src/batch/paths.ts. */
const strayBytes = /[\udc80-\udcff]/gu
const escapes: Readonly<Record<string, string>> = { '\n': '\\n', '\r': '\\r', '\t': '\\t' }

/** Spells out the control characters of a name, so that it stays on its line and does nothing to the terminal. */
export function spellOut(name: string): string {
  return name
    .replace(controls, char => escapes[char] ?? `\\u${char.charCodeAt(0).toString(16).padStart(4, '0')}`)
    .replace(strayBytes, char => `\\x${(char.charCodeAt(0) - 0xdc00).toString(16)}`)
}

/** Makes the text of a page harmless for a terminal: control characters become visible signs. */
export function neutralise(text: string): string {
  return text.replace(/[\u0000-\u0008\u000b-\u001f\u007f-\u009f]/gu, char => {
    const code = char.charCodeAt(0)
    return code < 0x20 ? String.fromCharCode(0x2400 + code) : code === 0x7f ? '\u2421' : '\ufffd'
  })
}

/** The same for JSON, where the other control characters are escaped already; the value stays what it was. */
export function escapeControls(json: string): string {
  return json.replace(/[\u007f-\u009f]/gu, char => `\\u${char.charCodeAt(0).toString(16).padStart(4, '0')}`)
}
