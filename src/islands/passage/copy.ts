import { selectedRanges } from './selection.ts';
import { publishedParts } from './text.ts';

/** Text that is written into is copied as it is. */
const WRITTEN = 'textarea, input:not([type=radio], [type=checkbox])';

/**
 * Puts the published text of what is selected on the clipboard, as text and as HTML, whatever the view shows and
 * whatever stands between. A selection without any of it is the browser's to copy.
 */
export function copyPublished(event: ClipboardEvent): void {
  if (!event.clipboardData || document.activeElement?.matches(WRITTEN)) return;
  const parts = selectedRanges().flatMap(publishedParts);
  if (parts.length === 0) return;
  event.clipboardData.setData('text/plain', parts.join('\n\n'));
  event.clipboardData.setData('text/html', toHtml(parts));
  event.preventDefault();
}

/** Paragraphs as HTML; a single one may be a few words, to stand in a line of what it is pasted into. */
function toHtml(parts: readonly string[]): string {
  const texts = parts.map((part) => {
    const holder = document.createElement('p');
    holder.textContent = part;
    holder.innerHTML = holder.innerHTML.replaceAll('\n', '<br>');
    return holder;
  });
  return texts.length === 1 ? (texts[0]?.innerHTML ?? '') : texts.map(({ outerHTML }) => outerHTML).join('');
}
