import { parseFragment } from 'parse5';
import { expect, test } from 'vitest';
import { entryToJsonLd, pageToJsonLd } from '../../src/exports/linked-data.ts';
import { jsonInScript } from '../../src/wording/script-json.ts';
import { entry } from '../edition/invent.ts';

const edition = { title: 'Letters', description: 'Some letters.', root: 'https://example.org/edition/' };
const page = (parts: object = {}) =>
  pageToJsonLd(
    { kind: 'WebPage', name: 'Ada', description: 'About Ada.', path: '/people/ada/', trail: [], ...parts },
    edition,
  );

test('a page tells where it lies and what it is of', () => {
  const about = entryToJsonLd(entry('people/ada', { name: 'Ada' }), []);
  const trail = [{ name: 'People', path: '/people/' }];
  expect(page({ kind: 'ItemPage', trail, about })).toMatchObject({
    '@context': 'https://schema.org',
    '@type': 'ItemPage',
    url: 'https://example.org/edition/people/ada/',
    isPartOf: { '@type': 'WebSite', url: 'https://example.org/edition/', name: 'Letters' },
    breadcrumb: {
      itemListElement: [
        { position: 1, name: 'Letters', item: 'https://example.org/edition/' },
        { position: 2, name: 'People', item: 'https://example.org/edition/people/' },
        { position: 3, name: 'Ada', item: 'https://example.org/edition/people/ada/' },
      ],
    },
    mainEntity: { '@type': 'Person', name: 'Ada' },
  });
  expect(page({ path: '/' })).toMatchObject({ mainEntity: { '@type': 'Collection', name: 'Letters' } });
});

test('an entry is of its register’s type, with the dates that are sure', () => {
  const sure = { sources: ['work'], confidence: 'verified' };
  const ada = entry('people/ada', {
    name: 'Ada',
    variants: [{ form: 'A. Byron' }, { form: 'the countess', use: 'description' }],
    born: { date: '1815-12-10', ...sure },
    died: { date: '1852~', ...sure },
    authorities: [{ scheme: 'VIAF', id: '7', sources: ['work'] }],
  });
  expect(entryToJsonLd(ada, ['https://viaf.org/viaf/7'])).toEqual({
    '@type': 'Person',
    name: 'Ada',
    alternateName: ['A. Byron'],
    description: 'About Ada.',
    birthDate: '1815-12-10',
    identifier: [{ '@type': 'PropertyValue', propertyID: 'VIAF', value: '7' }],
    sameAs: ['https://viaf.org/viaf/7'],
  });
  const place = entry('places/arden', { coordinates: { lat: 52.5, lon: -1.25, sources: ['work'] } });
  expect(entryToJsonLd(place, [])).toMatchObject({
    '@type': 'Place',
    geo: { latitude: 52.5, longitude: -1.25 },
  });
  expect(entryToJsonLd(entry('events/fair', { date: '1901-05/1901-06' }), [])).toMatchObject({
    '@type': 'Event',
    startDate: '1901-05',
    endDate: '1901-06',
  });
});

test('whatever stands in it, it ends no script', () => {
  const hostile = page({ name: '</script><!--<script>alert(1)</script>\u2028' });
  const script = jsonInScript(hostile);
  const { childNodes } = parseFragment(`<script type="application/ld+json">${script}</script>`);
  expect(childNodes).toHaveLength(1);
  expect(JSON.parse(script)).toEqual(hostile);
});
