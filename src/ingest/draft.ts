import { VFile } from 'vfile';
import { VFileMessage } from 'vfile-message';
import type { Sidecar } from '../schema/sidecar.ts';
import { recognize } from './formats/index.ts';
import { layOut } from './layout.ts';
import { refuseNesting, warnOfMarkup } from './markup.ts';
import { readMetadata, type Metadata } from './metadata.ts';
import { Questions, type Decision, type Question } from './questions.ts';
import { readDump } from './read.ts';
import { Dump, type ArchiveRecord, type Use } from './record.ts';
import { readSidecar } from './sidecar.ts';

/** A dump as it lies in `content/sources`. */
export interface Source {
  /** Its name: `NAME.txt`. */
  name: string;
  bytes: Uint8Array;
  /** The text of `NAME.yml`, if there is one. */
  sidecar?: string;
  /** The id that it is given now, if it is new. */
  id?: string;
}

/** What an edition settles for all its dumps, and the day. */
export interface Settings {
  /** Genres beyond those that ingest knows. */
  genres: readonly string[];
  /** The day, ISO 8601. */
  today: string;
}

/** A dump, read, without the id and the ids of its blocks. */
export interface Draft {
  source: Source;
  /** The dump, with its messages. */
  file: VFile;
  sidecar: Sidecar;
  sidecarFile: VFile;
  format: string;
  metadata: Metadata;
  record: ArchiveRecord;
  /** The use of every line of the dump. */
  uses: readonly (Use & { number: number; text: string })[];
  questions: Questions;
}

/**
 * Reads a dump with its sidecar. Questions are left open in `questions`, and are errors on the file as well.
 *
 * @param source the dump
 * @param file takes the messages on the dump
 * @param sidecarFile takes the messages on the sidecar
 * @param settings what the edition settles
 * @param assumed answers that are tried, beside the editor's
 * @returns what was read, or `undefined` if the sidecar has errors
 * @throws VFileMessage where nothing more can be read
 */
export function readSource(
  source: Source,
  file: VFile,
  sidecarFile: VFile,
  settings: Settings,
  assumed: readonly Decision[] = [],
): Draft | undefined {
  const sidecar = readSidecar(sidecarFile);
  if (!sidecar) return undefined;
  const lines = readDump(source.bytes, file);
  const questions = new Questions(file, sidecarFile, [...(sidecar.decisions ?? []), ...assumed]);
  const dump = new Dump(lines, file, questions);
  const chunks = layOut(dump);
  const format = recognize(chunks, file);
  const record = format.parse(dump, chunks);
  refuseEmpty(dump, record);
  record.blocks.forEach((block) => refuseNesting(dump, block));
  const metadata = readMetadata(dump, record, sidecar, settings);
  record.blocks.forEach((block) => warnOfMarkup(dump, block));
  return {
    source,
    file,
    sidecar,
    sidecarFile,
    format: format.id,
    metadata,
    record,
    uses: dump.uses,
    questions,
  };
}

/** So many answers are tried out for what they would ask in turn. */
const MOST_TRIED = 24;

/**
 * Asks now what the answers to open questions would ask in turn, so that there is one round of questions: each answer is
 * tried, and what is new is put on the file, with the answer that it hangs on.
 *
 * @param draft a dump with open questions; takes more of them
 * @param settings what the edition settles
 */
export function askAhead(draft: Draft, settings: Settings): void {
  const { source, questions } = draft;
  const known = new Set(questions.open.map(keyOf));
  const paths = questions.open.map((question) => ({ question, before: [] as Decision[] }));
  let tried = 0;
  for (const { question, before } of paths) {
    for (const answer of Object.keys(question.answers)) {
      if (tried >= MOST_TRIED) return;
      tried += 1;
      const assumed = [...before, { rule: question.rule, line: question.line, answer }];
      for (const next of openWith(source, settings, assumed)) {
        if (known.has(keyOf(next))) continue;
        known.add(keyOf(next));
        const when = `\`${answer}\` is the answer to \`${question.rule}\`, line ${question.line}`;
        questions.add({ ...next, when });
        paths.push({ question: next, before: assumed });
      }
    }
  }
}

/** What is open still, once some answers are assumed. */
function openWith(source: Source, settings: Settings, assumed: readonly Decision[]): readonly Question[] {
  try {
    const sidecarFile = new VFile({ value: source.sidecar ?? '' });
    return readSource(source, new VFile(), sidecarFile, settings, assumed)?.questions.open ?? [];
  } catch (problem) {
    // An answer that can't be right asks nothing.
    if (problem instanceof VFileMessage) return [];
    throw problem;
  }
}

function keyOf({ rule, line }: Question): string {
  return `${rule} ${line}`;
}

/** A page without a text is none: the dump may be of a record that has only a scan. */
function refuseEmpty(dump: Dump, record: ArchiveRecord): void {
  if (record.blocks.some(({ role }) => role !== 'abstract')) return;
  const reason =
    'The page has no text between its head and its foot: the archive may have a scan only, or the dump is of another version; save the page with the text shown';
  dump.file.fail(reason, { ruleId: 'no-text', source: 'ingest', place: { line: 1, column: 1 } });
}

/** The name of the sidecar of a dump. */
export function sidecarName(name: string): string {
  return name.replace(/\.[^.]*$/, '.yml');
}

/** Whether an error was told on a file. */
export function hasError(file: VFile): boolean {
  return file.messages.some((message) => message.fatal);
}
