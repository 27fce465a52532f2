import { listInWords } from '../../wording/lists.ts';
import { kindOf, type FoundDocument, type TextKind } from '../match/answer.ts';
import type { Found, Library } from '../match/find.ts';
import { number, plural } from './piece.ts';
import { isFiltered, type SearchState } from '../ask/state.ts';

/** How many occurrences there are, and where. */
export interface Tally {
  count: string;
  rest: string;
}

/** Where occurrences are that are not in a document's text. */
const PLACES = {
  heading: 'in titles and forms',
  note: 'in the editor’s notes',
  register: 'in the registers',
} as const;
/** So many documents are named in the tally. */
const NAMED = 6;

/** Occurrences by kind, as filtered. */
function countKinds({
  answer: { documents },
}: Found): Record<TextKind, { occurrences: number; passages: number }> {
  const none = () => ({ occurrences: 0, passages: 0 });
  const counts = { text: none(), insertion: none(), heading: none(), note: none(), register: none() };
  for (const { passages } of documents)
    for (const { passage, occurrences } of passages) {
      for (const occurrence of occurrences) counts[kindOf(passage, occurrence)].occurrences++;
      counts[passage.kind ?? 'text'].passages++;
    }
  return counts;
}

/** Counts what was found: in the documents first, then in what the edition adds. */
export function tallyOf(found: Found, library: Library): Tally {
  const { answer, query, documents } = found;
  if (query.any.length === 0) return { count: '', rest: '' };
  const kinds = countKinds(found);
  const inTexts = kinds.text.occurrences + kinds.insertion.occurrences;
  const others = (['heading', 'note', 'register'] as const).flatMap((kind) =>
    kinds[kind].occurrences > 0 ? [`${number(kinds[kind].occurrences)} ${PLACES[kind]}`] : [],
  );
  if (inTexts === 0 && others.length > 0)
    return found.state.kinds.length > 0
      ? { count: listInWords(others), rest: '.' }
      : { count: 'None in the documents’ text', rest: `, but ${listInWords(others)}.` };
  if (inTexts === 0)
    return { count: 'No occurrence', rest: isFiltered(found.state) ? ' with these filters.' : '.' };
  const perDocument = answer.documents
    .filter(({ id }) => library.documents.has(id))
    .map((one) => ({ label: library.documents.get(one.id)?.label ?? one.id, count: countTexts(one) }))
    .filter(({ count }) => count > 0)
    .sort((a, b) => b.count - a.count);
  // With a few documents in all, it is worth saying of one that it has none.
  const without = [...library.documents.values()]
    .filter(
      ({ id, label }) => passesDocument(found.state, id) && !perDocument.some((one) => one.label === label),
    )
    .map(({ label }) => ({ label, count: 0 }));
  const named = library.documents.size <= NAMED ? [...perDocument, ...without] : perDocument.slice(0, NAMED);
  const rest = perDocument.length - named.length;
  const shares = named.map(({ label, count }) => `${label} ${number(count)}`);
  return {
    count: `${documents.read < documents.found ? 'At least ' : ''}${plural(inTexts, 'occurrence')}`,
    rest:
      ` in ${plural(kinds.text.passages, 'paragraph')}: ${shares.join(', ')}` +
      (rest > 0 ? `, and ${plural(rest, 'more document')}` : '') +
      (others.length > 0 ? `; besides, ${listInWords(others)}.` : '.'),
  };
}

const passesDocument = ({ documents }: SearchState, id: string) =>
  documents.length === 0 || documents.includes(id);

function countTexts({ passages }: FoundDocument): number {
  return passages.reduce(
    (sum, { passage, occurrences }) => sum + ((passage.kind ?? 'text') === 'text' ? occurrences.length : 0),
    0,
  );
}
