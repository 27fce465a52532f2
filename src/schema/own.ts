/**
 * What a record holds under a key of its own: ids come from files, and every object also inherits `constructor`,
 * `toString` and `__proto__`.
 */
export function own<T>(record: Readonly<Record<string, T>>, key: string): T | undefined {
  return Object.hasOwn(record, key) ? record[key] : undefined;
}
