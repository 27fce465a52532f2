import { indexMentions } from '../../src/edition/mentions.ts';
import { labelDocuments } from '../../src/wording/document-labels.ts';
import { chronologySchema } from '../../src/schema/chronology.ts';
import { document, edition, entry } from '../edition/invent.ts';

const entries = [
  entry('people/ada', {
    name: 'Ada Byron',
    sortName: 'Byron, Ada',
    variants: [
      { form: 'Ada', sources: ['work'] },
      { form: 'Countess Lovelace', scheme: 'title', use: 'search' },
      { form: 'Ада Байрон', scheme: 'Russian', lang: 'ru', sources: ['letter'], use: 'search' },
    ],
    born: { date: '1815-12-10', sources: ['work'], confidence: 'verified' },
    died: { date: '1852', sources: ['work'], confidence: 'inferred' },
    office: { text: 'Countess', sources: ['work'], confidence: 'verified' },
    facts: [{ text: 'She wrote.', sources: ['letter'], confidence: 'document' }],
    related: ['places/arden'],
    authorities: [
      { scheme: 'VIAF', id: '123', sources: ['work'] },
      { scheme: 'House list', id: '7', sources: ['letter'] },
    ],
    distinguish: ['Ada of Holland'],
  }),
  entry('people/bo', { name: 'Bo', nameUse: 'search', unmentioned: 'Only wrote the letter.' }),
  entry('places/arden', {
    name: 'Arden',
    kind: 'town',
    coordinates: { lat: 52.5, lon: -1.25, sources: ['work'] },
  }),
  entry('places/borden', { name: 'Borden', coordinates: { lat: 40, lon: 60, sources: ['work'] } }),
  entry('events/fair', { name: 'the Fair', date: '1901-05-01/1901-05-03', related: ['places/arden'] }),
];

/** Two letters that name a woman, two towns and a fair. */
export const sample = edition({
  site: { ...edition({}).site, registers: { people: { lede: 'All whom the letters name.' } } },
  bibliography: {
    ...edition({}).bibliography,
    letter: { id: 'letter', type: 'document', title: 'A letter', custom: { document: 'letter' } },
  },
  entries,
  documents: [
    document(
      'letter',
      { genre: 'letter', date: '1901-05-06', shortTitle: 'Letter to Arden' },
      {
        abstract: 'On Ada.',
        p1: 'Then [Ada] Byron came to Arden. She saw [...] the Fair.',
        p2: 'Ada left Arden for Borden [in May].',
      },
      entries,
    ),
    document(
      'diary',
      { genre: 'diary', date: '1901-05-09' },
      { p1: 'Ada is [well]. Arden sleeps.' },
      entries,
    ),
  ],
  themes: [
    {
      id: 'ada',
      theme: 'Ada',
      passages: ['letter#p1s1', 'diary#p1s1', 'letter#p2'],
      reason: 'Both speak of her.',
    },
  ],
  chronology: chronologySchema.parse([
    {
      id: 'fair',
      date: '1901-05-01/1901-05-03',
      certainty: 'medium',
      scope: 'named',
      text: 'The Fair, according to the letter',
      label: 'The Fair',
      landmark: true,
      passages: [{ passage: 'letter#p1s2', quote: 'the Fair' }],
      event: 'fair',
      sources: ['letter'],
      confidence: 'document',
      record: { text: 'It rained.', sources: ['work'], confidence: 'verified' },
    },
    {
      id: 'letter',
      date: '1901-05-06',
      certainty: 'high',
      scope: 'named',
      text: 'The letter is written',
      landmark: true,
      document: 'letter',
      sources: ['letter'],
      confidence: 'document',
    },
    {
      id: 'flood',
      date: '1901-06',
      certainty: 'low',
      scope: 'aftermath',
      text: 'The flood',
      slip: 'The diary has “food.”',
      sources: ['work'],
      confidence: 'inferred',
    },
  ]),
});

export const labels = labelDocuments(sample.documents);
export const origins = { bibliography: sample.bibliography, labels };
export const found = indexMentions(sample.documents);
