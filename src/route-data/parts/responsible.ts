import type { Site } from '../../schema/site.ts';

const list = new Intl.ListFormat('en-US', { type: 'conjunction' });

/** By whom the edition is, in words, as far as it says so: `edited by Jane Doe, published by Example University`. */
export function responsible({ editor, publisher }: Site): string | undefined {
  const parts = [
    ...(editor === undefined ? [] : [`edited by ${list.format([editor].flat())}`]),
    ...(publisher === undefined ? [] : [`published by ${publisher}`]),
  ];
  return parts.length > 0 ? parts.join(', ') : undefined;
}
