import { VFile } from 'vfile';
import { VFileMessage } from 'vfile-message';
import { slug } from '../schema/common.ts';
import { editionFolder } from '../schema/edition-folder.ts';
import type { LedgerFile } from '../schema/ledger.ts';
import { parse, type TypedBlock, type TypedDocument } from '../typed-markdown/index.ts';
import { account, type LeftOut } from './account.ts';
import { askAhead, hasError, readSource, sidecarName, type Draft, type Source } from './draft.ts';
import { proposeId } from './identity.ts';
import { readLedger, writeLedger } from './ledger-file.ts';
import { proposeSidecar } from './propose.ts';
import { writeDocument, type Written } from './write-document.ts';

/** Where the texts are, in messages and results. */
export const paths = {
  sources: `${editionFolder}/sources`,
  documents: `${editionFolder}/documents`,
  ledger: `${editionFolder}/ledger`,
  settings: `${editionFolder}/edition.yml`,
} as const;

/** All that ingest goes by. */
export interface Inputs {
  sources: readonly Source[];
  /** The texts of `content/documents`, by file name. */
  documents: ReadonlyMap<string, string>;
  /** The texts of `content/ledger`, by file name. */
  ledgers: ReadonlyMap<string, string>;
  /** Dumps that were seen to be as their documents, and need not be read again, with the ids of those. */
  unchanged?: ReadonlyMap<string, string>;
  /** The edition's own genres. */
  genres?: readonly string[];
  /** Whether ids may be retired. */
  retire?: boolean;
  /** The day, ISO 8601. */
  today: string;
}

/** All that ingest makes. */
export interface Outputs {
  /** Path → text of what documents, ledgers and sidecars must be; empty after an error. */
  files: ReadonlyMap<string, string>;
  /** What there is to tell, by file. */
  reports: readonly VFile[];
  /** What became of each dump. */
  results: readonly Result[];
  /** Whether there was no error. Questions are none. */
  ok: boolean;
}

/** What became of a dump. */
export interface Result {
  /** Its name. */
  source: string;
  /** `waiting`: it has questions, and no document is made of it. */
  state: 'made' | 'waiting' | 'refused';
  /** The id of its document. */
  id?: string;
  /** The lines that are left out of the document as the page's own. */
  leftOut: readonly LeftOut[];
  /** The files with its messages. */
  files: readonly VFile[];
}

/**
 * Makes the documents and the ledgers from dumps, sidecars, and what was published before.
 *
 * A dump with questions waits: its sidecar is proposed, and the others go on. Nothing is made if there is an error
 * anywhere; all errors are told.
 *
 * @param inputs dumps with sidecars, published documents, ledgers, and the day
 * @returns the files as they must be, and messages
 */
export function ingest(inputs: Inputs): Outputs {
  return new Ingest(inputs).run();
}

interface PublishedFile {
  file: VFile;
  id: string;
  document: TypedDocument<TypedBlock> | undefined;
}

/** One run: what was read, what is known by then, what was made. */
class Ingest {
  readonly #inputs: Inputs;
  readonly #published: readonly PublishedFile[];
  readonly #ledgers: ReadonlyMap<string, { file: VFile; ledger: LedgerFile | undefined }>;
  readonly #owners: Map<string, string>;
  readonly #files = new Map<string, string>();

