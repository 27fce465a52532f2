import type { VFile } from 'vfile';
import { slug } from '../schema/common.ts';

/**
 * The id that the name of a file gives; it becomes part of an address.
 *
 * @param file a document, an entry or a note; takes the error `bad-file-name`
 * @returns the id, or nothing where the name would make a bad address
 */
export function fileId(file: VFile): string | undefined {
  const name = file.stem ?? '';
  if (name !== 'index' && slug.safeParse(name).success) return name;
  const better = name
    .normalize('NFKD')
    .toLowerCase()
    .replace(/\p{M}/gu, '')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
  file.message(
    `\`${file.basename ?? ''}\` would make a bad address: name the file with lower case letters and digits, and single ` +
      `hyphens between them${better && better !== 'index' ? `, as \`${better}.md\`` : ''}; \`index\` is no name.`,
    { ruleId: 'bad-file-name', source: 'edition' },
  ).fatal = true;
  return undefined;
}
