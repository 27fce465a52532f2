import { Unread, type Files } from '../../search/index/files.ts';
import { headFile } from '../../search/index/layout.ts';

/** So long a file may take, in milliseconds, before it counts as one that can't be had. */
const PATIENCE = 10_000;
/** Files that are compressed, whatever the host does: those of the shelf but for its directory. */
const COMPRESSED = /^shelf\/[\d-]+$/;

/**
 * The files of search on the web, fetched by ourselves, so that a failure is one.
 *
 * @param folder the address of the search page, beside which they lie
 */
export function webFiles(folder: URL): Files {
  let version = '';
  return {
    async read(path) {
      const isHead = path === headFile;
      const address = new URL(isHead ? path : `${path}?${version}`, folder);
      try {
        const response = await fetch(address, {
          // What is searched may have been published anew since the head was kept.
          cache: isHead ? 'no-cache' : 'default',
          signal: AbortSignal.timeout(PATIENCE),
        });
        if (!response.ok) throw new Error(`${address.href} was answered with ${response.status}`);
        const bytes = await bytesOf(response, COMPRESSED.test(path));
        if (isHead) ({ version } = JSON.parse(new TextDecoder().decode(bytes)) as { version: string });
        return bytes;
      } catch (error) {
        throw error instanceof Unread ? error : new Unread(path, error);
      }
    },
  };
}

async function bytesOf(response: Response, compressed: boolean): Promise<Uint8Array> {
  if (!compressed) return new Uint8Array(await response.arrayBuffer());
  const stream = response.body?.pipeThrough(new DecompressionStream('gzip'));
  return new Uint8Array(await new Response(stream).arrayBuffer());
}