  constructor(inputs: Inputs) {
    this.#inputs = inputs;
    this.#published = [...inputs.documents].map(([name, value]) => {
      const file = new VFile({ path: `${paths.documents}/${name}`, value });
      return { file, id: name.replace(/\.md$/, ''), document: parse(file) };
    });
    this.#ledgers = new Map(
      [...inputs.ledgers].map(([name, value]) => {
        const file = new VFile({ path: `${paths.ledger}/${name}`, value });
        return [name.replace(/\.yml$/, ''), { file, ledger: readLedger(file) }];
      }),
    );
    this.#owners = new Map([...(inputs.unchanged ?? [])].map(([source, id]) => [id, source]));
  }

  run(): Outputs {
    const known = [...this.#published, ...this.#ledgers.values()].map(({ file }) => file);
    this.#checkPublished();
    const isSound = !known.some(hasError);
    const results = this.#inputs.sources.map((source) => this.#take(source, isSound));
    const ok = isSound && results.every(({ state }) => state !== 'refused');
    return {
      files: ok ? this.#files : new Map(),
      reports: [...known, ...results.flatMap(({ files }) => files)],
      results,
      ok,
    };
  }

  /** Checks that nothing that was published is missing. */
  #checkPublished(): void {
    const names = new Set([
      ...this.#inputs.sources.map(({ name }) => name),
      ...(this.#inputs.unchanged?.keys() ?? []),
    ]);
    for (const { file, document, id } of this.#published) {
      const name = document?.data.source.file;
      if (name !== undefined && !names.has(name))
        error(
          file,
          'missing-source',
          `The dump ${paths.sources}/${name}, from which this document was made, is missing; restore it`,
        );
      if (!this.#ledgers.has(id))
        error(
          file,
          'missing-ledger',
          `The ids of this document stand in ${paths.ledger}/${id}.yml, which is missing; restore it, as from the last commit`,
        );
    }
    const ids = new Set(this.#published.map(({ id }) => id));
    for (const [id, { file }] of this.#ledgers) {
      if (ids.has(id)) continue;
      error(
        file,
        'missing-document',
        `The ids of \`${id}\` are published, but ${paths.documents}/${id}.md is missing; restore it, as from the last commit`,
      );
    }
  }

  /** Makes the document of a dump, if it leaves nothing open. */
  #take(source: Source, isSound: boolean): Result {
    const file = new VFile({ path: `${paths.sources}/${source.name}` });
    const sidecarFile = new VFile({
      path: `${paths.sources}/${sidecarName(source.name)}`,
      value: source.sidecar ?? '',
    });
    const files = [file, sidecarFile];
    const { genres = [], today } = this.#inputs;
    const draft = collect(file, () => readSource(source, file, sidecarFile, { genres, today }));
    const refused: Result = { source: source.name, state: 'refused', leftOut: [], files };
    if (!draft || !isSound) return refused;
    const former = this.#published.find(({ document }) => document?.data.source.file === source.name);
    const isOpen = (): boolean => draft.questions.open.length + draft.questions.missing.length > 0;
    const isRefused = (): boolean =>
      hasError(sidecarFile) ||
      file.messages.some((message) => message.fatal && !draft.questions.isQuestion(message));

    const id = isRefused() ? undefined : this.#identify(draft, former?.id, isOpen());
    const written =
      isOpen() || id === undefined
        ? undefined
        : collect(file, () => writeDocument(draft, former?.document, this.#ledgers.get(id)?.ledger, today));
    if (isRefused()) return refused;
    const leftOut = draft.uses
      .filter((use) => use.as === 'furniture' && use.name !== 'blank line')
      .map(({ number, text }) => ({ number, text }));
    if (isOpen() && id !== undefined) {
      askAhead(draft, { genres, today });
      this.#wait(draft, id);
      return { source: source.name, state: 'waiting', id, leftOut, files };
    }
    if (!written || id === undefined || !this.#accept(draft, id, written, leftOut)) return refused;
    draft.questions.warnOfUnused();
    return { source: source.name, state: 'made', id, leftOut, files };
  }

  /** Proposes the sidecar of a dump that has questions. */
  #wait({ source, questions }: Draft, id: string): void {
    const proposed = proposeSidecar(source.sidecar, {
      source: source.name,
      id,
      questions: questions.open,
      missing: questions.missing,
    });
    this.#files.set(`${paths.sources}/${sidecarName(source.name)}`, proposed);
  }

  /** Takes a written document, if nothing is lost in it and no id goes that may not. */
  #accept(
    draft: Draft,
    id: string,
    { text, ledger, retired }: Written,
    leftOut: readonly LeftOut[],
  ): boolean {
    const { source, sidecar, file } = draft;
    if (retired.length > 0 && this.#inputs.retire !== true) {
      const list = retired.map(
        (one) => `${one.id} (${one.alias === undefined ? 'its text is gone' : `leads to ${one.alias}`})`,
      );
      error(
        file,
        'retired-ids',
        `${retired.length} published ${retired.length === 1 ? 'id' : 'ids'} of \`${id}\` would be retired: ${list.join(', ')}; if the text is to change so, run ingest with --retire`,
      );
      return false;
    }
    const told = sidecar.facts ? draft.record.fields : new Map<string, { value: string }[]>();
    const replaced = [...told.values()].flatMap((fields) => fields.map(({ value }) => value));
    const ledgerText = writeLedger(ledger);
    if (!account(source.bytes, text, leftOut, replaced, file)) return false;
    if (!readLedger(new VFile({ value: ledgerText }))) {
      error(
        file,
        'unreadable',
        'The ledger that ingest would write can’t be read back; nothing was written. Please report it, with the dump',
      );
      return false;
    }
    this.#files.set(`${paths.documents}/${id}.md`, text);
    this.#files.set(`${paths.ledger}/${id}.yml`, ledgerText);
    return true;
  }

  /** The id of a document: the published one, else the one that it is given, else a proposal. */
  #identify(draft: Draft, former: string | undefined, isWaiting: boolean): string | undefined {
    const { source, sidecar, sidecarFile, file, metadata } = draft;
    const given = source.id ?? sidecar.id;
    if (given !== undefined && !slug.safeParse(given).success)
      error(
        file,
        'invalid-id',
        `\`${given}\` can’t be an id: an id is lower case letters and digits, with single hyphens between them`,
      );
    if (former !== undefined && given !== undefined && given !== former)
      error(
        sidecarFile,
        'changed-id',
        `The document is published as \`${former}\`, and an id never changes; write \`id: ${former}\``,
      );
    const id =
      former ?? given ?? proposeId(metadata.date, titleOf(metadata) ?? source.name.replace(/\.txt$/, ''));
    const owner =
      this.#owners.get(id) ??
      this.#published.find((one) => one.id === id && one.id !== former)?.document?.data.source.file;
    if (owner !== undefined) {
      const reason = `The id \`${id}\` is that of ${owner} already; give this document another: \`id: …\` in ${sidecarFile.path}, or --id`;
      error(file, 'duplicate-document-id', reason);
      return undefined;
    }
    this.#owners.set(id, source.name);
    if (former === undefined && given === undefined && !isWaiting)
      file.message(
        `The document was given the id \`${id}\`, from its date and title, and keeps it; to choose another, write \`id: …\` in ${sidecarFile.path} before it is published`,
        { ruleId: 'proposed-id', source: 'ingest' },
      );
    return id;
  }
}

/** The title; while it is asked for there is none. */
function titleOf(metadata: { title?: string }): string | undefined {
  return metadata.title;
}

/** Runs what may throw a message, which is on its file by then; a fault of our own is told there too, with the dump. */
function collect<T>(file: VFile, run: () => T): T | undefined {
  try {
    return run();
  } catch (problem) {
    if (problem instanceof VFileMessage) return undefined;
    const words = problem instanceof Error ? problem.message : String(problem);
    error(
      file,
      'internal-fault',
      `Ingest met a fault of its own (${words}); nothing was written. Please report it, with the dump`,
    );
    return undefined;
  }
}

function error(file: VFile, ruleId: string, reason: string): void {
  file.message(reason, { ruleId, source: 'ingest' }).fatal = true;
}
