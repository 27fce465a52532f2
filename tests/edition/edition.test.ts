import { beforeEach, describe, expect, test } from 'vitest';
import { VFile } from 'vfile';
import type { Content } from '../../src/edition/content.ts';
import { readEdition, type Cache, type ReadDocument } from '../../src/edition/edition.ts';
import { passageToHtml } from '../../src/exports/html.ts';
import { digest } from '../../src/typed-markdown/digest.ts';

const zeros = '0'.repeat(64);
const text = 'Kim [Il Sung] came. He spoke of the plan.';

const markdown = (body: string) => `---
title: A letter
genre: letter
date: 1965-03-02
archive: { reference: "X 1" }
revision: { date: 1965-03-02, digest: '000000000000' }
source: { file: a.txt, sha256: '${zeros}', format: test }
---

${body}
`;

const entry = (front: string) => `---\n${front}\nsources: [w]\nconfidence: verified\n---\n\nSomeone.\n`;
const file = (path: string, value: string) => new VFile({ path, value });

let content: Content;

beforeEach(() => {
  content = {
    site: file(
      'edition.yml',
      'title: T\nlede: L\ndescription: D\neditor: E\npublisher: P\nreport: mailto:a@example.org\nrepository: { name: R, url: "https://example.org" }\nstatement: [{ heading: H, text: [P] }]\n',
    ),
    ledgers: [
      file(
        'letter.yml',
        `paragraphs:\n  p1:\n    digest: "${digest(text)}"\n    sentences: { s1: 0, s2: 20 }\n`,
      ),
    ],
    bibliography: file('bibliography.json', '[{ "id": "w", "type": "book", "title": "A work" }]'),
    chronology: file('chronology.yml', '[]\n'),
    crossLinks: file('cross-links.yml', '[]\n'),
    insertionKinds: file('insertion-kinds.yml', '[]\n'),
    documents: [file('letter.md', markdown(`${text} {#p1}`))],
    registers: {
      people: [file('kim.md', entry('name: Kim Il Sung'))],
      places: [],
      organizations: [],
      events: [],
      concepts: [],
    },
    notes: [
      file(
        'n.md',
        '---\nkind: note\ndocument: letter\npassage: p1s2\nquote: the plan\nsources: [w]\nconfidence: verified\n---\n\nWhich plan is not said.\n',
      ),
    ],
  };
});

const make: Cache = (_, __, work) => work();

/** The messages of all files: `people/kim.md: rule`. */
function messages(): string[] {
  readEdition(content, make);
  const { registers, documents, ledgers, notes, ...single } = content;
  return [
    ...Object.values(single),
    ...ledgers,
    ...documents,
    ...Object.values(registers).flat(),
    ...notes,
  ].flatMap((one) => one.messages.map(({ ruleId }) => `${one.path}: ${ruleId ?? ''}`));
}

