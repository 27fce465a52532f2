import { describe, expect, test } from 'vitest';
import { licenseFile, licensesText, packageOf } from '../../src/licenses/licenses.ts';

test.each([
  ['/home/x/node_modules/idb/build/index.js', 'idb'],
  ['C:\\x\\node_modules\\@scope\\name\\index.js', '@scope/name'],
  ['/x/node_modules/a/node_modules/b/index.js?v=1', 'b'],
  ['/home/x/src/islands/reading.ts', undefined],
  ['\0virtual:x', undefined],
])('%s is of %s', (module, name) => {
  expect(packageOf(module)).toBe(name);
});

test.each([
  [['README.md', 'LICENSE'], 'LICENSE'],
  [['license'], 'license'],
  [['LICENCE.txt', 'index.js'], 'LICENCE.txt'],
  [['license-check.js', 'COPYING'], 'COPYING'],
  [['index.js'], undefined],
])('of %j, %s tells the license', (files, file) => {
  expect(licenseFile(files)).toBe(file);
});

describe('licensesText', () => {
  test('tells our own first, then each work with its version, its license and the text of that', () => {
    const text = licensesText('MIT License\n', [
      { name: 'tool', version: '1.2.3', license: 'ISC', text: 'Permission is granted.\n' },
      { name: 'font', version: '2.0.0', license: 'OFL-1.1', text: 'Fonts may be used.' },
    ]);
    const [, own, font, tool] = text.split(/\n\n-{72}\n\n/);
    expect(own).toBe('MIT License');
    expect(font).toBe('font 2.0.0 (OFL-1.1)\n\nFonts may be used.');
    expect(tool).toBe('tool 1.2.3 (ISC)\n\nPermission is granted.\n');
  });
});
