/**
 * Renders anew what may hold the focus, and brings focus to what is there again under the same `data-key`; where that
 * is gone, to something else.
 */
export function refocus(holder: Element, otherwise: HTMLElement, render: () => void): void {
  const held = document.activeElement;
  const key = held?.closest<HTMLElement>('[data-key]')?.dataset.key;
  const holds = holder.contains(held);
  render();
  if (!holds || holder.contains(document.activeElement)) return;
  const again = [...holder.querySelectorAll<HTMLElement>('[data-key]')].find(
    ({ dataset }) => dataset.key === key,
  );
  (again ?? otherwise).focus({ preventScroll: again === undefined });
}
