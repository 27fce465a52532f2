import { expect, test } from 'vitest';
import { VFile } from 'vfile';
import { readAddress } from '../../src/schema/address.ts';
import { bibliographySchema } from '../../src/schema/bibliography.ts';
import { sidecarSchema } from '../../src/schema/sidecar.ts';
import { readYaml } from '../../src/typed-markdown/yaml.ts';

test.each([
  ['https://example.org/a?b=c#d', 'https://example.org/a?b=c#d'],
  ['http://example.org', 'http://example.org'],
  ['mailto:a@example.org', 'mailto:a@example.org'],
  ['doi:10.1093/ahr/1.2.3', 'https://doi.org/10.1093/ahr/1.2.3'],
  ['DOI: 10.1093/ahr', 'https://doi.org/10.1093/ahr'],
])('%s leads to %s', (text, read) => {
  expect(readAddress(text)).toBe(read);
});

test.each([
  'javascript:alert(1)',
  'javascript://example.org/%0Aalert(1)',
  'file://example.org/etc/passwd',
  'JavaScript:alert(1)',
  ' javascript:alert(1)',
  'data:text/html,<b>x</b>',
  'file:///etc/passwd',
  'blob:https://example.org/1',
  'ftp://example.org/',
  'mailto:',
  'mailto:nobody',
  'doi:11.1/a',
  'example.org',
  '/documents/a/',
  '#p7',
  'https://',
  'https://exa mple.org',
  '',
])('“%s” is refused', (text) => {
  expect(readAddress(text)).toBeUndefined();
});

test('a bad address in the content or beside a dump is told with its place and what to write', () => {
  const told = (text: string, schema: typeof bibliographySchema | typeof sidecarSchema) => {
    const file = new VFile({ path: 'a.yml' });
    readYaml(text, schema, file, { ruleId: 'invalid-field', source: 'edition' });
    return file.messages.map(String);
  };
  const rule = 'an address begins with https://, http:// or mailto:, or is a DOI, written doi:10.1234/abc';
  expect(
    told('- { id: w, type: book, title: A work,\n    URL: "javascript:alert(1)" }\n', bibliographySchema),
  ).toEqual([`a.yml:2:5: \`0.URL\`: “javascript:alert(1)” is no address; ${rule}`]);
  expect(told('facts:\n  archive.url: { value: "data:,x", from: The page }\n', sidecarSchema)).toEqual([
    `a.yml:2:18: \`facts.archive.url.value\`: “data:,x” is no address; ${rule}`,
  ]);
});
