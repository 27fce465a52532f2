import { describe, expect, it } from 'vitest';
import { bare, emphasis, gap, image, paragraph, plain, root, supplied } from './helpers.ts';

const tree = (markdown: string) => bare(plain.parse(markdown));

describe('supplied', () => {
  it('has the exact position of its brackets, its text that of what is between', () => {
    expect(plain.parse('a\none [North] Korean').children[0]).toMatchObject({
      children: [
        { type: 'text', position: { end: { offset: 6 } } },
        {
          type: 'supplied',
          position: { start: { line: 2, column: 5, offset: 6 }, end: { line: 2, column: 12, offset: 13 } },
          children: [
            {
              position: {
                start: { line: 2, column: 6, offset: 7 },
                end: { line: 2, column: 11, offset: 12 },
              },
            },
          ],
        },
        { type: 'text', position: { start: { offset: 13 } } },
      ],
    });
  });

  it('is plain text in the text of an image', () => {
    expect(tree('![a [b] [...] [*c*]](d)')).toEqual(root(paragraph(image('d', 'a [b] [...] [c]'))));
  });
});

describe('gap', () => {
  it('is three dots in brackets', () => {
    expect(tree('a [...] b')).toEqual(root(paragraph('a ', gap('...'), ' b')));
  });

  it('is an ellipsis in brackets, and stays one', () => {
    expect(tree('a […] b')).toEqual(root(paragraph('a ', gap('…'), ' b')));
  });

  it('has an exact position', () => {
    expect(plain.parse('a [...]').children[0]).toMatchObject({
      children: [
        {},
        { type: 'gap', position: { start: { column: 3, offset: 2 }, end: { column: 8, offset: 7 } } },
      ],
    });
  });

  it('may stand in an insertion', () => {
    expect(tree('[a [...]] [[…]]')).toEqual(
      root(paragraph(supplied('a ', gap('...')), ' ', supplied(gap('…')))),
    );
  });

  it('is nothing but dots', () => {
    expect(tree('[... a] [ ... ] [....] [*...*] [\\...]')).toEqual(
      root(
        paragraph(
          supplied('... a'),
          ' ',
          supplied(' ... '),
          ' ',
          supplied('....'),
          ' ',
          supplied(emphasis('...')),
          ' ',
          supplied('...'),
        ),
      ),
    );
  });
});
