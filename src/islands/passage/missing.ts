import { isPassageId } from '../../schema/passage-id.ts';
import { passageLabel } from '../../wording/locator.ts';
import { nearest } from './nearest.ts';
import { TEXTS } from './text.ts';

/**
 * Tells that an address leads to no passage that the text has, with the nearest one that there is.
 *
 * @param status where it is told
 * @param wanted the id that leads nowhere, or what stands in its place
 */
export function tellMissing(status: HTMLElement, wanted: string): void {
  const former = document.getElementById(wanted)?.matches('.former') ?? false;
  const heir = former
    ? heirOf(wanted)
    : nearest(
        wanted,
        [...document.querySelectorAll(TEXTS)].map(({ id }) => id),
      );
  if (heir === undefined) return;
  const link = document.createElement('a');
  link.href = `#${heir}`;
  link.textContent = passageLabel(heir);
  const what = isPassageId(wanted) ? passageLabel(wanted) : `passage “${wanted}”`;
  status.replaceChildren(
    former
      ? `${what} is no longer in the text as it was; now see `
      : `This document has no ${what}. The nearest passage is `,
    link,
    '.',
  );
  status.hidden = false;
}

/** The paragraph in which an old id now leads to something. */
const heirOf = (id: string): string | undefined =>
  document.getElementById(id)?.parentElement?.querySelector(TEXTS)?.id;
