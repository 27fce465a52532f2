/** As much of subset-font 2.9 as is used here; it ships no types. */
declare module 'subset-font' {
  interface SubsetOptions {
    targetFormat: 'woff2';
    /** Axes of a variable font to be pinned to one value, or to a part of what they span. */
    variationAxes?: Record<string, number | { min: number; max: number }>;
  }

  /** A font with the glyphs of a text alone. */
  export default function subsetFont(font: Buffer, text: string, options: SubsetOptions): Promise<Buffer>;
}
