/**
 * Where search's files come from: the network, a folder, or memory. The one port behind which they are stored.
 *
 * @throws {Unread} where a file could not be had or is not what it should be
 */
export interface Files {
  read(path: string): Promise<Uint8Array>;
}

/** A file that could not be read: not proof of anything but that. */
export class Unread extends Error {
  readonly path: string;

  constructor(path: string, cause: unknown) {
    super(`${path} could not be read`, { cause });
    this.path = path;
  }
}

/** Reads a file as something; what can't be made of it was not read. */
export async function readAs<T>(files: Files, path: string, parse: (bytes: Uint8Array) => T): Promise<T> {
  const bytes = await files.read(path);
  try {
    return parse(bytes);
  } catch (error) {
    throw new Unread(path, error);
  }
}

/** Reads a file of JSON. */
export const readJson = <T>(files: Files, path: string): Promise<T> =>
  readAs(files, path, (bytes) => JSON.parse(new TextDecoder().decode(bytes)) as T);

/** Files in memory. */
export function inMemory(all: ReadonlyMap<string, Uint8Array>): Files {
  return {
    read(path) {
      const bytes = all.get(path);
      return bytes ? Promise.resolve(bytes) : Promise.reject(new Unread(path, 'not in memory'));
    },
  };
}

/** Asks for each thing once; what failed is asked for again. */
export function once<K, T>(get: (key: K) => Promise<T>): (key: K) => Promise<T> {
  const known = new Map<K, Promise<T>>();
  return (key) => {
    let asked = known.get(key);
    if (!asked) {
      known.set(key, (asked = get(key)));
      asked.catch(() => known.delete(key));
    }
    return asked;
  };
}
