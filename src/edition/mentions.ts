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
  /** Whether its title names the entry, too. */
  inTitle: boolean;
  mentions: PlacedMention[];
}

/** Where every entry is named: entry → documents by date → mentions. */
export type MentionIndex = Map<string, DocumentMentions[]>;

/** Lists in one pass over all documents where every entry is named. */
export function indexMentions(documents: readonly Document[]): MentionIndex {
  const found: MentionIndex = new Map();
  const mentionsIn = (document: Document, entry: string): DocumentMentions => {
    const list = found.get(entry) ?? [];
    if (list.length === 0) found.set(entry, list);
    const last = list.at(-1);
    if (last?.document === document) return last;
    const own = { document, inTitle: false, mentions: [] };
    list.push(own);
    return own;
  };
  for (const document of documents) {
    for (const { entry } of document.titleNames) mentionsIn(document, entry).inTitle = true;
    for (const passage of document.passages)
      for (const mention of ofType(passage.annotations, 'mention'))
        mentionsIn(document, mention.entry).mentions.push({
          passage,
          sentence: sentenceAt(passage, mention.start),
          mention,
        });
  }
  return found;
}

/** The sentence in which an offset of a passage lies. */
export function sentenceAt({ sentences }: Pick<Passage, 'sentences'>, offset: number): Sentence | undefined {
  return sentences.findLast(({ start }) => start <= offset);
}
