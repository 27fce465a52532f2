import type { VFile } from 'vfile';
import type { Sidecar } from '../schema/sidecar.ts';

export type Decision = NonNullable<Sidecar['decisions']>[number];

/** Something that a dump can't tell. */
export interface Question {
  /** What it is about; an answer names it. */
  rule: string;
  /** The line of the dump that it is about. */
  line: number;
  /** The question, in a sentence. */
  text: string;
  /** Answer → what it means. */
  answers: Readonly<Record<string, string>>;
}

/**
 * Asks what a dump can't tell, and finds the answers among an editor's decisions.
 * A question without an answer is an error, of which all are told before ingest stops.
 */
export class Questions {
  readonly #file: VFile;
  readonly #sidecar: VFile;
  readonly #decisions: readonly Decision[];
  readonly #used = new Set<Decision>();

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
   * Asks, if an editor hasn't answered.
   *
   * @returns the answer, or `undefined` after the question was put on the file as an error
   */
  ask(question: Question): string | undefined {
    const { rule, line, text, answers } = question;
    const answer = this.decided(rule, line);
    if (answer !== undefined && Object.hasOwn(answers, answer)) return answer;

    const offered = Object.entries(answers).map(([key, meaning]) => `\n- \`${key}\`: ${meaning}`);
    const wrong =
      answer === undefined ? '' : ` The sidecar answers \`${answer}\`, which is none of the answers.`;
    const message = this.#file.message(text + wrong, {
      ruleId: rule,
      source: 'ingest',
      place: { line, column: 1 },
    });
    message.fatal = true;
    message.expected = Object.keys(answers);
    message.note =
      `Answers:${offered.join('')}\nWrite the right one into ${this.#sidecar.path}, under \`decisions:\`\n` +
      `- { rule: ${rule}, line: ${line}, answer: ${Object.keys(answers).join(' | ')} }`;
    return undefined;
  }

  /** What an editor decided on a rule and a line, if anything. */
  decided(rule: string, line: number): string | undefined {
    const decision = this.#decisions.find((one) => one.rule === rule && one.line === line);
    if (decision) this.#used.add(decision);
    return decision?.answer;
  }

  /** Warns of decisions that answer nothing, to be called when all is asked. */
  warnOfUnused(): void {
    for (const decision of this.#decisions) {
      if (this.#used.has(decision)) continue;
      this.#sidecar.message(
        `The decision on \`${decision.rule}\`, line ${decision.line}, answers no question; remove it, or mend rule and line`,
        { ruleId: 'unused-decision', source: 'ingest' },
      );
    }
  }
}
