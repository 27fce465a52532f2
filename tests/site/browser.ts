import { execFileSync } from 'node:child_process';
import { accessSync, constants, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { brotliDecompressSync } from 'node:zlib';
import { chromium, type LaunchOptions } from '@playwright/test';

/** Chromium asks its maker for updates and lists at every start; a test of a site that fetches nothing should not. */
const quiet = [
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--disable-quic',
  '--no-first-run',
];

type Finder = () => LaunchOptions | undefined | Promise<LaunchOptions | undefined>;

/** Where a Chromium may be, in the order they are tried. `SITE_BROWSER=bundled` picks one by its name. */
const finders: Readonly<Record<string, Finder>> = { given, playwright, installed, bundled };

/** Finds a Chromium to test with, and says how to launch it. */
export async function findBrowser(): Promise<LaunchOptions> {
  const args = process.getuid?.() === 0 ? [...quiet, '--no-sandbox'] : quiet; // root has no sandbox
  const wanted = process.env.SITE_BROWSER;
  for (const [name, find] of Object.entries(finders)) {
    if (wanted && wanted !== name) continue;
    const found = await find();
    if (found) return { ...found, args: [...args, ...(found.args ?? [])] };
  }
  throw new Error(
    'No Chromium found: install Chrome, set CHROME_PATH, or run npx playwright install chromium',
  );
}

function given(): LaunchOptions | undefined {
  const path = process.env.CHROME_PATH;
  if (path && !isProgram(path)) throw new Error(`CHROME_PATH names no program: ${path}`);
  return path ? { executablePath: path } : undefined;
}

function playwright(): LaunchOptions | undefined {
  return existsSync(chromium.executablePath()) ? {} : undefined;
}

function installed(): LaunchOptions | undefined {
  const executablePath = installedPaths().find(isProgram);
  return executablePath === undefined ? undefined : { executablePath };
}

function installedPaths(): string[] {
  switch (process.platform) {
    case 'darwin':
      return ['Google Chrome', 'Chromium', 'Microsoft Edge'].map(
        (name) => `/Applications/${name}.app/Contents/MacOS/${name}`,
      );
    case 'win32':
      return ['PROGRAMFILES', 'PROGRAMFILES(X86)', 'LOCALAPPDATA']
        .flatMap((variable) => process.env[variable] ?? [])
        .flatMap((root) =>
          ['Google/Chrome/Application/chrome.exe', 'Microsoft/Edge/Application/msedge.exe'].map((path) =>
            join(root, path),
          ),
        );
    default:
      return (process.env.PATH ?? '')
        .split(delimiter)
        .flatMap((folder) =>
          ['google-chrome-stable', 'google-chrome', 'chromium', 'chromium-browser'].map((name) =>
            join(folder, name),
          ),
        );
  }
}

/**
 * The Chromium inside a package, for a bare Linux: it brings the libraries and fonts that such a system lacks.
 * The package's own arguments are not used: they turn web security off.
 */
async function bundled(): Promise<LaunchOptions | undefined> {
  if (process.platform !== 'linux' || process.arch !== 'x64') return undefined;
  const home = join(import.meta.dirname, '../../node_modules/@sparticuz/chromium');
  const { version } = JSON.parse(readFileSync(join(home, 'package.json'), 'utf8')) as { version: string };
  const folder = join(import.meta.dirname, '../../.cache', `chromium-${version}`);
  mkdirSync(folder, { recursive: true });

  const executablePath = await unpack(folder);
  const env: Record<string, string> = {};
  for (const [name, value] of Object.entries(process.env)) if (value !== undefined) env[name] = value;

  if (execFileSync('ldd', [executablePath], { encoding: 'utf8' }).includes('not found')) {
    const libraries = join(folder, 'lib');
    if (!existsSync(libraries)) {
      const archive = brotliDecompressSync(readFileSync(join(home, 'bin/al2023.tar.br')));
      execFileSync('tar', ['-x', '-C', folder], { input: archive });
    }
    env.LD_LIBRARY_PATH = [libraries, process.env.LD_LIBRARY_PATH].filter(Boolean).join(':');
  }
  if (!existsSync('/etc/fonts/fonts.conf')) {
    env.FONTCONFIG_FILE = join(folder, 'fonts.conf');
    const folders = `<dir>${folder}/fonts/fonts</dir><cachedir>${folder}/fonts-cache</cachedir>`;
    writeFileSync(
      env.FONTCONFIG_FILE,
      `<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd"><fontconfig>${folders}</fontconfig>`,
    );
  }
  return { executablePath, env, args: ['--no-zygote'] };
}

/** Unpacks the packaged Chromium into a folder of this version's own; by itself it takes one for all versions. */
async function unpack(folder: string): Promise<string> {
  const before = process.env.TMPDIR;
  process.env.TMPDIR = folder;
  try {
    const { default: packaged } = await import('@sparticuz/chromium');
    return await packaged.executablePath();
  } finally {
    if (before === undefined) delete process.env.TMPDIR;
    else process.env.TMPDIR = before;
  }
}

function isProgram(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
