/** Whether a text calls a note at its foot: "[12]", "[n 1]", "[۱]". */
export const callsNote = (text: string): boolean => text.includes('[') && /\[(?:\p{L}{1,5}\s?)?\p{Nd}{1,3}\]/u.test(text)
