import { VFile } from 'vfile';
import { describe, expect, test } from 'vitest';
import { checkReferences } from '../../src/edition/checks.ts';
import type { Content } from '../../src/edition/content.ts';
import type { Edition, Entry } from '../../src/edition/model.ts';
import type { WrittenNote } from '../../src/edition/prose.ts';
import { chronologySchema } from '../../src/schema/chronology.ts';
import { journeySchema } from '../../src/schema/journey.ts';
import { document, edition, entry, prose } from './invent.ts';

/** What the check says of an edition: `file: rule`. */
function faults(
  parts: Partial<Omit<Edition, 'entries'>> & { entries?: Entry[] },
  notes: WrittenNote[] = [],
): string[] {
  const entries = parts.entries ?? [];
  const file = (path: string) => new VFile({ path });
  const content: Content = {
    site: file('edition.yml'),
    ledgers: [],
    bibliography: file('bibliography.json'),
    chronology: file('chronology.yml'),
    crossLinks: file('cross-links.yml'),
    journey: file('journey.yml'),
    insertionKinds: file('insertion-kinds.yml'),
    documents: [],
    registers: { people: [], places: [], organizations: [], events: [], concepts: [] },
    notes: notes.map((note) => note.file),
  };
  for (const { id, register } of entries) content.registers[register].push(file(`${id}.md`));
  checkReferences(edition({ ...parts, entries }), notes, [], content);
  const { registers, documents: _, ledgers: __, notes: written, ...single } = content;
  return [...Object.values(single), ...Object.values(registers).flat(), ...written].flatMap(
    ({ path, messages }) =>
      messages.map(({ ruleId, fatal }) => `${path}: ${ruleId ?? ''}${fatal ? '' : ', not fatal'}`),
  );
}

const ada = entry('people/ada', { name: 'Ada' });
const letter = document('letter', {}, { p1: 'Ada came. She left.' }, [ada]);
const base = { documents: [letter], entries: [ada] };

const happening = (fields: object) =>
  chronologySchema.parse([
    {
      id: 'one',
      date: '1901',
      certainty: 'high',
      scope: 'named',
      text: 'Ada comes',
      sources: ['work'],
      confidence: 'verified',
      ...fields,
    },
  ]);

const note = (fields: object): WrittenNote => ({
  id: 'n',
  data: {
    kind: 'note',
    document: 'letter',
    passage: 'p1',
    quote: 'Ada',
    sources: ['work'],
    confidence: 'verified',
    ...fields,
  },
  prose: prose('A note.'),
  file: new VFile({ path: 'n.md' }),
});

const journey = (fields: object, stop: object = {}) =>
  journeySchema.parse({
    title: 'The way',
    text: 'A way.',
    stops: ['arden', 'borden'].map((place) => ({
      place,
      date: '1901',
      text: 'A stop.',
      sources: ['work'],
      confidence: 'verified',
      ...stop,
    })),
    ...fields,
  });
const arden = entry('places/arden', {
  name: 'Arden',
  unmentioned: 'Only on the way.',
  nameUse: 'search',
  coordinates: { lat: 1, lon: 2, sources: ['work'] },
});
const borden = entry('places/borden', {
  name: 'Borden',
  unmentioned: 'Only on the way.',
  nameUse: 'search',
  coordinates: { lat: 3, lon: 4, sources: ['work'] },
});
const unlocated = entry('places/borden', {
  name: 'Borden',
  unmentioned: 'Only on the way.',
  nameUse: 'search',
});

test('an edition in which all leads somewhere has no fault', () => {
  const parts = {
    ...base,
    entries: [ada, arden, borden],
    chronology: happening({ document: 'letter', passages: [{ passage: 'letter#p1s1', quote: 'Ada came' }] }),
    themes: [{ id: 't', theme: 'T', passages: ['letter#p1', 'letter#p1s2'], reason: 'R' }],
    journey: journey({}),
  };
  expect(faults(parts, [note({})])).toEqual([]);
});

test.each(['constructor', '__proto__', 'toString'])('“%s” is an id only where something bears it', (id) => {
  const entries = [
    entry('people/ada', {
      name: 'Ada',
      sources: [id],
      related: [`people/${id === '__proto__' ? 'proto' : id.toLowerCase()}`],
    }),
  ];
  expect(faults({ ...base, entries })).toEqual([
    'people/ada.md: dangling-source',
    'people/ada.md: dangling-entry',
  ]);
});

