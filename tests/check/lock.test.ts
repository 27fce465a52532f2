import { describe, expect, it } from 'vitest';
import { lockProblems } from '../../scripts/check/lock.ts';

describe('lockProblems', () => {
  it('finds nothing in a lock that any machine can install', () => {
    const packages = {
      '': {},
      'node_modules/a': { version: '1.0.0', optionalDependencies: { '@a/linux': '1.0.0' } },
      'node_modules/@a/linux': { version: '1.0.0' },
    };
    expect(lockProblems({ dependencies: { a: '1.0.0' } }, { packages })).toEqual([]);
  });

  it('names loose versions, missing platforms and registries', () => {
    const packages = {
      'node_modules/a': { optionalDependencies: { '@a/windows': '1.0.0' } },
      'node_modules/a/node_modules/b': { resolved: 'https://registry.example/b.tgz' },
    };
    expect(lockProblems({ devDependencies: { a: '^1.0.0' } }, { packages })).toEqual([
      'a: "^1.0.0" is not an exact version',
      'a: the lock lacks its optional @a/windows',
      'b: the lock names a registry (https://registry.example/b.tgz)',
    ]);
  });
});
