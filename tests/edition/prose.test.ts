import { expect, test } from 'vitest';
import { VFile } from 'vfile';
import { proseToHtml } from '../../src/exports/html.ts';
import { proseToText } from '../../src/exports/text.ts';
import { readEntry, readNote } from '../../src/edition/prose.ts';

const written = (text: string, path = 'content/people/ada.md') =>
  new VFile({ path, value: `---\nname: Ada\nsources: [w]\nconfidence: verified\n---\n\n${text}\n` });

const faults = (file: VFile) =>
  file.messages.map(({ line, column, ruleId }) => `${line ?? 0}:${column ?? 0} ${ruleId ?? ''}`);

test('an entry has its fields, and its description, to be printed as text and as HTML', () => {
  const file = written(
    'She *wrote* \\<much\\>; see [her page](https://example.org/) and [this](doi:10.1093/ahr).',
  );
  const entry = readEntry('people', file);
  expect(entry?.id).toBe('people/ada');
  expect(proseToText(entry?.prose ?? [])).toBe('She wrote <much>; see her page and this.');
  expect(proseToHtml(entry?.prose ?? [])).toBe(
    '<p>She <em>wrote</em> &#x3C;much>; see <a href="https://example.org/">her page</a> and <a href="https://doi.org/10.1093/ahr">this</a>.</p>',
  );
  expect(faults(file)).toEqual([]);
});

test.each([
  ['a block of HTML', '<div>text</div>', ['7:1 html-in-prose']],
  ['an element in a line', 'a<br>b', ['7:2 html-in-prose']],
  ['a comment', 'She came. <!-- or did she? -->', ['7:11 html-in-prose']],
  ['an image', 'See ![her](https://example.org/a.png).', ['7:5 image-in-prose']],
  ['a definition', 'She came.\n\n[Kim]: said', ['9:1 definition-in-prose']],
  ['a script for an address', 'See [her](javascript:alert(1)).', ['7:5 bad-address']],
  ['a page for an address', 'See [her](/people/ada/).', ['7:5 bad-address']],
  ['nothing at all', '', ['1:1 missing-text']],
])('%s is an error', (_, text, expected) => {
  const file = written(text);
  expect(readEntry('people', file)).toBeUndefined();
  expect(faults(file).map((fault) => fault.replace('0:0', '1:1'))).toEqual(expected);
});

test.each([
  ['Bad Name', 'as `bad-name.md`'],
  ['a.b', 'as `a-b.md`'],
  ['Émile', 'as `emile.md`'],
  ['index', 'hyphens between them; `index` is no name.'],
  ['a--b', 'as `a-b.md`'],
  ['周恩来', 'hyphens between them; `index` is no name.'],
])('a file called %s.md would make a bad address', (name, remedy) => {
  const entry = written('Someone.', `content/people/${name}.md`);
  const note = new VFile({
    path: `content/notes/${name}.md`,
    value: '---\nkind: side-head\ndocument: a\npassage: p1\n---\n\nA head\n',
  });
  expect([readEntry('people', entry), readNote(note)]).toEqual([undefined, undefined]);
  for (const { messages } of [entry, note]) {
    expect(messages).toMatchObject([{ ruleId: 'bad-file-name', fatal: true }]);
    expect(messages[0]?.reason).toContain(remedy);
  }
});
