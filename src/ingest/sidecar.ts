import type { VFile } from 'vfile';
import { sidecarSchema, type Sidecar } from '../schema/sidecar.ts';
import { readYaml } from '../typed-markdown/index.ts';

/**
 * Reads what an editor states beside a dump.
 *
 * @param file the sidecar; takes the errors, of rule `sidecar`
 * @returns its content, or `undefined` if there was an error
 */
export function readSidecar(file: VFile): Sidecar | undefined {
  return readYaml(String(file), sidecarSchema, file, { ruleId: 'sidecar', source: 'ingest' });
}
