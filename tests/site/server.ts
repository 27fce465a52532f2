/**
 * Serves a built site as a plain static host does, on a free port of this machine, with the headers of its `_headers`:
 * `node tests/site/server.ts dist /`, with the base path that it was built for. With `brotli` behind that it
 * compresses what can be compressed, as nearly every host does, for those who measure.
 */
import { readFile } from 'node:fs/promises';
import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join, normalize, sep } from 'node:path';
import { brotliCompressSync } from 'node:zlib';

const [folder = 'dist', base = '/', coding] = process.argv.slice(2);

const types: Readonly<Record<string, string>> = {
  '.bib': 'text/plain; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.epub': 'application/epub+zip',
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json',
  '.jsonld': 'application/ld+json',
  '.md': 'text/markdown; charset=utf-8',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.txt': 'text/plain; charset=utf-8',
  '.wasm': 'application/wasm',
  '.webmanifest': 'application/manifest+json',
  '.woff2': 'font/woff2',
  '.xml': 'application/xml',
};

async function answer(pathname: string, response: ServerResponse): Promise<void> {
  const inside = decodeURIComponent(pathname).slice(base.length);
  const path = normalize(
    join(folder, inside.endsWith('/') || inside === '' ? `${inside}index.html` : inside),
  );
  const known = pathname.startsWith(base) && path.startsWith(normalize(folder) + sep);
  const body = known ? await read(path) : undefined;
  if (body) {
    const type = types[extname(path)] ?? 'application/octet-stream';
    if (coding === 'brotli' && /^text|json|javascript|xml/.test(type))
      response.writeHead(200, { 'Content-Type': type, 'Content-Encoding': 'br' }).end(compressed(path, body));
    else response.writeHead(200, { 'Content-Type': type }).end(body);
  } else if (known && (await read(join(path, 'index.html')))) {
    response.writeHead(301, { Location: `${pathname}/` }).end();
  } else {
    response
      .writeHead(404, { 'Content-Type': 'text/html; charset=utf-8' })
      .end(await read(join(folder, '404.html')));
  }
}

const packed = new Map<string, Buffer>();

function compressed(path: string, body: Buffer): Buffer {
  const kept = packed.get(path) ?? brotliCompressSync(body);
  packed.set(path, kept);
  return kept;
}

const read = (path: string): Promise<Buffer | undefined> => readFile(path).catch(() => undefined);

/** What every file is sent with. */
const [, headers = ''] =
  /^\/\*\n((?: {2}.+\n)*)/m.exec(await readFile(join(folder, '_headers'), 'utf8').catch(() => '')) ?? [];
const common = [...headers.matchAll(/^ {2}([\w-]+): (.+)$/gm)];

const server = createServer((request, response) => {
  for (const [, name = '', value = ''] of common) response.setHeader(name, value);
  const { pathname } = new URL(request.url ?? '/', 'http://localhost');
  answer(pathname, response).catch((error: unknown) => {
    response.writeHead(400).end(String(error));
  });
});
server.listen(0, '127.0.0.1', () => {
  const { port } = server.address() as AddressInfo;
  console.log(`serving ${folder} at http://127.0.0.1:${port}${base}`);
});
