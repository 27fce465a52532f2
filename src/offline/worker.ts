import type { Plan } from './plan.ts';

/** What the DOM's types don't tell of a service worker. */
interface Lasting extends Event {
  waitUntil: (until: Promise<unknown>) => void;
}
interface AskedFile extends Lasting {
  request: Request;
  respondWith: (response: Promise<Response>) => void;
}
interface WorkerScope {
  skipWaiting: () => Promise<void>;
  clients: {
    claim: () => Promise<void>;
    matchAll: (of?: {
      includeUncontrolled: boolean;
    }) => Promise<{ url: string; postMessage: (message: string) => void }[]>;
  };
}

/**
 * The service worker, printed into a file of its own: it may use nothing from outside itself.
 *
 * Pages come from the network while it answers, so that nobody reads an old text unawares; from what was kept where it
 * doesn't. Files with a digest in their name come from what was kept.
 */
export function worker(plan: Plan): void {
  const { base, version, files, search, whole } = plan;
  const scope = globalThis as unknown as WorkerScope;
  /** All builds of this site at this path; other sites of the same host keep their own. */
  const prefix = `edition ${base} `;
  const name = prefix + version;
  /** Kept once search was used. */
  const searched = new Request(`${base}search/used`);
  /** So long the network may take, in milliseconds, where the page was kept. */
  const patience = 4000;
  // A version in the address is not a file's; and some hosts say that theirs vary by origin.
  const loosely = { ignoreSearch: true, ignoreVary: true };

  const on = (type: string, listener: (event: never) => void) => {
    addEventListener(type, listener as (event: Event) => void);
  };
  /** The path under the base path. */
  const pathOf = (url: string) => new URL(url).pathname.slice(base.length);

  const digestOf = async (response: Response) => {
    const hash = await crypto.subtle.digest('SHA-256', await response.arrayBuffer());
    return [...new Uint8Array(hash)]
      .map((byte) => byte.toString(16).padStart(2, '0'))
      .join('')
      .slice(0, 12);
  };

  /** Takes over what did not change from the build before, and tells pages that were read in an older text. */
  const replace = async () => {
    const cache = await caches.open(name);
    const stale = new Set<string>();
    for (const former of (await caches.keys()).filter((key) => key.startsWith(prefix) && key !== name)) {
      const old = await caches.open(former);
      for (const request of await old.keys()) {
        const response = await old.match(request);
        if (!response) continue;
        const path = pathOf(request.url);
        const digest = files[path] ?? search[path];
        const isMark = request.url === searched.url;
        // Of a large edition it is not told what every page is now: the network tells, when it is read again.
        const isKept = isMark || (!whole && !path.startsWith('_astro/'));
        const isSame = digest === undefined ? isKept : digest === (await digestOf(response.clone()));
        if (isSame) await cache.put(request, response);
        else stale.add(path);
      }
      await caches.delete(former);
    }
    await scope.clients.claim();
    for (const client of await scope.clients.matchAll())
      if (stale.has(pathOf(client.url))) client.postMessage('newer');
  };

  /** Fetches what is to be kept and is not yet, a few at a time. */
  const keep = async () => {
    const { connection } = navigator as { connection?: { saveData?: boolean } };
    if (connection?.saveData) return;
    const cache = await caches.open(name);
    const wanted = [...Object.keys(files), ...((await cache.match(searched)) ? Object.keys(search) : [])];
    // What somebody reads first: without it, nobody could tell that there is a newer text of it.
    const open = new Set(
      (await scope.clients.matchAll({ includeUncontrolled: true })).map(({ url }) => pathOf(url)),
    );
    wanted.sort((a, b) => Number(open.has(a)) - Number(open.has(b)));
    const next = async (): Promise<void> => {
      const path = wanted.pop();
      if (path === undefined) return;
      const address = base + path;
      if (!(await cache.match(address, loosely))) {
        const response = await fetch(address, { cache: 'no-cache', priority: 'low' });
        if (response.ok) await cache.put(address, response);
      }
      await next();
    };
    // What fails is fetched the next time.
    await Promise.allSettled([next(), next(), next()]);
  };

  const put = async (request: Request, response: Response) => {
    const cache = await caches.open(name);
    // One copy of a page, whatever is asked of it.
    await cache.put(new Request(request.url.replace(/[?#].*/, '')), response);
  };

  /** Asks the network, and keeps what it answers. */
  const ask = async (event: AskedFile): Promise<Response> => {
    const response = await fetch(event.request);
    if (response.ok && !response.redirected) event.waitUntil(put(event.request, response.clone()));
    return response;
  };

  const answer = async (event: AskedFile): Promise<Response> => {
    const cache = await caches.open(name);
    const kept = await cache.match(event.request, loosely);
    if (kept && pathOf(event.request.url).startsWith('_astro/')) return kept;
    const asked = ask(event);
    if (kept) {
      const late = new Promise<Response>((resolve) => setTimeout(resolve, patience, kept));
      return Promise.race([asked, late]).catch(() => kept);
    }
    return asked.catch(async (error: unknown) => {
      const page =
        event.request.mode === 'navigate' ? await cache.match(`${base}offline/`, loosely) : undefined;
      if (page) return page;
      throw error;
    });
  };

  on('install', (event: Lasting) => {
    event.waitUntil(scope.skipWaiting());
  });
  on('activate', (event: Lasting) => {
    event.waitUntil(replace());
  });
  on('message', (event: Lasting & MessageEvent) => {
    if (event.data === 'keep') event.waitUntil(keep());
  });
  on('fetch', (event: AskedFile) => {
    const { request } = event;
    if (request.method !== 'GET' || !request.url.startsWith(location.origin + base)) return;
    const path = pathOf(request.url);
    const isSearch = /^(?:search|pagefind)\/./.test(path);
    // What is taken away as a file comes from the network, and so does this worker itself.
    if (!isSearch && request.mode !== 'navigate' && !path.startsWith('_astro/') && !(path in files)) return;
    event.respondWith(answer(event));
    if (isSearch)
      event.waitUntil(
        caches.open(name).then(async (cache) => {
          if (await cache.match(searched)) return;
          await cache.put(searched, new Response(''));
          await keep();
        }),
      );
  });
}

/** Takes the place of a worker that was published before: it gives up what was kept, and itself. */
export function resign(base: string): void {
  addEventListener('install', () => void (globalThis as unknown as WorkerScope).skipWaiting());
  addEventListener('activate', (event) => {
    const { registration } = globalThis as unknown as { registration: ServiceWorkerRegistration };
    (event as Lasting).waitUntil(
      caches
        .keys()
        .then((keys) =>
          Promise.all(
            keys.filter((key) => key.startsWith(`edition ${base} `)).map((key) => caches.delete(key)),
          ),
        )
        .then(() => registration.unregister()),
    );
  });
}
