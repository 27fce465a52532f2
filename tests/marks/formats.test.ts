import fc from 'fast-check';
import { expect, test } from 'vitest';
import { FORMATS, fromAnnotations } from '../../src/marks/formats.ts';
import type { Mark } from '../../src/marks/mark.ts';
import { anyMark } from './arbitrary.ts';

const address = (mark: Mark) => `https://example.org/documents/${mark.document}/#${mark.from}`;

const mark: Mark = {
  id: '0b5b3a1e-0000-4000-8000-000000000000',
  document: 'a-letter',
  title: 'A Letter',
  from: 'p7s12',
  start: 10,
  end: 25,
  quote: '[North] Korea *',
  prefix: 'in ',
  suffix: '.',
  alone: true,
  bookmark: false,
  note: '=SUM("a")\n**bold**',
  tags: ['arms', 'trade'],
  citation: 'A Letter, ¶ 7, sentence 12.',
  made: '2026-01-02T03:04:05.678Z',
  changed: '2026-01-02T03:04:05.678Z',
};

test('Web Annotations give back exactly the marks that went in', () => {
  fc.assert(
    fc.property(fc.array(anyMark, { maxLength: 5 }), (marks) => {
      expect(fromAnnotations(FORMATS.jsonld.print(marks, address))).toEqual({ marks, refused: 0 });
    }),
  );
});

test('a file that holds no marks is told from one in which some are none', () => {
  for (const text of ['', '{}', '[]', 'null', '{"first":{}}', '{"first":{"items":7}}'])
    expect(fromAnnotations(text)).toBeUndefined();
  expect(fromAnnotations('{"first":{"items":[null,{"reader:mark":{}}]}}')).toEqual({ marks: [], refused: 2 });
});

test('Markdown has the quotation as text and the note as written', () => {
  expect(FORMATS.md.print([mark], address)).toBe(`# Marks

## A Letter

### ¶ 7, sentence 12

> \\[North\\] Korea \\*

=SUM("a")
**bold**

Tags: arms, trade

A Letter, ¶ 7, sentence 12.
<https://example.org/documents/a-letter/#p7s12>
`);
});

test('CSV runs no formula', () => {
  expect(FORMATS.csv.print([mark], address).split('\r\n')[1]).toBe(
    `A Letter,"¶ 7, sentence 12",mark,[North] Korea *,"'=SUM(""a"")\n**bold**","arms, trade","A Letter, ¶ 7, sentence 12.",https://example.org/documents/a-letter/#p7s12,${mark.made},${mark.changed}`,
  );
});

test('RIS is a record a mark, with its tags as keywords', () => {
  expect(FORMATS.ris.print([mark], address)).toBe(
    [
      'TY  - UNPB',
      'TI  - A Letter',
      'SE  - ¶ 7, sentence 12',
      'AB  - “[North] Korea *”',
      'N1  - =SUM("a") **bold**',
      'KW  - arms',
      'KW  - trade',
      'N1  - A Letter, ¶ 7, sentence 12.',
      'UR  - https://example.org/documents/a-letter/#p7s12',
      'ER  - ',
      '',
    ].join('\n'),
  );
});
