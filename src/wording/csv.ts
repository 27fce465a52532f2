/**
 * Prints rows as RFC 4180 has it, for spreadsheets: a text that they would take for a formula is kept one by an
 * apostrophe, and a mark at the beginning says that it is Unicode.
 */
export function printCsv(rows: readonly (readonly (string | number)[])[]): string {
  return `\ufeff${rows.map((row) => `${row.map(cell).join(',')}\r\n`).join('')}`;
}

function cell(value: string | number): string {
  const text = typeof value === 'string' && /^[=+\-@\t\r]/.test(value) ? `'${value}` : String(value);
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
