import type { VFile } from 'vfile';
import type { VFileMessage } from 'vfile-message';
import type { Sidecar } from '../schema/sidecar.ts';
import { trimLine, type Line } from './read.ts';

export type Decision = NonNullable<Sidecar['decisions']>[number];

/** Something that a dump can't tell. */
export interface Question {
  /** What it is about; an answer names it. */
  rule: string;
  /** The line of the dump that it is about. */
  line: number;
  /** The lines that it is about, to be shown. */
  lines?: readonly Line[];
  /** The question, in a sentence. */
  text: string;
  /** Answer → what it means. The first is the one to go on with until there is one. */
  answers: Readonly<Record<string, string>>;
  /** Whether `line-N` is an answer too, for these lines, and what it means. */
  otherLines?: { numbers: ReadonlySet<number>; meaning: string };
  /** On which answer to another question it hangs, if it is not asked otherwise. */
  when?: string;
  /** The answer that the page itself gives: it is not asked, and an editor can still decide otherwise. */
  sure?: string;
}

/** A fact that a document must have and its dump lacks. */
export interface FactQuestion {
  /** Its path in front matter. */
  path: string;
  /** What is missing, in a sentence. */
  text: string;
  /** The line of the dump that it is about. */
  line: number;
  /** What it may be, with where that is from. */
  proposals: readonly { value: string; from: string }[];
  /** What a value looks like. */
  example: string;
}

/** So many lines of a question are shown. */
const MOST_LINES = 12;

/**
 * Asks what a dump can't tell, and finds the answers among an editor's decisions.
 * All questions are asked together: without an answer, reading goes on with the likeliest one, and nothing is written.
 */
export class Questions {
  /** The questions without an answer. */
  readonly open: Question[] = [];
  /** The facts that are missing. */
  readonly missing: FactQuestion[] = [];
  readonly #file: VFile;
  readonly #sidecar: VFile;
  readonly #decisions: readonly Decision[];
  readonly #used = new Set<Decision>();
  readonly #asked = new Set<VFileMessage>();

  /**
   * @param file the dump; takes the questions
   * @param sidecar the sidecar's file; takes what is wrong with an answer
   * @param decisions the answers
   */
  constructor(file: VFile, sidecar: VFile, decisions: readonly Decision[] = []) {
    this.#file = file;
    this.#sidecar = sidecar;
    this.#decisions = decisions;
  }

  /**
   * Asks, unless an editor has answered or the page tells.
   *
   * @returns the answer, or the one to go on with after the question was put on the file as an error
   */
  ask(question: Question): string {
    const { rule, line, answers, sure } = question;
    const given = this.#decided(rule, line);
    const [answer] = given;
    if (given.length === 1 && answer !== undefined && isAnswer(question, answer)) return answer;
    const likeliest = sure ?? Object.keys(answers)[0] ?? '';
    if (given.length === 0 && sure !== undefined) return sure;

    const told =
      given.length > 1
        ? ` ${this.#sidecar.path} gives ${given.length} answers; leave one.`
        : answer === undefined
          ? ''
          : ` ${this.#sidecar.path} answers \`${answer}\`, which is none of the answers.`;
    this.add(question, told);
    return likeliest;
  }

  /** Puts a question on the file, with what is wrong with an answer to it. */
  add(question: Question, told = ''): void {
    const { rule, line, text, answers, when } = question;
    const condition = when === undefined ? '' : ` (Only if ${when}.)`;
    this.#tell(rule, line, text + told + condition, noteOn(question), Object.keys(answers));
    this.open.push(question);
  }

  /** Asks for a fact. */
  askFact(question: FactQuestion): void {
    const { path, text, line, proposals, example } = question;
    const offered = proposals.map(({ value, from }) => `\n  ${path}: { value: ${value}, from: ${from} }`);
    const note = `State it in ${this.#sidecar.path}:\nfacts:${offered.join('') || `\n  ${path}: { value: ${example}, from: where you know it from }`}`;
    this.#tell(
      `missing-${path}`,
      line,
      text,
      note,
      proposals.map(({ value }) => value),
    );
    this.missing.push(question);
  }

  /** What an editor decided on a rule and a line, if anything. */
  decided(rule: string, line: number): string | undefined {
    return this.#decided(rule, line)[0];
  }

  /** Whether a message on the file is a question, and no fault of the dump's. */
  isQuestion(message: VFileMessage): boolean {
    return this.#asked.has(message);
  }

  /** Warns of decisions that answer nothing, to be called when all is asked. */
  warnOfUnused(): void {
    for (const decision of this.#decisions) {
      if (this.#used.has(decision)) continue;
      // Of a question that hung on another one all answers may still stand.
      if (
        this.#decisions.some(
          (one) => one !== decision && one.rule === decision.rule && one.line === decision.line,
        )
      )
        continue;
      this.#sidecar.message(
        `The decision on \`${decision.rule}\`, line ${decision.line}, answers no question; remove it, or mend rule and line`,
        { ruleId: 'unused-decision', source: 'ingest' },
      );
    }
  }

  #decided(rule: string, line: number): string[] {
    const decisions = this.#decisions.filter((one) => one.rule === rule && one.line === line);
    for (const decision of decisions) this.#used.add(decision);
    return [...new Set(decisions.map(({ answer }) => answer))];
  }

  #tell(ruleId: string, line: number, reason: string, note: string, expected: string[]): void {
    const message = this.#file.message(reason, { ruleId, source: 'ingest', place: { line, column: 1 } });
    message.fatal = true;
    message.expected = expected;
    message.note = note;
    this.#asked.add(message);
  }
}

function isAnswer({ answers, otherLines }: Question, answer: string): boolean {
  if (Object.hasOwn(answers, answer)) return true;
  const line = /^line-(\d{1,9})$/.exec(answer)?.[1];
  return line !== undefined && otherLines?.numbers.has(Number(line)) === true;
}

function noteOn(question: Question): string {
  const { rule, line, lines = [], answers } = question;
  const shown = lines.slice(0, MOST_LINES).map((one) => `${one.number} | ${clip(trimLine(one.text))}`);
  const more = lines.length > MOST_LINES ? [`… and ${lines.length - MOST_LINES} more lines`] : [];
  const offered = Object.entries(answers).map(([key, meaning]) => `- \`${key}\`: ${meaning}`);
  const other = question.otherLines ? [`- \`line-N\`: ${question.otherLines.meaning}`] : [];
  return [
    ...shown,
    ...more,
    'Answers:',
    ...offered,
    ...other,
    `- { rule: ${rule}, line: ${line}, answer: ${Object.keys(answers).join(' | ')} }`,
  ].join('\n');
}

/** The start of a line, for messages. */
export function clip(text: string): string {
  return text.length > 90 ? `${text.slice(0, 87).trimEnd()}…` : text;
}
