import { VFile } from 'vfile';
import { VFileMessage } from 'vfile-message';
import { slug } from '../schema/common.ts';
import { editionFolder } from '../schema/edition-folder.ts';
import { own } from '../schema/own.ts';
import type { Ledger } from '../schema/ledger.ts';
import { parse, type TypedBlock, type TypedDocument } from '../typed-markdown/index.ts';
import { readLedger, writeLedger } from './ledger-file.ts';
import { hasError, readSource, sidecarName, type Draft, type Source } from './draft.ts';
import { proposeId } from './identity.ts';
import { writeDocument } from './write-document.ts';

/** Where the texts are, in messages and results. */
export const paths = {
  sources: `${editionFolder}/sources`,
  documents: `${editionFolder}/documents`,
  ledger: `${editionFolder}/anchors.yml`,
} as const;

/** All that ingest goes by. */
export interface Inputs {
  sources: readonly Source[];
  /** The texts of `content/documents`, by file name. */
  documents: ReadonlyMap<string, string>;
  /** The text of `content/anchors.yml`, if there is one. */
  ledger?: string;
  /** The day, ISO 8601. */
  today: string;
}

/** All that ingest makes. */
export interface Outputs {
  /** Path → text of what `content/documents` and `content/anchors.yml` must be; empty after an error. */
  files: ReadonlyMap<string, string>;
  /** What there is to tell, by file. */
  reports: readonly VFile[];
  /** Whether there was no error. */
  ok: boolean;
}

/**
 * Makes the documents and the ledger from dumps, sidecars, and what was published before.
 *
 * Nothing is made if there is an error anywhere; all errors are told.
 *
 * @param inputs dumps with sidecars, published documents, ledger, and the day
 * @returns the files as they must be, and messages
 */
export function ingest(inputs: Inputs): Outputs {
  const ledgerFile = new VFile({ path: paths.ledger, value: inputs.ledger ?? '' });
  const ledger = readLedger(ledgerFile);
  const published = [...inputs.documents].map(([name, value]) => readPublished(name, value));
  const reports = [ledgerFile, ...published.map(({ file }) => file)];
  const drafts = inputs.sources.flatMap((source) => {
    const { draft, files } = tryDraft(source);
    reports.push(...files);
    return draft ? [draft] : [];
  });

  const files = new Map<string, string>();
  if (ledger && !reports.some(hasError)) {
    checkPublished(published, inputs.sources, ledger, ledgerFile);
    const settled = settleAll(drafts, published, ledger, inputs.today);
    for (const { path, text } of settled.documents) files.set(path, text);
    files.set(paths.ledger, writeLedger(settled.ledger));
  }
  const ok = !reports.some(hasError);
  return { files: ok ? files : new Map(), reports, ok };
}

function tryDraft(source: Source): { draft: Draft | undefined; files: VFile[] } {
  const file = new VFile({ path: `${paths.sources}/${source.name}` });
  const sidecarFile = new VFile({
    path: `${paths.sources}/${sidecarName(source.name)}`,
    value: source.sidecar ?? '',
  });
  const draft = collect(() => readSource(source, file, sidecarFile));
  return { draft, files: [file, sidecarFile] };
}

interface PublishedFile {
  file: VFile;
  id: string;
  document: TypedDocument<TypedBlock> | undefined;
}

function readPublished(name: string, value: string): PublishedFile {
  const file = new VFile({ path: `${paths.documents}/${name}`, value });
  return { file, id: name.replace(/\.md$/, ''), document: parse(file) };
}

/** Checks that nothing that was published is missing. */
function checkPublished(
  published: readonly PublishedFile[],
  sources: readonly Source[],
  ledger: Ledger,
  ledgerFile: VFile,
): void {
  const names = new Set(sources.map(({ name }) => name));
  for (const { file, document } of published) {
    const name = document?.data.source.file;
    if (name === undefined || names.has(name)) continue;
    error(
      file,
      'missing-source',
      `The dump ${paths.sources}/${name}, from which this document was made, is missing; restore it`,
    );
  }
  const ids = new Set(published.map(({ id }) => id));
  for (const id of Object.keys(ledger)) {
    if (ids.has(id)) continue;
    error(
      ledgerFile,
      'missing-document',
      `The ids of \`${id}\` are published, but ${paths.documents}/${id}.md is missing; restore it, as from the last commit`,
    );
  }
}

/** Gives all documents their ids and writes them. */
function settleAll(
  drafts: readonly Draft[],
  published: readonly PublishedFile[],
  before: Ledger,
  today: string,
): { documents: { path: string; text: string }[]; ledger: Ledger } {
  const ledger: Ledger = { ...before };
  const owners = new Map<string, string>();
  const documents = drafts.flatMap((draft) => {
    const former = published.find(({ document }) => document?.data.source.file === draft.source.name);
    const id = identify(draft, former?.id);
    const owner =
      owners.get(id) ?? published.find((one) => one.id === id && one !== former)?.document?.data.source.file;
    if (owner !== undefined) {
      const reason = `The id \`${id}\` is that of ${owner} already; give this document another: \`id: …\` in ${draft.sidecarFile.path}, or --id`;
      error(draft.file, 'duplicate-document-id', reason);
      return [];
    }
    owners.set(id, draft.source.name);
    const settled = collect(() => writeDocument(draft, former?.document, own(before, id), today));
    draft.questions.warnOfUnused();
    if (!settled) return [];
    ledger[id] = settled.entry;
    return [{ path: `${paths.documents}/${id}.md`, text: settled.text }];
  });
  return { documents, ledger };
}

/** The id of a document: the published one, else the one that it is given, else a proposal. */
function identify(
  { source, sidecar, sidecarFile, file, metadata }: Draft,
  former: string | undefined,
): string {
  const given = source.id ?? sidecar.id;
  if (given !== undefined && !slug.safeParse(given).success) {
    error(
      file,
      'invalid-id',
      `\`${given}\` can’t be an id: an id is lower case letters and digits, with single hyphens between them`,
    );
  }
  if (former !== undefined && given !== undefined && given !== former) {
    error(
      sidecarFile,
      'changed-id',
      `The document is published as \`${former}\`, and an id never changes; write \`id: ${former}\``,
    );
  }
  if (former !== undefined || given !== undefined) return former ?? given ?? '';
  const proposal = proposeId(metadata.date, metadata.title);
  file.message(
    `The document was given the id \`${proposal}\`, from its date and title, and keeps it; to choose another, write \`id: …\` in ${sidecarFile.path} before it is published`,
    {
      ruleId: 'proposed-id',
      source: 'ingest',
    },
  );
  return proposal;
}

/** Runs what may throw a message; the message is on its file by then. */
function collect<T>(run: () => T): T | undefined {
  try {
    return run();
  } catch (problem) {
    if (problem instanceof VFileMessage) return undefined;
    throw problem;
  }
}

function error(file: VFile, ruleId: string, reason: string): void {
  file.message(reason, { ruleId, source: 'ingest' }).fatal = true;
}
