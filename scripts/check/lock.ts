/** The parts of package.json that are checked. */
export interface Manifest {
  dependencies?: Record<string, string>;
  devDependencies?: Record<string, string>;
  optionalDependencies?: Record<string, string>;
}

/** The parts of package-lock.json that are checked. */
export interface Lock {
  packages: Record<
    string,
    { version?: string; resolved?: string; optionalDependencies?: Record<string, string> }
  >;
}

/**
 * What would make `npm ci` fail, or bring something else, on another machine:
 *
 * - a version in package.json that is not exact;
 * - a package whose build for some platform the lock lacks (npm leaves out what the registry didn't have on
 *   the day of the install, and `npm ci` then fails for the users of that platform);
 * - the address of a registry, which may be one's own mirror.
 */
export function lockProblems(manifest: Manifest, lock: Lock): string[] {
  const problems: string[] = [];

  const wanted = { ...manifest.dependencies, ...manifest.devDependencies, ...manifest.optionalDependencies };
  for (const [name, version] of Object.entries(wanted)) {
    if (!/^\d+\.\d+\.\d+(-[\w.]+)?$/.test(version))
      problems.push(`${name}: "${version}" is not an exact version`);
  }

  const locked = new Set(Object.keys(lock.packages).map(nameOf));
  for (const [path, entry] of Object.entries(lock.packages)) {
    const name = nameOf(path) || 'this project';
    for (const optional of Object.keys(entry.optionalDependencies ?? {})) {
      if (!locked.has(optional)) problems.push(`${name}: the lock lacks its optional ${optional}`);
    }
    if (entry.resolved?.startsWith('http'))
      problems.push(`${name}: the lock names a registry (${entry.resolved})`);
  }
  return problems;
}

/** `node_modules/a/node_modules/@b/c` → `@b/c`. */
const nameOf = (path: string): string => path.split('node_modules/').at(-1) ?? '';
