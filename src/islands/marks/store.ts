import { openDB, type DBSchema, type IDBPDatabase } from 'idb';
import { merge, readMark, type Mark } from '../../marks/mark.ts';
import { KEPT } from './kept.ts';

interface Schema extends DBSchema {
  marks: { key: string; value: Mark; indexes: { document: string } };
}

const VERSION = 1;

let opened: Promise<IDBPDatabase<Schema>> | undefined;

/** The database; where it can't be had, the next call tries again. */
function database(): Promise<IDBPDatabase<Schema>> {
  opened ??= openDB<Schema>(KEPT, VERSION, {
    upgrade(db) {
      db.createObjectStore('marks', { keyPath: 'id' }).createIndex('document', 'document');
    },
    blocking(_current, _blocked, event) {
      // Another tab has a newer version of the site.
      (event.target as IDBDatabase).close();
      opened = undefined;
    },
    terminated() {
      opened = undefined;
    },
  }).catch((error: unknown) => {
    opened = undefined;
    throw error;
  });
  return opened;
}

const changes = new EventTarget();
const channel = 'BroadcastChannel' in globalThis ? new BroadcastChannel(KEPT) : undefined;
channel?.addEventListener('message', () => changes.dispatchEvent(new Event('change')));

/** Has a function called whenever marks were changed, in this tab or another. */
export function onChange(call: () => void): void {
  changes.addEventListener('change', call);
}

/** All marks, or those on one document, in the order in which they were made. */
export async function readMarks(document?: string): Promise<Mark[]> {
  const db = await database();
  const all =
    document === undefined
      ? await db.getAll('marks')
      : await db.getAllFromIndex('marks', 'document', document);
  return all.filter((mark) => readMark(mark)).sort((a, b) => (a.made < b.made ? -1 : 1));
}

/** A mark as it is kept now: it may have been written to since it was read. */
export async function latestOf(mark: Mark): Promise<Mark> {
  return (await (await database()).get('marks', mark.id)) ?? mark;
}

/** Keeps marks, all or none: new ones, and later versions of those that are there. */
export async function keepMarks(marks: readonly Mark[]): Promise<void> {
  const transaction = (await database()).transaction('marks', 'readwrite');
  const kept = await transaction.store.getAll();
  await Promise.all([...merge(kept, marks).map((mark) => transaction.store.put(mark)), transaction.done]);
  await changed();
  persist();
}

/** Keeps one mark as it is now, also where the page is being left: what is not committed by then is undone. */
export async function keepMark(mark: Mark): Promise<void> {
  const transaction = (await database()).transaction('marks', 'readwrite');
  const put = transaction.store.put(mark);
  transaction.commit();
  await Promise.all([put, transaction.done]);
  await changed();
  persist();
}

/** Asks the browser not to clear what is kept when room is short; it need not ask, nor agree. */
function persist(): void {
  if ('storage' in navigator) void navigator.storage.persist().catch(() => undefined);
}

/** Whether the browser has agreed not to clear what is kept. */
export async function isPersisted(): Promise<boolean> {
  return 'storage' in navigator && (await navigator.storage.persisted().catch(() => false));
}

/** When all marks were last exported. */
const EXPORTED = `${KEPT} exported`;

/** Remembers that all marks have just been exported. */
export function noteExport(): void {
  localStorage.setItem(EXPORTED, new Date().toISOString());
}

/** How many marks were made or changed since all were last exported. */
export function unexported(marks: readonly Mark[]): number {
  const last = localStorage.getItem(EXPORTED) ?? '';
  return marks.filter((mark) => mark.changed > last).length;
}

/** How many marks are many enough to be reminded that only this browser has them. */
export const MANY = 25;

/** Deletes one mark, or all. */
export async function deleteMark(id?: string): Promise<void> {
  const db = await database();
  await (id === undefined ? db.clear('marks') : db.delete('marks', id));
  await changed();
}

/** Leaves word for pages that open later, and for those that are open. */
async function changed(): Promise<void> {
  const count = await (await database()).count('marks');
  if (count > 0) localStorage.setItem(KEPT, String(count));
  else localStorage.removeItem(KEPT);
  channel?.postMessage('');
  changes.dispatchEvent(new Event('change'));
}

/** Why marks can't be kept, in words. */
export function reasonOf(error: unknown): string {
  const name = error instanceof DOMException ? error.name : '';
  return name === 'QuotaExceededError'
    ? 'The browser has no more room for marks. Export them, then delete some.'
    : 'The browser does not let this site keep marks; in a private window it may forbid it.';
}
