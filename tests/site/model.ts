import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Document } from '../../src/edition/model.ts';
import type { BuiltSite } from './fixture.ts';

/** A document as the built site gives it away: what its page must show. */
export function readModel({ folder }: BuiltSite, id: string): Document {
  const file = join(import.meta.dirname, '../..', folder, 'documents', `${id}.json`);
  return JSON.parse(readFileSync(file, 'utf8')) as Document;
}
