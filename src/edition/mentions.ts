import { ofType, type Annotation, type Document, type Passage, type Sentence } from './model.ts';

/** A mention of an entry, with where it stands. */
export interface PlacedMention {
  passage: Passage;
  /** The sentence in which the name begins. */
  sentence: Sentence | undefined;
  mention: Annotation<'mention'>;
}

/** The mentions of an entry in one document, in reading order. */
export interface DocumentMentions {
  document: Document;
  mentions: PlacedMention[];
}

/** Where every entry is named: entry → documents by date → mentions. */
export type MentionIndex = Map<string, DocumentMentions[]>;

/** Lists in one pass over all documents where every entry is named. */
export function indexMentions(documents: readonly Document[]): MentionIndex {
  const found: MentionIndex = new Map();
  for (const document of documents)
    for (const passage of document.passages)
      for (const mention of ofType(passage.annotations, 'mention')) {
        const sentence = sentenceAt(passage, mention.start);
        const list = found.get(mention.entry) ?? [];
        if (list.length === 0) found.set(mention.entry, list);
        const last = list.at(-1);
        if (last?.document === document) last.mentions.push({ passage, sentence, mention });
        else list.push({ document, mentions: [{ passage, sentence, mention }] });
      }
  return found;
}

/** The sentence in which an offset of a passage lies. */
export function sentenceAt({ sentences }: Pick<Passage, 'sentences'>, offset: number): Sentence | undefined {
  return sentences.findLast(({ start }) => start <= offset);
}
