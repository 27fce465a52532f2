import type { Fragment } from './pagefind.ts';

/** A line of keyword in context. */
export interface Hit {
  /** The sentence's id. */
  sentence: string;
  before: string;
  match: string;
  after: string;
}

/** How many words stand on either side of a match. */
const CONTEXT = 9;

const entities: Record<string, string> = {
  '&lt;': '<',
  '&gt;': '>',
  '&amp;': '&',
  '&quot;': '"',
  '&#x27;': "'",
  '&#39;': "'",
};

/**
 * Turns the matches that Pagefind reports into lines of keyword in context, each with its sentence.
 *
 * @param fragment a record with its text, the word numbers of its matches, and those of its sentences
 * @returns the hits in reading order; matches in neighboring words are one
 */
export function hits({ raw_content, locations, anchors }: Fragment): Hit[] {
  const words = raw_content
    .replace(/&(?:lt|gt|amp|quot|#x27|#39);/g, (entity) => entities[entity] ?? entity)
    .split(/\s+/)
    .filter(Boolean);
  const sentences = anchors
    .filter(({ element }) => element === 'span')
    .sort((a, b) => a.location - b.location);
  const places = [...new Set(locations)].sort((a, b) => a - b);
  return places.flatMap((place, index) => {
    if (places[index - 1] === place - 1) return [];
    let end = place + 1;
    for (let next = index + 1; places[next] === end; next++) end++;
    const sentence = sentences.findLast(({ location }) => location <= place);
    if (!sentence) return [];
    return [
      {
        sentence: sentence.id,
        before: words.slice(Math.max(0, place - CONTEXT), place).join(' '),
        match: words.slice(place, end).join(' '),
        after: words.slice(end, end + CONTEXT).join(' '),
      },
    ];
  });
}
