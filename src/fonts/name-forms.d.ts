/** Written by `cut.ts`: the cut fonts, each with the characters that it has. */
declare module 'name-forms.js' {
  const faces: readonly { url: string; characters: string }[];
  export default faces;
}
