import { parsePassageId, comparePassageIds } from '../schema/passage-id.ts';
import type { Edition } from '../edition/model.ts';
import { documentPath, revisionsPath } from '../wording/addresses.ts';
import { listInWords } from '../wording/lists.ts';
import { passageLabel } from '../wording/locator.ts';
import { summarize } from './parts/summary.ts';

/** A document that is new, or whose text was changed. */
export interface News {
  document: string;
  title: string;
  /** Whether this is the first state of its text. */
  isNew: boolean;
  /** The day of it, and the digest of the text from then on. */
  date: string;
  digest: string;
  /** The SHA-256 of the document's source, by which it is told apart anywhere. */
  source: string;
  path: string;
  /** What it is, or what was changed. */
  text: string;
}

/** The newest of what was published, the latest first. */
export interface FeedPage {
  news: News[];
}

/** So much is told: whoever reads a feed has read the rest before. */
const MOST = 50;

/** New documents and changed texts, from the revisions in the ledger. */
export function feedPage({ documents, revisions }: Edition): FeedPage {
  const news = documents.flatMap((document) => {
    const { id, data } = document;
    const { shortTitle, abstract } = summarize(document);
    return (revisions.get(id) ?? [data.revision]).map((revision, at): News => {
      const isNew = at === 0;
      const former = 'former' in revision ? Object.keys(revision.former ?? {}) : [];
      return {
        document: id,
        title: shortTitle,
        isNew,
        date: revision.date,
        digest: revision.digest,
        source: data.source.sha256,
        path: isNew ? documentPath(id) : `${revisionsPath(id)}#revision-${revision.digest}`,
        text: isNew ? (abstract ?? data.title) : changed(former),
      };
    });
  });
  // Of one day, what is last in the edition is told first, and a change before what it changed.
  return {
    news: news
      .reverse()
      .sort((a, b) => Number(a.date < b.date) - Number(a.date > b.date))
      .slice(0, MOST),
  };
}

/** `Changed: ¶ 2 and ¶ 5.` */
function changed(passages: readonly string[]): string {
  const labels = passages
    .filter((id) => parsePassageId(id))
    .sort(comparePassageIds)
    .map(passageLabel);
  return labels.length === 0 ? 'Passages were added.' : `Changed: ${listInWords(labels)}.`;
}
