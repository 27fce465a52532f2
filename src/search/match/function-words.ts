/**
 * The commonest words of English. Alone they tell nothing: among other words they count only within a phrase, and for
 * phrases the concordance has pairs in which they stand, since their own places are many.
 */
const FUNCTION_WORDS = new Set(
  (
    'a about after all also an and any are as at be been before but by can could did do for from had has have he her ' +
    'him his if in into is it its may more most no not of on one only or other our out over s shall she should so some ' +
    'such than that the their them then there these they this those to under up upon us was we were what when where which ' +
    'who whom will with would you your'
  ).split(' '),
);

/** Whether a word is one of the commonest. */
export const isFunctionWord = (word: string): boolean => FUNCTION_WORDS.has(word);
