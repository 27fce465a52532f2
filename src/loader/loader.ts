import { resolve, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Loader, LoaderContext } from 'astro/loaders';
import { reporter } from 'vfile-reporter';
import { editionFolder } from '../schema/edition-folder.ts';
import type { Register } from '../schema/registers.ts';
import { readEdition, type Cache } from '../edition/edition.ts';
import { survey } from '../edition/survey/index.ts';
import type { Edition } from '../edition/model.ts';
import { routeData } from '../route-data/index.ts';
import { ContentError, filesOf, readContent } from './content.ts';
import { codeVersion, digestOf } from './code-version.ts';
import { keep, readKept, storePage } from './store.ts';

/** The edition that all collections share, until content changes. */
let current: Promise<Edition> | undefined;
/** What fills each collection from the current edition. */
const fills = new Map<Collection, () => Promise<void>>();

/** A collection: the documents, or one register. */
type Collection = 'documents' | Register;

/**
 * Loads one collection of the edition: metadata go to Astro's store, route data to files of our own.
 * Any error in any content file stops the build, told with file, line, column and rule.
 */
export function editionLoader(collection: Collection): Loader {
  return {
    name: `edition-${collection}`,
    async load(context) {
      const fill = async () => {
        current ??= makeEdition(context);
        fillStore(context, collection, await current);
      };
      const isFirst = fills.size === 0;
      fills.set(collection, fill);
      await fill();
      // One watcher for all: the edition is made anew once, however many collections are filled from it.
      if (isFirst) watch(context);
    },
  };
}

function watch({ config, watcher, logger }: LoaderContext): void {
  const folder = resolve(fileURLToPath(config.root), editionFolder);
  const refill = (file: string) => {
    if (!resolve(file).startsWith(folder + sep)) return;
    current = undefined;
    Promise.all([...fills.values()].map((fill) => fill())).catch((error: unknown) => {
      logger.error(String(error));
    });
  };
  watcher?.add(folder);
  watcher?.on('change', refill).on('add', refill).on('unlink', refill);
}

// Not awaiting anything, but a failure is to reject: it is then told to every collection and made once.
// eslint-disable-next-line @typescript-eslint/require-await
async function makeEdition({ config: { root, base }, logger, watcher }: LoaderContext): Promise<Edition> {
  const folder = fileURLToPath(root);
  const content = readContent(folder);
  const edition = readEdition(content, documentCache(folder));
  const files = filesOf(content);
  if (!edition || files.some((file) => file.messages.some((message) => message.fatal))) {
    logger.error(`\n${reporter(files, { quiet: true })}`);
    // The report itself may not be thrown: Astro takes the word “document” in it for a fault of a browser script.
    throw new ContentError('The content has errors; they are told above.');
  }
  const remarked = files.filter(({ messages }) => messages.length > 0);
  if (remarked.length > 0) logger.warn(`\n${reporter(remarked)}`);
  for (const { page, id, data } of routeData(edition, base)) storePage(base, page, id, data);
  // Only whoever edits is shown what may be missing.
  if (watcher) storePage(base, 'survey', 'survey', survey(edition));
  return edition;
}

function fillStore(context: LoaderContext, collection: Collection, edition: Edition): void {
  const { store } = context;
  const items = collection === 'documents' ? edition.documents : entriesOf(edition, collection);
  const ids = new Set(items.map(({ id }) => id));
  for (const id of store.keys()) if (!ids.has(id)) store.delete(id);
  for (const item of items)
    store.set({ id: item.id, data: item.data, digest: context.generateDigest(JSON.stringify(item)) });
}

/** The entries of a register, by the names of their files. */
function entriesOf({ entries }: Edition, register: Register) {
  return [...entries.values()]
    .filter((entry) => entry.register === register)
    .map(({ id, data, prose }) => ({ id: id.slice(register.length + 1), data, prose }));
}

/** A cache in files, valid as long as neither the content, nor the code, nor a library has changed. */
function documentCache(root: string): Cache {
  const version = codeVersion(root);
  return <T>(id: string, parts: readonly unknown[], make: () => T | undefined) => {
    const name = `documents/${id}`;
    const key = digestOf([version, ...parts]);
    const kept = readKept(name);
    if (kept?.digest === key) return kept.value as T;
    const value = make();
    if (value !== undefined) keep(name, key, value);
    return value;
  };
}
