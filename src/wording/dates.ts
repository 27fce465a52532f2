const months = new Intl.DateTimeFormat('en-GB', {
  day: 'numeric',
  month: 'long',
  year: 'numeric',
  timeZone: 'UTC',
});
const month = new Intl.DateTimeFormat('en-GB', { month: 'long', year: 'numeric', timeZone: 'UTC' });

/**
 * A date in words.
 *
 * @param date ISO 8601: `1965-03-02`, `1965-03` or `1965`
 * @returns `2 March 1965`, `March 1965` or `1965`
 */
export function dateInWords(date: string): string {
  if (date.length === 4) return date;
  return (date.length === 7 ? month : months).format(new Date(date));
}