describe('a reference that leads nowhere', () => {
  test.each<[string, Parameters<typeof faults>[0], string]>([
    [
      'a source of an entry',
      { documents: base.documents, entries: [entry('people/ada', { name: 'Ada', sources: ['lost'] })] },
      'people/ada.md: dangling-source',
    ],
    [
      'a source deep in an entry',
      {
        documents: base.documents,
        entries: [
          entry('people/ada', {
            name: 'Ada',
            born: { date: '1880', sources: ['lost'], confidence: 'verified' },
          }),
        ],
      },
      'people/ada.md: dangling-source',
    ],
    [
      'a related entry',
      {
        documents: base.documents,
        entries: [entry('people/ada', { name: 'Ada', related: ['people/lost'] })],
      },
      'people/ada.md: dangling-entry',
    ],
    [
      'the document of a form',
      {
        documents: base.documents,
        entries: [entry('people/ada', { name: 'Ada', variants: [{ form: 'She', in: ['lost'] }] })],
      },
      'people/ada.md: dangling-document',
    ],
    [
      'the passage of a form',
      {
        documents: base.documents,
        entries: [entry('people/ada', { name: 'Ada', variants: [{ form: 'She', except: ['letter#p1s9'] }] })],
      },
      'people/ada.md: dangling-passage',
    ],
    [
      'a document of a collection',
      {
        ...base,
        site: {
          ...edition({}).site,
          volumes: [{ id: 'some', title: 'Some', documents: ['letter', 'lost'] }],
        },
      },
      'edition.yml: dangling-document',
    ],
    [
      'a source of the chronology',
      { ...base, chronology: happening({ sources: ['lost'] }) },
      'chronology.yml: dangling-source',
    ],
    [
      'an event of the chronology',
      { ...base, chronology: happening({ event: 'lost' }) },
      'chronology.yml: dangling-entry',
    ],
    [
      'a document of the chronology',
      { ...base, chronology: happening({ document: 'lost' }) },
      'chronology.yml: dangling-document',
    ],
    [
      'words of the chronology',
      { ...base, chronology: happening({ passages: [{ passage: 'letter#p1s2', quote: 'Ada came' }] }) },
      'chronology.yml: missing-quote',
    ],
    [
      'a passage of a theme',
      { ...base, themes: [{ id: 't', theme: 'T', passages: ['letter#p1', 'letter#p2'], reason: 'R' }] },
      'cross-links.yml: dangling-passage',
    ],
    [
      'a document of the bibliography',
      {
        ...base,
        bibliography: { work: { id: 'work', type: 'book', title: 'W', custom: { document: 'lost' } } },
      },
      'bibliography.json: dangling-document',
    ],
    [
      'a stop without coordinates',
      { ...base, entries: [ada, arden, unlocated], journey: journey({}) },
      'journey.yml: unlocated-place',
    ],
    [
      'the event of a journey',
      { ...base, entries: [ada, arden, borden], journey: journey({ event: 'lost' }) },
      'journey.yml: dangling-entry',
    ],
  ])('%s', (_, parts, fault) => {
    expect(faults(parts)).toEqual([fault]);
  });

  test('a source of a journey', () => {
    const parts = { ...base, entries: [ada, arden, borden], journey: journey({}, { sources: ['lost'] }) };
    expect(faults(parts)).toEqual(['journey.yml: dangling-source', 'journey.yml: dangling-source']);
  });

  test('the document and the source of a note', () => {
    expect(faults(base, [note({ document: 'lost', sources: ['gone'] })])).toEqual([
      'n.md: dangling-document',
      'n.md: dangling-source',
    ]);
  });
});

describe('an entry', () => {
  test('that nothing names has to say why', () => {
    const bo = entry('people/bo', { name: 'Bo', nameUse: 'search' });
    expect(faults({ ...base, entries: [ada, bo] })).toEqual(['people/bo.md: unmentioned-entry']);
  });

  test('that is named may not say that it is not', () => {
    expect(
      faults({ ...base, entries: [entry('people/ada', { name: 'Ada', unmentioned: 'Left out.' })] }),
    ).toEqual(['people/ada.md: mentioned-entry']);
  });

  test('has no form that stands nowhere, unless it is for searching', () => {
    const forms = (use: object) =>
      entry('people/ada', { name: 'Ada', variants: [{ form: 'Countess', ...use }] });
    expect(faults({ ...base, entries: [forms({})] })).toEqual(['people/ada.md: idle-form']);
    expect(faults({ ...base, entries: [forms({ use: 'search' })] })).toEqual([]);
    const heading = entry('people/ada', { name: 'Ada, Countess', variants: [{ form: 'Ada' }] });
    expect(faults({ ...base, entries: [heading] })).toEqual([]);
  });
});
