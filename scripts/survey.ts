/**
 * Tells what an editor may want to look at: names in no register, ambiguous forms, dates not resolved, brackets of which
 * nothing is claimed, statements without a source that can be looked up, entries that nothing names.
 *
 *     npm run survey                       of all documents
 *     npm run survey -- ID                 of one
 *     EDITION=folder npm run survey        of another edition than `content`
 */
import { reporter } from 'vfile-reporter';
import { readEdition } from '../src/edition/edition.ts';
import { survey } from '../src/edition/survey/index.ts';
import { ContentError, filesOf, readContent } from '../src/loader/content.ts';
import { table } from './survey/table.ts';

process.exitCode = run(process.argv.slice(2));

/** Does what the arguments say; returns the exit code. */
function run(ids: readonly string[]): number {
  let content;
  try {
    content = readContent('.');
  } catch (error) {
    if (!(error instanceof ContentError)) throw error;
    console.error(error.message);
    return 2;
  }
  const edition = readEdition(content, (_, __, make) => make());
  const files = filesOf(content).filter(({ messages }) => messages.some(({ fatal }) => fatal));
  if (!edition || files.length > 0) {
    console.error(reporter(files, { quiet: true }));
    return 1;
  }
  const unknown = ids.find((id) => !edition.documents.some((document) => document.id === id));
  if (unknown !== undefined) {
    const known = edition.documents.map(({ id }) => id).join(', ');
    console.error(`There is no document ${unknown}; there are ${known || 'none yet'}.`);
    return 2;
  }
  console.log(table(survey(edition), ids));
  return 0;
}
