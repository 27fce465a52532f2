import { resolve, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Loader, LoaderContext } from 'astro/loaders';
import { reporter } from 'vfile-reporter';
import { editionFolder } from '../schema/edition-folder.ts';
import type { Register } from '../schema/registers.ts';
import { readEdition, type Cache } from '../edition/edition.ts';
import { survey } from '../edition/survey/index.ts';
import type { Edition } from '../edition/model.ts';
import { passageToHtml } from '../exports/html.ts';
import { routeData } from '../route-data/index.ts';
import { ContentError, filesOf, readContent } from './content.ts';
import { codeVersion, digestOf, setupVersion } from './code-version.ts';
import { kept, readStock, store, sweep, type Stock } from './store.ts';

/** What all collections are filled from, until content changes. */
let current: Promise<Made> | undefined;
/** What fills each collection from it. */
const fills = new Map<Collection, () => Promise<void>>();

/** A collection: the documents, one register, or all pages that gather something. */
type Collection = 'documents' | Register | 'gatherings';

/**
 * Loads one collection of the edition. Astro's store only knows which pages there are, and for each a digest of all that
 * it shows: its cache key. Route data lie in files of our own.
 *
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
async function makeEdition({ config: { root, base }, logger, watcher }: LoaderContext): Promise<Made> {
  const folder = fileURLToPath(root);
  return { stock: makeStock(folder, base, logger, watcher !== undefined), setup: setupVersion(folder) };
}

/** What all collections are filled from. */
interface Made {
  stock: Stock;
  /** A digest of how pages are printed. */
  setup: string;
}

/**
 * Makes the route data of the edition, of what has changed since they were made last.
 *
 * @param folder the folder of the project
 * @param base the base path of the site
 * @param logger is told what there is to say of the content
 * @param editing whether the site is served to its editor
 * @throws ContentError where the content has errors; they were told
 */
export function makeStock(
  folder: string,
  base: string,
  logger: Pick<LoaderContext['logger'], 'warn' | 'error'>,
  editing: boolean,
): Stock {
  const content = readContent(folder);
  const files = filesOf(content);
  const version = codeVersion(folder);
  const made = digestOf([version, files.map((file) => [file.path, String(file)])]);
  const before = readStock(base);
  if (before.made === made && !editing) {
    if (before.told) logger.warn(before.told);
    return before;
  }
  const edition = readEdition(content, documentCache(version));
  if (!edition || files.some((file) => file.messages.some((message) => message.fatal))) {
    logger.error(`\n${reporter(files, { quiet: true })}`);
    // The report itself may not be thrown: Astro takes the word “document” in it for a fault of a browser script.
    throw new ContentError('The content has errors; they are told above.');
  }
  const remarked = files.filter(({ messages }) => messages.length > 0);
  const told = remarked.length > 0 ? `\n${reporter(remarked)}` : '';
  if (told) logger.warn(told);
  const stock = store(base, { version, made, told }, pieces(edition, base, version, editing));
  const ids = new Set(edition.documents.map(({ id }) => id));
  for (const room of ['documents', htmlRoom(base)]) sweep(room, ids);
  return stock;
}

/** The route data of all pages; only whoever edits is shown what may be missing. */
function* pieces(edition: Edition, base: string, version: string, editing: boolean) {
  yield* routeData(
    edition,
    (document) =>
      kept(`${htmlRoom(base)}/${document.id}`, [version, document], () =>
        document.passages.map((passage) => passageToHtml(passage, base)),
      ) ?? [],
  );
  if (editing) yield { page: 'survey' as const, id: 'survey', data: survey(edition) };
}

/** Where the printed passages of documents are kept. */
const htmlRoom = (base: string) => `html/${encodeURIComponent(base)}`;

function fillStore({ store: entries }: LoaderContext, collection: Collection, { stock, setup }: Made): void {
  const ids = new Set<string>();
  for (const [name, digest] of Object.entries(stock.pieces)) {
    const [owner, id] = ownerOf(name);
    if (owner !== collection) continue;
    ids.add(id);
    // A document's page tells the sizes of its files, which say more of whom it names than it does.
    const shown = [setup, stock.pieces['site/site'], digest, stock.pieces[`named/${id}`]];
    entries.set({ id, data: {}, digest: digestOf(shown) });
  }
  for (const id of entries.keys()) if (!ids.has(id)) entries.delete(id);
}

/** The collection that a piece is of, and its id there. */
function ownerOf(name: string): [Collection, id: string] {
  const [page = '', ...rest] = name.split('/');
  if (page === 'documents') return [page, rest.join('/')];
  if (page !== 'entries') return ['gatherings', name];
  const [register = '', ...id] = rest;
  return [register as Register, id.join('/')];
}

/** A cache in files, valid as long as neither the content, nor the code, nor a library has changed. */
function documentCache(version: string): Cache {
  return (id, parts, make, holds) => kept(`documents/${id}`, [version, ...parts], make, holds);
}
