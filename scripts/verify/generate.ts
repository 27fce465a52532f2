/** Writes a generated edition whose pages are to be as bounded as those of a small one: `npm run generate`. */
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { writeEdition } from '../bench/edition.ts';

const DOCUMENTS = 200;
const folder = join(import.meta.dirname, '../../.cache/edition-large');

rmSync(folder, { recursive: true, force: true });
writeEdition(folder, DOCUMENTS);
console.log(`${folder}: ${DOCUMENTS} documents to ingest`);
