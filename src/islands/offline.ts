/** Whether the site is looked at where it is made, and a worker would stand in the way. */
const isLocal = /^(?:localhost|127\.|\[::1\])/.test(location.host);

/**
 * Has the browser keep the site for reading without network, once it has nothing else to do; or give it up where the
 * reader doesn't want it. Where the site is made, only when asked: `?offline` in the address.
 *
 * @param base the base path of the site
 */
export function keepOffline(base: string): void {
  const wanted = document.querySelector<HTMLInputElement>('#offline');
  if (!wanted || !('serviceWorker' in navigator)) return;
  const { serviceWorker } = navigator;
  const follow = async () => {
    const registered = await serviceWorker.getRegistration(base);
    if (!wanted.checked) {
      await registered?.unregister();
      for (const key of await caches.keys()) if (key.startsWith(`edition ${base} `)) await caches.delete(key);
    } else if (!isLocal || registered || location.search.includes('offline')) {
      await serviceWorker.register(`${base}sw.js`);
      (await serviceWorker.ready).active?.postMessage('keep');
    }
  };
  // A browser that forbids it does without.
  const start = () => void follow().catch(() => undefined);
  wanted.addEventListener('change', start);
  serviceWorker.addEventListener('message', ({ data }) => {
    if (data === 'newer') tellNewer();
  });
  addEventListener('load', () => {
    if ('requestIdleCallback' in globalThis) requestIdleCallback(start);
    else setTimeout(start, 2000);
  });
}

/** Says that the text was published anew since it was opened. */
function tellNewer(): void {
  const line = document.createElement('p');
  line.className = 'newer ui';
  line.role = 'status';
  const link = document.createElement('a');
  link.href = location.href;
  link.textContent = 'Read it';
  link.onclick = () => location.reload();
  line.append('A newer text of this page is there. ', link);
  document.body.append(line);
}
