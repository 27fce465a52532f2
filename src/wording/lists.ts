const conjunction = new Intl.ListFormat('en-US', { type: 'conjunction' });

/** Texts as a list: `a`, `a and b`, `a, b, and c`. */
export const listInWords = (texts: readonly string[]): string => conjunction.format(texts);
