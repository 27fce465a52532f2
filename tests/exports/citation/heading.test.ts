import { describe, expect, it } from 'vitest';
import { heading } from '../../../src/exports/citation/heading.ts';

const embassy = { genre: 'telegram', from: 'Embassy in Prague', to: 'Foreign Ministry' };

describe('heading', () => {
  it('leaves out of the quotation what is told before it', () => {
    expect(heading({ ...embassy, title: "Telegram, Embassy in Prague, 'On Oil'" })).toEqual({
      ...embassy,
      title: "'On Oil'",
    });
    expect(
      heading({
        ...embassy,
        title: 'Telegram from the Embassy in Prague to the Foreign Ministry, On Oil, and Grain',
      }),
    ).toEqual({ ...embassy, title: 'On Oil, and Grain' });
  });

  it('keeps a beginning that says more', () => {
    const title = "Urgent Telegram, Embassy in Prague, 'On Oil'";
    expect(heading({ ...embassy, title })).toEqual({ from: embassy.from, to: embassy.to, title });
  });

  it('tells nothing that the title says already', () => {
    const title = 'Telegram from the Embassy in Prague to the Foreign Ministry';
    expect(heading({ ...embassy, title })).toEqual({ title });
    const short = 'Telegram, Embassy in Prague';
    expect(heading({ genre: 'telegram', from: 'Embassy in Prague', title: short })).toEqual({ title: short });
  });

  it('tells the genre unless the title does', () => {
    expect(heading({ genre: 'report', title: 'On Oil' })).toEqual({ genre: 'report', title: 'On Oil' });
    expect(heading({ genre: 'note', title: 'Notes on Oil' })).toEqual({
      genre: 'note',
      title: 'Notes on Oil',
    });
    expect(heading({ genre: 'report', title: 'Secret Report on Oil' })).toEqual({
      title: 'Secret Report on Oil',
    });
  });
});
