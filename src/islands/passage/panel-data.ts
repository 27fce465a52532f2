/** What the page tells the panel. */
export interface PanelData {
  /** The forms of citation by name, with places for a passage and its address. */
  citations: Record<string, string>;
  /** What an insertion of each kind does, in words. */
  kinds: Record<string, string>;
  /** How sure a date is, in words, by what it rests on. */
  dates: Record<string, string>;
  /** Where errors are reported, if anywhere: a `mailto:` or `https:` address. */
  report?: string;
  /** The document's title. */
  title: string;
}
