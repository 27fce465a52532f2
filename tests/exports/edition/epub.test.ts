import { EpubCheck } from '@likecoin/epubcheck-ts';
import { strFromU8, unzipSync } from 'fflate';
import { XmlDocument } from 'libxml2-wasm';
import { expect, test } from 'vitest';
import { volumeToEpub } from '../../../src/exports/edition/epub.ts';
import { ofType } from '../../../src/edition/model.ts';
import { document, edition, entry } from '../../edition/invent.ts';
import { thisEdition } from '../this-edition.ts';
import { volumeOf } from './volume.ts';

const whole = thisEdition();
const book = volumeToEpub(volumeOf(whole));
const files = new Map(Object.entries(unzipSync(book)).map(([name, bytes]) => [name, strFromU8(bytes)]));
const namespaces = { h: 'http://www.w3.org/1999/xhtml', epub: 'http://www.idpf.org/2007/ops' };

test('the checker of e-books finds nothing', async () => {
  const { messages } = await EpubCheck.validate(book);
  expect(messages.filter(({ severity }) => severity !== 'info' && severity !== 'usage')).toEqual([]);
});

test('its texts are the published ones to the character, and each note pops up from its words', () => {
  for (const { id, passages } of whole.documents) {
    const page = XmlDocument.fromString(files.get(`EPUB/document-${id}.xhtml`) ?? '');
    const textOf = (passage: string) =>
      page
        .find(
          `//*[@id="${passage}"]/descendant::text()[not(parent::h:a[@class="num" or @class="ref"])][not(parent::h:span[@class="side-head"])]`,
          namespaces,
        )
        .map((node) => node.content)
        .join('');
    for (const passage of passages) expect(textOf(passage.id)).toBe(passage.text.replaceAll('\n', ''));
    const notes = passages.flatMap(({ annotations }) => ofType(annotations, 'note'));
    expect(page.find('//h:a[@epub:type="noteref"]', namespaces)).toHaveLength(notes.length);
    for (const note of notes)
      expect(page.find(`//h:aside[@epub:type="footnote"][@id="note-${note.id}"]`, namespaces)).toHaveLength(
        1,
      );
    page.dispose();
  }
});

test('what a source says is text, and long titles and unknown editors make a book too', async () => {
  const kim = entry('people/kim', { name: 'Kim <b>' });
  const letters = edition({
    entries: [kim],
    documents: [
      document('1901-letter', { title: 'A & <i>'.repeat(40) }, { p1: 'Kim <b> said [<x>] & [...] so.' }, [
        kim,
      ]),
    ],
  });
  const { messages } = await EpubCheck.validate(volumeToEpub(volumeOf(letters)));
  expect(messages.filter(({ severity }) => severity === 'error' || severity === 'fatal')).toEqual([]);
});
