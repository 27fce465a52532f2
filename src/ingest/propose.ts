import { isMap, isSeq, parseDocument, stringify, YAMLMap, YAMLSeq, type Document } from 'yaml';
import { clip, type FactQuestion, type Question } from './questions.ts';
import { trimLine } from './read.ts';

/** What the sidecar of a waiting dump is proposed from. */
export interface Proposal {
  /** The dump's name. */
  source: string;
  /** The id that the document would have, where none is given. */
  id?: string;
  questions: readonly Question[];
  missing: readonly FactQuestion[];
}

/**
 * Writes the sidecar of a dump that has questions: each with its lines as a comment, and below it all of its answers,
 * so that to answer is to delete what is wrong. What an editor wrote before stays.
 *
 * @param before the sidecar's text, if there is one
 * @param proposal the questions
 * @returns the sidecar's text
 */
export function proposeSidecar(before: string | undefined, proposal: Proposal): string {
  const document = parseDocument(before ?? '', { keepSourceTokens: false });
  if (!isMap(document.contents)) document.contents = new YAMLMap() as unknown as typeof document.contents;
  document.commentBefore ??= ` Questions of ingest on ${proposal.source}. Delete what is wrong, then: npm run ingest`;
  if (proposal.id !== undefined && !document.has('id')) {
    document.set('id', proposal.id);
    commentOn(
      document,
      ['id'],
      ' the document’s address, kept for ever; choose another before it is published',
    );
  }
  addFacts(document, proposal.missing);
  addDecisions(
    document,
    proposal.questions.toSorted((a, b) => a.line - b.line),
  );
  return document.toString({ lineWidth: 0 });
}

/** Puts the facts that may be right under `facts`; one that nobody can propose is left to be filled in. */
function addFacts(document: Document, missing: readonly FactQuestion[]): void {
  for (const { path, text, proposals, example } of missing) {
    if (!isMap(document.get('facts', true))) document.set('facts', new YAMLMap());
    const facts = document.get('facts', true) as YAMLMap;
    const [first, ...others] = proposals;
    const lines = [
      ` ${text}`,
      ...others.map((one) => ` or ${path}: ${flow(one)}`),
      ...(first ? [] : [` such as ${path}: { value: ${example}, from: where you know it from }`]),
    ];
    const value = document.createNode(first ?? { value: '', from: '' }, { flow: true });
    const key = document.createNode(path);
    key.commentBefore = lines.join('\n');
    facts.items = [
      ...facts.items.filter((item) => String(item.key) !== path),
      document.createPair(key, value),
    ];
  }
}

function addDecisions(document: Document, questions: readonly Question[]): void {
  if (questions.length === 0) return;
  if (!isSeq(document.get('decisions', true))) document.set('decisions', new YAMLSeq());
  const decisions = document.get('decisions', true) as YAMLSeq;
  for (const { rule, line, lines = [], text, answers, otherLines, when } of questions) {
    const isThis = (item: unknown): boolean =>
      isMap(item) && item.get('rule') === rule && item.get('line') === line;
    decisions.items = decisions.items.filter((item) => !isThis(item));
    const comment = [
      ` ${text}`,
      ...(when === undefined ? [] : [` Only if ${when}; else it is not asked.`]),
      ...lines.slice(0, 8).map((one) => ` ${one.number} | ${clip(trimLine(one.text))}`),
      ...(otherLines ? [` Or answer line-N: ${otherLines.meaning}.`] : []),
    ];
    Object.entries(answers).forEach(([answer, meaning], nth) => {
      const node = document.createNode({ rule, line, answer }, { flow: true });
      if (nth === 0) node.commentBefore = comment.join('\n');
      node.comment = ` ${meaning.replace(/\s+/g, ' ')}`;
      decisions.add(node);
    });
  }
}

function commentOn(document: Document, path: readonly string[], comment: string): void {
  const node = document.getIn(path, true);
  if (node !== null && typeof node === 'object') (node as { comment?: string }).comment = comment;
}

function flow(value: unknown): string {
  return stringify(value, { collectionStyle: 'flow', lineWidth: 0 }).trim();
}
