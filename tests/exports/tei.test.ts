import { readFileSync } from 'node:fs';
import { RelaxNGValidator, XmlDocument, XmlValidateError } from 'libxml2-wasm';
import { beforeAll, describe, expect, test } from 'vitest';
import { documentsToTei, documentToTei } from '../../src/exports/tei.ts';
import { insertionsOf } from '../../src/exports/readings.ts';
import { leaveOut, outermost, withoutBrackets } from '../../src/text/readings.ts';
import { document as invent, entry } from '../edition/invent.ts';
import { namedEntry, thisEdition } from './this-edition.ts';

const edition = thisEdition();
const tei = { tei: 'http://www.tei-c.org/ns/1.0' };
const context = { entry: namedEntry(edition), edition: { title: edition.site.title } };

// Deprecated in favor of validators that only C programs can reach.
/* eslint-disable @typescript-eslint/no-deprecated */
let validator: RelaxNGValidator;
// The schema is a megabyte.
beforeAll(() => {
  validator = RelaxNGValidator.fromDoc(
    XmlDocument.fromString(readFileSync('tests/fixtures/tei/tei_all.rng', 'utf8')),
  );
}, 120_000);
/* eslint-enable @typescript-eslint/no-deprecated */

describe.each(edition.documents.map((document) => [document.id, document] as const))('%s', (_, document) => {
  const printed = documentToTei(document, context);

  test('is valid TEI', () => {
    expect(faults(printed)).toEqual([]);
  });

  test('holds the published text to the character, and without brackets the quiet reading', () => {
    const xml = XmlDocument.fromString(printed);
    const textOf = (id: string, path: string) =>
      xml
        .find(`//*[@xml:id="${id}"]${path}`, tei)
        .map((node) => node.content)
        .join('');
    expect(document.passages.map(({ id }) => textOf(id, ''))).toEqual(
      document.passages.map(({ text }) => text),
    );
    expect(document.passages.map(({ id }) => textOf(id, '//text()[not(parent::tei:pc)]'))).toEqual(
      document.passages.map((passage) => withoutBrackets(passage.text, insertionsOf(passage)).text),
    );
    expect(document.passages.map(({ id }) => textOf(id, '//text()[not(ancestor::tei:supplied)]'))).toEqual(
      document.passages.map((passage) => leaveOut(passage.text, outermost(insertionsOf(passage))).text),
    );
  });
});

test('a fault is told', () => {
  const printed = documentToTei(invent('letter', {}, { p1: 'So.' }), context);
  expect(faults(printed.replace('<body>', '<body n="a b"><bad/>'))).not.toEqual([]);
});

test('what a source says is text, and every type has its element', () => {
  const kim = entry('people/kim', { name: 'Kim Il Sung' });
  const letter = invent(
    'letter',
    { title: 'A & <b>' },
    { p1: 'so [...] then Kim [Il Sung] <i>&\u00a0said on 3 May 1901.' },
    [kim],
  );
  const printed = documentToTei(letter, {
    ...context,
    entry: namedEntry({ entries: new Map([[kim.id, kim]]) }),
  });
  expect(printed).toContain(
    '<p xml:id="p1" n="1"><s xml:id="p1s1" n="1">so <gap reason="unknown"><desc>[...]</desc></gap> then ' +
      '<persName key="people/kim" ref="#people.kim">Kim <supplied reason="name"><pc>[</pc>Il Sung<pc>]</pc></supplied></persName> ' +
      '&#x3C;i>&#x26;\u00a0said on <date when="1901-05-03" type="stated">3 May 1901</date>.</s></p>',
  );
  expect(faults(printed)).toEqual([]);
});

test('apparatus is told by its kind, with what it doubts and how much is missing', () => {
  const letter = invent(
    '1901-letter',
    {},
    {
      p1: 'The talks [sic] with Li[?] ended [two lines illegible]. He said jiefang [liberation; jiefang] to [Wang?] there [stamp: received 3 May].',
    },
  );
  const printed = documentToTei(letter, context);
  expect(faults(printed)).toEqual([]);
  expect(printed).toContain('The <sic>talks</sic> <note type="sic" place="inline">[sic]</note> with ');
  expect(printed).toContain('<unclear>Li</unclear><note type="conjecture" place="inline">[?]</note> ended ');
  expect(printed).toContain(
    '<gap reason="illegible" extent="two lines"><desc>[two lines illegible]</desc></gap>',
  );
  expect(printed).toContain('<unclear>[Wang?]</unclear>');
});

test('a corpus of documents is valid, and tells each entry once', () => {
  const addressOf = (id: string) => `https://example.org/documents/${id}/`;
  const printed = documentsToTei(edition.documents, { ...context, addressOf });
  expect(faults(printed)).toEqual([]);
  expect(printed).toContain(`xml:id="document.${edition.documents[0]?.id}.p1s1"`);
});

/** What the schema says against a document. */
function faults(printed: string): string[] {
  try {
    validator.validate(XmlDocument.fromString(printed));
    return [];
  } catch (error) {
    if (error instanceof XmlValidateError)
      return error.details.map(({ message, line }) => `${line}: ${message}`);
    throw error;
  }
}
