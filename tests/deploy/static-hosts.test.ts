import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { always, forGood } from './headers.ts';

test('`_headers` of Netlify and Cloudflare Pages', () => {
  const rules = new Map<string, Record<string, string>>();
  let pattern = '';
  for (const line of readFileSync('public/_headers', 'utf8').split('\n')) {
    if (line.startsWith('#') || line === '') continue;
    const [, name, value] = /^ {2}([\w-]+): (.+)$/.exec(line) ?? [];
    if (name === undefined || value === undefined) rules.set((pattern = line), {});
    else rules.set(pattern, { ...rules.get(pattern), [name]: value });
  }
  expect(Object.fromEntries(rules)).toEqual({ '/*': always, '/_astro/*': { 'Cache-Control': forGood } });
});

test('`.htaccess` of Apache', () => {
  const text = readFileSync('public/.htaccess', 'utf8');
  for (const [name, value] of Object.entries(always))
    expect(text).toContain(`Header always set ${name} "${value}"`);
  expect(text).toContain('SetEnvIf Request_URI "/_astro/" hashed');
  expect(text).toContain(`Header set Cache-Control "${forGood}" env=hashed`);
});
