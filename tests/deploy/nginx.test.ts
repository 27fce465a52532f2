import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { always, forGood } from './headers.ts';

/** Where nginx is installed, if it is. */
const nginx = ['nginx', '/usr/sbin/nginx'].find((one) => spawnSync(one, ['-v']).status === 0);

const home = mkdtempSync(join(tmpdir(), 'nginx-'));
const long = 'All matters were raised at the meeting. '.repeat(100);
const files = {
  'index.html': `<!doctype html><title>Start</title>${long}`,
  '404.html': '<!doctype html><title>Not found</title>',
  'documents/one/index.html': `<!doctype html><title>One</title>${long}`,
  'documents/one.md': long,
  'documents/one.bib': long,
  'documents/one.xml': `<TEI>${long}</TEI>`,
  'documents/one.annotations.jsonld': `"${long}"`,
  'search/head.json': `"${long}"`,
  'search/shelf/0-0': long,
  '_astro/page.D1gEsT.js': `// ${long}`,
  '_astro/fonts/d1gest.woff2': long,
  _headers: '',
  '.htaccess': '',
};

let server: ChildProcess | undefined;
let origin = '';

/** A port that is free. */
async function freePort(): Promise<number> {
  const probe = createServer();
  await new Promise<void>((resolve) => probe.listen(0, '127.0.0.1', resolve));
  const { port } = probe.address() as AddressInfo;
  await new Promise((resolve) => probe.close(resolve));
  return port;
}

/** The configuration as it is handed out, but for where it listens and what it serves. */
function configured(port: number, root: string): string {
  let text = readFileSync('scripts/deploy/nginx.conf', 'utf8');
  for (const [from, to] of [
    ['listen 80;', `listen 127.0.0.1:${port};`],
    ['root /srv/edition;', `root ${root};`],
  ] as const) {
    expect(text).toContain(from);
    text = text.replace(from, to);
  }
  return text;
}

async function start(): Promise<void> {
  const port = await freePort();
  const root = join(home, 'site');
  for (const [path, content] of Object.entries(files)) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), content);
  }
  writeFileSync(join(home, 'edition.conf'), configured(port, root));
  const types = '/etc/nginx/mime.types';
  const folders = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'];
  writeFileSync(
    join(home, 'nginx.conf'),
    [
      process.getuid?.() === 0 ? 'user root;' : '',
      `pid ${join(home, 'pid')}; error_log ${join(home, 'error.log')}; daemon off;`,
      'events {} http { access_log off;',
      ...folders.map((name) => `${name}_temp_path ${join(home, name)};`),
      existsSync(types) ? `include ${types};` : '',
      'default_type application/octet-stream;',
      `include ${join(home, 'edition.conf')}; }`,
    ].join('\n'),
  );
  server = spawn(nginx ?? '', ['-c', join(home, 'nginx.conf'), '-e', join(home, 'error.log')]);
  origin = `http://127.0.0.1:${port}`;
  for (;;) {
    if (server.exitCode !== null) throw new Error(readFileSync(join(home, 'error.log'), 'utf8'));
    const answered = await fetch(origin).then(
      () => true,
      () => false,
    );
    if (answered) return;
    await setTimeout(50);
  }
}

const ask = (path: string) =>
  fetch(origin + path, { redirect: 'manual', headers: { 'Accept-Encoding': 'gzip' } });

describe.skipIf(nginx === undefined)('the configuration of nginx, by nginx itself', () => {
  beforeAll(start);
  afterAll(() => {
    server?.kill();
    rmSync(home, { recursive: true, force: true });
  });

  test.each(['/', '/documents/one/', '/documents/one.md', '/_astro/page.D1gEsT.js', '/nowhere/'])(
    '%s comes with the headers that keep it safe',
    async (path) => {
      const { headers } = await ask(path);
      for (const [name, value] of Object.entries(always)) expect(headers.get(name), name).toBe(value);
      expect(headers.get('Server')).toBe('nginx');
    },
  );

  test.each([
    ['/', 'no-cache', 'text/html; charset=utf-8', 'gzip'],
    ['/documents/one/', 'no-cache', 'text/html; charset=utf-8', 'gzip'],
    ['/documents/one.md', 'no-cache', 'text/markdown; charset=utf-8', 'gzip'],
    ['/documents/one.bib', 'no-cache', 'text/plain; charset=utf-8', 'gzip'],
    ['/documents/one.xml', 'no-cache', 'text/xml; charset=utf-8', 'gzip'],
    ['/documents/one.annotations.jsonld', 'no-cache', 'application/ld+json; charset=utf-8', 'gzip'],
    ['/search/head.json', 'no-cache', 'application/json; charset=utf-8', 'gzip'],
    // It is compressed as it is.
    ['/search/shelf/0-0', 'no-cache', 'application/octet-stream', null],
    ['/_astro/page.D1gEsT.js', forGood, 'application/javascript; charset=utf-8', 'gzip'],
    ['/_astro/fonts/d1gest.woff2', forGood, 'font/woff2', null],
  ])('%s: %s, %s, %s', async (path, cache, type, coding) => {
    const { status, headers } = await ask(path);
    expect(status).toBe(200);
    expect(headers.get('Cache-Control')).toBe(cache);
    expect(headers.get('Content-Type')).toBe(type);
    expect(headers.get('Content-Encoding')).toBe(coding);
  });

  test('an address without its slash leads on, on whatever host and port', async () => {
    const { status, headers } = await ask('/documents/one');
    expect([status, headers.get('Location')]).toEqual([301, '/documents/one/']);
  });

  test.each(['/nowhere/', '/_headers', '/.htaccess'])(
    '%s is not found, and told so by our page',
    async (path) => {
      const answer = await ask(path);
      expect(answer.status).toBe(404);
      expect(await answer.text()).toContain('Not found');
    },
  );
});
