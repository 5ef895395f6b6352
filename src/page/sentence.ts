/** Whether a text ends where a sentence can end: behind a full stop and its like, and closing quotes or brackets. */
export const endsSentence = (text: string): boolean => /[.!?。！？．。؟۔।॥…][\p{Pe}\p{Pf}"'’”»›*_]*(?:\[\d+\])*$/u.test(text)
