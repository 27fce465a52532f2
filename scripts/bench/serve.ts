import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';

/**
 * Serves a folder as the tests do, but compressed, as nearly every host does it.
 *
 * @returns where it is served, and how to stop
 */
export async function serve(folder: string): Promise<{ origin: string; stop: () => void }> {
  const server = spawn(
    process.execPath,
    [join(import.meta.dirname, '../../tests/site/server.ts'), folder, '/', 'brotli'],
    { stdio: ['ignore', 'pipe', 'inherit'] },
  );
  const [line] = (await once(server.stdout, 'data')) as [Buffer];
  return {
    origin: new URL(/http:\S+/.exec(String(line))?.[0] ?? '').origin,
    stop: () => void server.kill(),
  };
}
