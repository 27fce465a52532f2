/** Under which name this edition keeps what is the reader's: several may stand under one host. */
export const KEPT = `marks ${import.meta.env.BASE_URL}`;

/** Whether the reader has marks, as far as can be told without opening what holds them. */
export function hasMarks(): boolean {
  try {
    return localStorage.getItem(KEPT) !== null;
  } catch {
    return false;
  }
}
