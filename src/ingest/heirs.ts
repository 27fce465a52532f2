import type { LedgerDocument } from '../schema/ledger.ts';
import { digest } from '../typed-markdown/digest.ts';

/** So many words in a row are hardly twice by chance. */
const RUN = 4;
/** From this share of its runs on, a text went on in another. */
const ENOUGH = 0.5;

interface Heir {
  id: string;
  text: string;
  digest: string;
  /** Sentence → offset. */
  sentences: Readonly<Record<string, number>>;
}

/** Finds where the texts of retired ids went: into a merged paragraph, into the parts of a split one, or elsewhere. */
export class Heirs {
  readonly #heirs: readonly Heir[];
  #runs: Map<string, Set<Heir>> | undefined;

  /**
   * @param blocks the blocks as they are now
   * @param ids their ids
   * @param entry the ledger's entry, as far as it is of living paragraphs
   */
  constructor(blocks: readonly { text: string }[], ids: readonly string[], entry: LedgerDocument) {
    this.#heirs = blocks.flatMap(({ text }, index) => {
      const id = ids[index] ?? '';
      const paragraph = entry[id];
      return paragraph && 'digest' in paragraph
        ? [{ id, text, digest: paragraph.digest, sentences: paragraph.sentences }]
        : [];
    });
  }

  /**
   * Where a paragraph went.
   *
   * @param text its text
   * @param known the digest of its text
   * @returns a paragraph, or the sentence of it with which the text begins
   */
  ofParagraph(text: string, known = digest(text)): string | undefined {
    const same = this.#heirs.find((heir) => heir.digest === known);
    if (same) return same.id;
    if (text === '') return undefined;
    const whole = this.#heirs.find((heir) => heir.text.includes(text));
    if (whole) return sentenceAt(whole, whole.text.indexOf(text));
    // A split: the first of the parts that it was cut into.
    const part = this.#heirs
      .filter((heir) => heir.text.length >= 20 && text.includes(heir.text))
      .sort((a, b) => text.indexOf(a.text) - text.indexOf(b.text))[0];
    return part?.id ?? this.#alike(text)?.id;
  }

  /**
   * Where a sentence went, word for word.
   *
   * @param text its text
   */
  ofSentence(text: string): string | undefined {
    if (text.length < 12) return undefined;
    const whole = this.#heirs.find((heir) => heir.text.includes(text));
    return whole && sentenceAt(whole, whole.text.indexOf(text));
  }

  /** The paragraph that shares most of a text's runs of words, if it shares enough. */
  #alike(text: string): Heir | undefined {
    const own = runsOf(text);
    if (own.length === 0) return undefined;
    const counts = new Map<Heir, number>();
    for (const run of own)
      for (const heir of this.#index().get(run) ?? []) counts.set(heir, (counts.get(heir) ?? 0) + 1);
    const [best] = [...counts].sort((a, b) => b[1] - a[1]);
    return best && best[1] / own.length >= ENOUGH ? best[0] : undefined;
  }

  #index(): Map<string, Set<Heir>> {
    if (this.#runs) return this.#runs;
    const index = new Map<string, Set<Heir>>();
    for (const heir of this.#heirs)
      for (const run of runsOf(heir.text)) {
        const own = index.get(run);
        if (own) own.add(heir);
        else index.set(run, new Set([heir]));
      }
    return (this.#runs = index);
  }
}

/** The sentence in which an offset of a paragraph lies; the paragraph itself at its very start. */
function sentenceAt({ id, sentences }: Heir, offset: number): string {
  const name = Object.entries(sentences).findLast(([, start]) => start <= offset)?.[0];
  return offset === 0 || name === undefined ? id : id + name;
}

function runsOf(text: string): string[] {
  const words = text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
  return words.slice(RUN - 1).map((_, index) => words.slice(index, index + RUN).join(' '));
}
