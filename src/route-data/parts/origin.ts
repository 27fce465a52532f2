import { listInWords } from '../../wording/lists.ts';
import { readSource } from '../../schema/source.ts';
import type { Bibliography } from '../../schema/bibliography.ts';
import type { DocumentLabel } from '../../wording/document-labels.ts';
import { cite, locatedIn, type Work } from './work.ts';

/** Where a statement is from, and how sure it is. */
export interface Origin {
  /** `according to the telegram`, `inferred`; nothing where it was seen in a source, or says so itself. */
  sure?: string;
  sources: Work[];
}

/** A statement of the edition as it is written. */
export interface Statement {
  text?: string;
  sources: readonly string[];
  confidence?: 'verified' | 'document' | 'inferred';
}

/** What origins are told from. */
export interface Origins {
  bibliography: Bibliography;
  labels: ReadonlyMap<string, DocumentLabel>;
}

/** The origin of a statement, as it is printed. */
export function originOf(statement: Statement, { bibliography, labels }: Origins): Origin {
  const sources = statement.sources.map((text) => {
    const source = cite(text, bibliography);
    const label = labels.get(source.document ?? '')?.label;
    return label === undefined ? source : { ...source, title: locatedIn(label, readSource(text).locator) };
  });
  const sure = assurance(statement, sources, labels);
  return { ...(sure !== undefined && { sure }), sources };
}

function assurance(
  { confidence, text = '' }: Statement,
  sources: readonly Work[],
  labels: Origins['labels'],
): string | undefined {
  if (confidence === 'inferred') return 'inferred';
  if (confidence !== 'document' || /\baccording to\b/iu.test(text)) return undefined;
  const documents = sources.flatMap(({ document }) => labels.get(document ?? '')?.running ?? []);
  return `according to ${documents.length > 0 ? listInWords(documents) : 'the document'}`;
}
