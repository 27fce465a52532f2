import type { VFile } from 'vfile';
import type { Register } from '../schema/registers.ts';

/** The files of `content/` that an edition is made of. */
export interface Content {
  /** `edition.yml` */
  site: VFile;
  /** `ledger/*.yml` */
  ledgers: VFile[];
  /** `bibliography.json` */
  bibliography: VFile;
  chronology: VFile;
  crossLinks: VFile;
  /** `insertion-kinds.yml` */
  insertionKinds: VFile;
  /** `journey.yml`, if there is one */
  journey?: VFile;
  /** `documents/*.md` */
  documents: VFile[];
  /** `people/*.md` and so on */
  registers: Record<Register, VFile[]>;
  /** `notes/*.md` */
  notes: VFile[];
}
