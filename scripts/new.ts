/**
 * Makes the folder of a new edition: its own account to fill in, and an example of whatever can be added.
 *
 *     npm run new -- FOLDER
 */
import { existsSync, globSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { writeFiles } from '../src/loader/write.ts';

const template = join(import.meta.dirname, 'new', 'edition');

process.exitCode = run(process.argv.slice(2));

/** Does what the arguments say; returns the exit code. */
function run([folder, ...more]: readonly string[]): number {
  if (folder === undefined || folder.startsWith('-') || more.length > 0)
    return complain('Say where the edition is to stand: npm run new -- path/to/folder');
  if (existsSync(folder) && (!statSync(folder).isDirectory() || readdirSync(folder).length > 0))
    return complain(`${folder} is there already and not empty: give another folder`);
  const files = globSync('*', { cwd: template });
  try {
    writeFiles(new Map(files.map((name) => [join(folder, name), readFileSync(join(template, name))])));
  } catch (error) {
    return complain(`${folder} can’t be written: ${error instanceof Error ? error.message : String(error)}`);
  }
  console.log(
    [
      `${folder} holds an edition without documents. What can be added is told in ${join(folder, 'README.md')}.`,
      '',
      `EDITION=${folder} npm run ingest -- path/to/dump.txt --id its-id   takes a document in`,
      `EDITION=${folder} npm start                                        builds the edition and shows it`,
    ].join('\n'),
  );
  return 0;
}

function complain(reason: string): number {
  console.error(`${reason}.`);
  return 2;
}