describe('readEdition', () => {
  test('joins document, names, notes and kinds of insertions', () => {
    const edition = readEdition(content, make);
    const [letter] = edition?.documents ?? [];
    expect(messages()).toEqual([]);
    expect(letter?.passages).toMatchObject([
      {
        id: 'p1',
        annotations: [
          { type: 'supplied', start: 4, end: 13, kind: 'name' },
          { type: 'mention', start: 0, end: 13, entry: 'people/kim' },
          { type: 'note', start: 32, end: 40, id: 'n', number: 1 },
        ],
        sentences: [{ id: 'p1s1' }, { id: 'p1s2' }],
      },
    ]);
    expect(letter?.passages.map((passage) => passageToHtml(passage, '/'))).toMatchObject([
      [{ html: expect.stringContaining('href="/people/kim/"') as string, notes: [{ id: 'n' }] }],
    ]);
  });

  test('a document called like what every object has needs an entry of its own in the ledger', () => {
    content.documents = [file('constructor.md', markdown(`${text} {#p1}`))];
    content.ledgers = [];
    content.notes = [];
    expect(messages()).toEqual(['constructor.md: unpublished-id']);
  });

  test('a document is read again where a form that stands in it changed, and not for one that does not', () => {
    let kept: ReadDocument | undefined;
    /** Whether the document was read anew. */
    const read = (people: string) => {
      let made = false;
      content.registers.people = [file('kim.md', entry(people))];
      readEdition(content, (_, __, work, holds) => {
        if (kept && holds(kept)) return kept;
        made = true;
        return (kept = work());
      });
      return made;
    };
    expect(read('name: Kim Il Sung')).toBe(true);
    expect(read('name: Kim Il Sung')).toBe(false);
    expect(read('name: Kim Il Sung\nvariants: [{ form: Nobody }]')).toBe(false);
    expect(read('name: Kim Il Sung\nvariants: [{ form: He }]')).toBe(true);
    expect(read('name: Kim Il Sung')).toBe(true);
  });

  test('a document’s key changes with its text and its ledger', () => {
    const keyOf = () => {
      let key = '';
      readEdition(content, (_, parts, work) => {
        key = JSON.stringify(parts);
        return work();
      });
      return key;
    };
    const before = keyOf();
    expect(keyOf()).toBe(before);
    content.ledgers = content.ledgers.map((ledger) => file('letter.yml', `${String(ledger)}\n`));
    expect(keyOf()).not.toBe(before);
  });

  test.each<[string, () => void, string[]]>([
    [
      'a note whose phrase is gone',
      () => (content.notes[0] = file('n.md', String(content.notes[0]).replace('the plan', 'a plan'))),
      ['n.md: missing-quote'],
    ],
    [
      'a note on a missing passage',
      () => (content.notes[0] = file('n.md', String(content.notes[0]).replace('p1s2', 'p4'))),
      ['n.md: dangling-passage'],
    ],
    [
      'a note on a missing document',
      () =>
        (content.notes[0] = file(
          'n.md',
          String(content.notes[0]).replace('document: letter', 'document: report'),
        )),
      ['n.md: dangling-document'],
    ],
    [
      'an unknown source',
      () => (content.bibliography = file('bibliography.json', '[]')),
      ['kim.md: dangling-source', 'n.md: dangling-source'],
    ],
    [
      'a bibliography in YAML',
      () => (content.bibliography = file('bibliography.json', '[{ id: w, type: book, title: A work }]')),
      ['bibliography.json: invalid-field'],
    ],
    [
      'a bibliography that is neither',
      () => (content.bibliography = file('bibliography.json', '[{ "id": "w", ')),
      ['bibliography.json: invalid-field'],
    ],
    [
      'an unknown field',
      () => (content.registers.people[0] = file('kim.md', entry('name: Kim Il Sung\ncolour: red'))),
      ['kim.md: front-matter'],
    ],
    [
      'an edition that says neither by whom it is nor whom to tell of an error',
      () =>
        (content.site = file('edition.yml', String(content.site).replace(/^(?:editor|report): .*\n/gm, ''))),
      ['edition.yml: unset-field'],
    ],
    [
      'an entry that nothing names',
      () => content.registers.people.push(file('pan.md', entry('name: Pan\nvariants: [{ form: Pan Zili }]'))),
      ['pan.md: unmentioned-entry', 'pan.md: idle-form'],
    ],
    [
      'two entries that claim one name',
      () => content.registers.people.push(file('kim-2.md', entry('name: Kim Il Sung'))),
      ['letter.md: ambiguous-name'],
    ],
    ['a document that vanished', () => (content.documents = []), ['letter.yml: unresolved-document']],
    [
      'a broken list',
      () => (content.chronology = file('chronology.yml', '- id: [\n')),
      ['chronology.yml: invalid-field'],
    ],
  ])('%s is told on its file', (_, spoil, expected) => {
    spoil();
    const told = messages();
    for (const message of expected) expect(told).toContain(message);
  });
});
