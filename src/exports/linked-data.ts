import type { Entry } from '../edition/model.ts';
import { registers } from '../schema/registers.ts';
import { href } from '../wording/addresses.ts';
import { singleDate } from '../wording/edtf.ts';
import type { CitedEdition } from './citation/csl-data.ts';
import type { JsonLd } from './citation/json-ld.ts';
import { proseToText } from './text.ts';

/** A page and where it lies. */
export interface LinkedPage {
  /** What schema.org calls such a page. */
  kind: 'WebPage' | 'AboutPage' | 'CollectionPage' | 'ItemPage' | 'SearchResultsPage';
  name: string;
  description: string;
  path: string;
  /** The pages that it lies in, the widest first; the start page goes without saying. */
  trail: readonly { name: string; path: string }[];
  /** What it is the page of. */
  about?: JsonLd | undefined;
}

/** The edition, as its pages tell it. */
export interface LinkedEdition extends CitedEdition {
  description: string;
  /** Where the site stands: its address, or its base path alone. */
  root: string;
}

/**
 * A page as linked data (schema.org): what it is, where it lies, and what it is about.
 *
 * @returns to be printed by `jsonInScript`
 */
export function pageToJsonLd(
  { kind, name, description, path, trail, about }: LinkedPage,
  edition: LinkedEdition,
): JsonLd {
  const { root, title } = edition;
  const address = (to: string) => href(root, to);
  const isStart = path === '/';
  const steps = [{ name: title, path: '/' }, ...trail, ...(isStart ? [] : [{ name, path }])];
  return {
    '@context': 'https://schema.org',
    '@type': kind,
    '@id': address(path),
    url: address(path),
    name,
    description,
    inLanguage: edition.lang ?? 'en',
    isPartOf: { '@type': 'WebSite', '@id': `${address('/')}#site`, url: address('/'), name: title },
    ...(steps.length > 1 && {
      breadcrumb: {
        '@type': 'BreadcrumbList',
        itemListElement: steps.map((step, at) => ({
          '@type': 'ListItem',
          position: at + 1,
          name: step.name,
          item: address(step.path),
        })),
      },
    }),
    ...(isStart ? { mainEntity: editionToJsonLd(edition) } : about && { mainEntity: about }),
  };
}

/** The edition: who edits and publishes it. */
function editionToJsonLd({
  title,
  description,
  editors = [],
  publisher,
  root,
  lang = 'en',
}: LinkedEdition): JsonLd {
  return {
    '@type': 'Collection',
    '@id': `${href(root, '/')}#edition`,
    name: title,
    description,
    inLanguage: lang,
    ...(editors.length > 0 && { editor: editors.map((name) => ({ '@type': 'Person', name })) }),
    ...(publisher !== undefined && { publisher: { '@type': 'Organization', name: publisher } }),
  };
}

/**
 * An entry of a register as linked data, of the type that its register is of.
 *
 * @param pages the pages of authority files on the same
 */
export function entryToJsonLd({ register, data, prose }: Entry, pages: readonly string[]): JsonLd {
  const forms = data.variants.filter(({ use }) => use !== 'description').map(({ form }) => form);
  return {
    '@type': registers[register].thing,
    name: data.name,
    ...(forms.length > 0 && { alternateName: [...new Set(forms)] }),
    description: proseToText(prose),
    ...('born' in data && data.born && dated('birthDate', data.born.date)),
    ...('died' in data && data.died && dated('deathDate', data.died.date)),
    ...('date' in data && data.date !== undefined && during(data.date)),
    ...('coordinates' in data &&
      data.coordinates && {
        geo: {
          '@type': 'GeoCoordinates',
          latitude: data.coordinates.lat,
          longitude: data.coordinates.lon,
        },
      }),
    ...(data.authorities.length > 0 && {
      identifier: data.authorities.map(({ scheme, id }) => ({
        '@type': 'PropertyValue',
        propertyID: scheme,
        value: id,
      })),
    }),
    ...(pages.length > 0 && { sameAs: pages }),
  };
}

/** A date that schema.org can say: a day, a month or a year; anything less sure is left out. */
function dated(property: string, edtf: string): JsonLd {
  const date = singleDate(edtf);
  return date === undefined ? {} : { [property]: date };
}

/** When something began and ended. */
function during(edtf: string): JsonLd {
  const [start = '', end = start] = edtf.split('/');
  return { ...dated('startDate', start), ...dated('endDate', end) };
}
