/** As much of packages without types as the tests use. */

declare module '@customcommander/ris' {
  const ris: { read(text: string): Record<string, string | string[]>[] };
  export default ris;
}
