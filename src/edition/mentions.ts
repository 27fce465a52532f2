import { ofType, type Annotation, type Document, type Passage, type Sentence } from './model.ts';

/** A place where an entry is named. */
export interface Place {
  passage: Passage;
  /** The sentence in which the name begins. */
  sentence: Sentence | undefined;
  mention: Annotation<'mention'>;
}

/** The places of one document that name an entry, in reading order. */
export interface DocumentPlaces {
  document: Document;
  places: Place[];
}

/** Where every entry is named: entry → documents by date → places. */
export type Concordance = Map<string, DocumentPlaces[]>;

/** Lists in one pass over all documents where every entry is named. */
export function concordance(documents: readonly Document[]): Concordance {
  const found: Concordance = new Map();
  for (const document of documents)
    for (const passage of document.passages)
      for (const mention of ofType(passage.annotations, 'mention')) {
        const sentence = sentenceAt(passage, mention.start);
        const list = found.get(mention.entry) ?? [];
        if (list.length === 0) found.set(mention.entry, list);
        const last = list.at(-1);
        if (last?.document === document) last.places.push({ passage, sentence, mention });
        else list.push({ document, places: [{ passage, sentence, mention }] });
      }
  return found;
}

/** The sentence in which an offset of a passage lies. */
export function sentenceAt({ sentences }: Pick<Passage, 'sentences'>, offset: number): Sentence | undefined {
  return sentences.findLast(({ start }) => start <= offset);
}
