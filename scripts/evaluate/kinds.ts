import { isApparatus, kinds, type Kind } from '../../src/schema/insertion-kinds.ts';
import { bracketed, type Document } from '../../src/edition/model.ts';
import { readSnippet } from './document.ts';
import { share, type Report, type Row } from './list.ts';

/** Scores the kinds of a list in the format of `tests/fixtures/evaluation/brackets.tsv`. */
export function evaluateKinds(rows: readonly Row[]): Report {
  const judged = rows.map(judge);
  const agreeing = judged.filter(({ agrees }) => agrees);
  const claimed = judged.filter(({ answer }) => answer !== 'other');
  const harmed = judged.filter(({ wanted, answer, agrees }) => !agrees && isHarm(wanted, answer));
  return {
    figures: {
      rows: rows.length,
      agreement: share(agreeing.length, rows.length),
      harm: harmed.length,
      precision: share(claimed.filter(({ agrees }) => agrees).length, claimed.length),
      recall: share(
        agreeing.filter(({ answer, wanted }) => answer !== 'other' || wanted === 'other').length,
        rows.length,
      ),
    },
    byKind: kinds.flatMap((kind) => {
      const answers = judged.filter(({ answer }) => answer === kind);
      const labels = judged.filter(({ wanted }) => wanted === kind);
      if (answers.length + labels.length === 0) return [];
      return {
        kind,
        rows: labels.length,
        precision: share(answers.filter(({ agrees }) => agrees).length, answers.length),
        recall: share(labels.filter(({ agrees }) => agrees).length, labels.length),
      };
    }),
    wrong: judged
      .filter(({ agrees }) => !agrees)
      .map(({ line, context, wanted, answer }) => ({ line, context, wanted, answer })),
  };
}

/** Apparatus told as supplied words: a reader could be shown `[illegible]` as a word. */
const isHarm = (wanted: string, answer: Kind) =>
  isKind(wanted) && isApparatus(wanted) && !isApparatus(answer) && answer !== 'other';

const isKind = (kind: string): kind is Kind => (kinds as readonly string[]).includes(kind);

function judge({ line, fields }: Row) {
  const { doc = '', left = '', bracket = '', right = '', kind: wanted = '', alt = '' } = fields;
  const date = /\d{4}(?:-\d{2}(?:-\d{2})?)?$/.exec(doc)?.[0] ?? '1960';
  const document = readSnippet({ date, text: left + bracket + right });
  const answer = kindAt(document, (left.match(/\[/g) ?? []).length);
  return {
    line,
    context: `${left}⟨${bracket}⟩${right}`,
    wanted,
    answer,
    agrees: [wanted, ...alt.split('|')].includes(answer),
  };
}

/** What the edition says of the insertion that the nth `[` of a document opens, counted from 0. */
function kindAt({ passages }: Document, nth: number): Kind {
  let seen = 0;
  for (const { text, annotations } of passages)
    for (const { index } of text.matchAll(/\[/g)) {
      if (seen === nth) return bracketed(annotations).find(({ start }) => start === index)?.kind ?? 'other';
      seen += 1;
    }
  return 'other';
}
