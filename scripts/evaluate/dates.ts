import { ofType, type Annotation, type Passage } from '../../src/edition/model.ts';
import type { Range } from '../../src/text/range.ts';
import { readSnippet } from './document.ts';
import { share, type Report, type Row } from './list.ts';

/** Scores the dates of a list in the format of `tests/fixtures/evaluation/dates.tsv`. */
export function evaluateDates(rows: readonly Row[]): Report {
  const judged = rows.map(judge);
  const positives = judged.filter(({ negative }) => !negative);
  const found = judged.filter(({ answer }) => answer !== undefined);
  const right = positives.filter((row) => row.right);
  return {
    figures: {
      rows: rows.length,
      precision: share(right.length, found.length),
      recall: share(right.length, positives.length),
      negativesLeftAlone: share(
        judged.filter(({ negative, answer }) => negative && answer === undefined).length,
        judged.length - positives.length,
      ),
      basisRight: share(right.filter((row) => row.basisRight).length, right.length),
    },
    wrong: judged
      .filter((row) => (row.negative ? row.answer !== undefined : !row.right))
      .map(({ line, context, wanted, answer }) => ({ line, context, wanted, answer: answer ?? 'nothing' })),
  };
}

function judge({ line, fields }: Row) {
  const [date = '', anchor = '', left = '', expression = '', right = '', value = '', basis = ''] = [
    'date',
    'anchor',
    'left',
    'expression',
    'right',
    'value',
    'basis',
  ].map((name) => fields[name]);
  const text = `${left}${expression}${right}`;
  const document = readSnippet({ date, ...(anchor && { occurred: anchor }), text });
  // Blank lines part passages, so a place is found by counting the characters that are no space.
  const range = { start: solid(left), end: solid(left + expression) };
  const answer = overlapping(document.passages, range);
  return {
    line,
    negative: basis === 'none',
    context: `${left}⟨${expression}⟩${right}`,
    wanted: value || 'nothing',
    answer: answer && `${answer.date} (${answer.basis})`,
    right: answer !== undefined && value.split('|').includes(answer.date),
    basisRight: answer?.basis === basis,
  };
}

/** The answer that shares most with a range of the text, both counted without spaces. */
function overlapping(passages: readonly Passage[], range: Range) {
  let offset = 0;
  let best: { answer: Annotation<'date'>; shared: number } | undefined;
  for (const { text, annotations } of passages) {
    for (const answer of ofType(annotations, 'date')) {
      const start = offset + solid(text.slice(0, answer.start));
      const end = offset + solid(text.slice(0, answer.end));
      const shared = Math.min(end, range.end) - Math.max(start, range.start);
      if (shared > (best?.shared ?? 0)) best = { answer, shared };
    }
    offset += solid(text);
  }
  return best?.answer;
}

const solid = (text: string) => text.replace(/\s/g, '').length;
