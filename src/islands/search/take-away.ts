import {
  citeAnswer,
  FORMATS,
  type AnswerFormat,
  type Taken,
  type TakenSection,
} from '../../search/show/export.ts';
import { ordered, bySide } from '../../search/show/order.ts';
import type { Found } from '../../search/match/find.ts';
import type { Library } from '../../search/match/library.ts';
import type { View } from '../../search/show/view.ts';
import type { AnswerContext } from './elements.ts';
import { readAll } from './read-all.ts';

/** The answer that is taken away. */
interface Answer {
  found: Found;
  view: View;
  library: Library;
  context: AnswerContext;
}

/**
 * Gives the reader all hits as a file, however many there are.
 *
 * @param tell what is told while it takes its time
 */
export async function takeAway(
  format: AnswerFormat,
  answered: Answer,
  tell: (text: string) => void,
): Promise<void> {
  const { found, view } = answered;
  const { sort, query } = found.state;
  const { name, type, print } = FORMATS[format];
  tell('Reading…');
  try {
    const sections: TakenSection[] = [];
    for (const section of view.sections.filter(({ apart }) => !apart)) {
      const lines = await readAll(section, ordered(section, sort), answered, tell);
      sections.push({
        title: section.title,
        lines: sort === 'left' || sort === 'right' ? bySide(lines, sort) : lines,
      });
    }
    const text = print(sections, takenFrom(answered));
    save(text, type, `search-${query.replace(/[^\p{L}\p{N}]+/gu, '-').slice(0, 40)}.${format}`);
    tell(`${name} saved.`);
  } catch {
    tell('Some of the texts could not be read; nothing was saved. Try again.');
  }
}

/** Copies the citation of an answer: its address, the day, and the revision of what was searched. */
export async function copyCitation(answered: Answer, tell: (text: string) => void): Promise<void> {
  const citation = citeAnswer(takenFrom(answered));
  await navigator.clipboard.writeText(citation).then(
    () => {
      tell(`Copied: ${citation}`);
    },
    () => {
      tell(citation);
    },
  );
}

function takenFrom({ found, library, context }: Answer): Taken {
  return {
    query: found.state.query,
    address: location.href,
    edition: document.querySelector<HTMLElement>('search-page')?.dataset.edition ?? document.title,
    day: new Date().toISOString().slice(0, 10),
    version: library.head.version,
    href: (path) => context.href(path),
  };
}

function save(text: string, type: string, name: string): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([text], { type }));
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
}
