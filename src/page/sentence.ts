/** Whether a text ends where a sentence can end: behind a full stop and its like, and closing quotes or brackets. */
export function endsSentence(text: string): boolean {
  const last = text.charCodeAt(text.length - 1)
  // A letter or a figure ends none: this tells of most lines without a look at the rest of them.
  if ((last >= 97 && last <= 122) || (last >= 65 && last <= 90) || (last >= 48 && last <= 57)) return false
  return /[.!?。！？．。؟۔।॥…][\p{Pe}\p{Pf}"'’”»›*_]*(?:\[\d+\])*$/u.test(text)
}
