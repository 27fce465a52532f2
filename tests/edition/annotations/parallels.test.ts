import { describe, expect, test } from 'vitest';
import { parallelsOf, parallelTables } from '../../../src/edition/annotations/parallels.ts';
import type { Document } from '../../../src/edition/model.ts';
import type { Theme } from '../../../src/schema/cross-links.ts';
import { document, entry } from '../invent.ts';

const named = ['Ada', 'Bo', 'Cleo', 'Dido', 'Arden'].map((name) =>
  entry(`${name === 'Arden' ? 'places' : 'people'}/${name.toLowerCase()}`, { name }),
);
const make = (id: string, passages: Record<string, string>) => document(id, {}, passages, named);

const theme = (id: string, ...passages: string[]): Theme => ({
  id,
  theme: `Theme ${id}`,
  passages,
  reason: `Reason of ${id}`,
});

/** The links from a passage: `editor x#p1 (theme)`, `computed x#p1s1 (entries)`. */
function links(documents: readonly Document[], themes: readonly Theme[], from: string): string[] {
  const [id, passage] = from.split('#');
  const home = documents.find((one) => one.id === id);
  const found = home?.passages.find((one) => one.id === passage);
  if (!home || !found) throw new Error(`There is no ${from}.`);
  return parallelsOf(home.id, found, parallelTables(documents, themes)).map(
    (link) =>
      `${link.by} ${link.document}#${link.passage} (${link.by === 'editor' ? link.theme.id : link.shared.join(' ')})`,
  );
}

describe('the editor’s links', () => {
  const a = make('a', { p1: 'One. Two.', p2: 'Three.' });
  const b = make('b', { p1: 'Four. Five.', p2: 'Six.', p3: 'Seven.', p4: 'Eight.' });

  test('lead to the most telling passage of another document, with theme and reason', () => {
    const tables = parallelTables([a, b], [theme('t', 'a#p1s2', 'b#p2', 'b#p1s1')]);
    expect(parallelsOf('a', { id: 'p1', annotations: [] }, tables)).toEqual([
      {
        document: 'b',
        passage: 'p2',
        by: 'editor',
        theme: { id: 't', title: 'Theme t' },
        reason: 'Reason of t',
      },
    ]);
  });

  test('lead both ways, and from no passage outside the theme', () => {
    const themes = [theme('t', 'a#p1s2', 'b#p2')];
    expect(links([a, b], themes, 'b#p2')).toEqual(['editor a#p1s2 (t)']);
    expect(links([a, b], themes, 'a#p2')).toEqual([]);
  });

  test('are at most three; where a passage tells more, first', () => {
    const themes = [
      theme('late', 'b#p1', 'b#p2', 'a#p1'),
      theme('first', 'a#p1', 'b#p2'),
      theme('second', 'b#p3', 'a#p1'),
      theme('last', 'b#p4', 'b#p2', 'b#p3', 'a#p1'),
    ];
    expect(links([a, b], themes, 'a#p1')).toEqual([
      'editor b#p2 (first)',
      'editor b#p3 (second)',
      'editor b#p1 (late)',
    ]);
  });

  test('lead to one passage once', () => {
    expect(links([a, b], [theme('t', 'a#p1', 'b#p2'), theme('u', 'a#p1', 'b#p2')], 'a#p1')).toEqual([
      'editor b#p2 (t)',
    ]);
  });
});

describe('computed links', () => {
  const a = make('a', { p1: 'Ada and Bo met in Arden.', p2: 'Arden again.', p3: 'Cleo and Dido of Arden.' });

  test('need two shared names', () => {
    expect(links([a, make('b', { p1: 'Ada alone.', p2: 'Dry.' })], [], 'a#p1')).toEqual([]);
  });

  test('lead to the sentence that shares the names', () => {
    const b = make('b', { p1: 'Dry. Ada knew Bo.', p2: 'Dry.' });
    expect(links([a, b], [], 'a#p1')).toEqual(['computed b#p1s2 (people/ada people/bo)']);
  });

  test('weigh rare names more', () => {
    const b = make('b', { p1: 'Arden had Bo.', p2: 'Ada knew Bo.', p3: 'Arden.', p4: 'Arden.' });
    expect(links([a, b], [], 'a#p1')).toEqual([
      'computed b#p2s1 (people/ada people/bo)',
      'computed b#p1s1 (people/bo places/arden)',
    ]);
  });

  test('count a name that all passages have for nothing', () => {
    const one = make('one', { p1: 'Ada in Arden.' });
    const other = make('other', { p1: 'Ada in Arden.' });
    expect(links([one, other], [], 'one#p1')).toEqual([]);
  });

  test('never lead into the same document, or twice into one paragraph', () => {
    const b = make('b', { p1: 'Ada met Bo. Bo met Ada.', p2: 'Ada met Bo in Arden.', p3: 'Dry.' });
    const self = make('c', { p1: 'Ada met Bo.', p2: 'Bo met Ada.' });
    expect(links([b, self], [], 'c#p1')).toEqual([
      'computed b#p1s1 (people/ada people/bo)',
      'computed b#p2s1 (people/ada people/bo)',
    ]);
  });

  test('stand behind the editor’s, and not where these lead', () => {
    const b = make('b', { p1: 'Ada met Bo.', p2: 'Ada met Bo.', p3: 'Dry.' });
    expect(links([a, b], [theme('t', 'a#p1', 'b#p1s1')], 'a#p1')).toEqual([
      'editor b#p1s1 (t)',
      'computed b#p2s1 (people/ada people/bo)',
    ]);
  });

  test('do not follow names that are everywhere, so that many documents stay affordable', () => {
    const crowd = Array.from({ length: 401 }, (_, index) => make(`c${index}`, { p1: 'Ada met Bo.' }));
    expect(links([a, ...crowd], [], 'a#p1')).toEqual([]);
  });
});
