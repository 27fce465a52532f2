import { toXml } from 'xast-util-to-xml';
import type { Element } from 'xast';

/** A whole file of XML around its root. */
export const printXml = (root: Element): string =>
  `${toXml({
    type: 'root',
    children: [{ type: 'instruction', name: 'xml', value: 'version="1.0" encoding="UTF-8"' }, root],
  })}\n`;
