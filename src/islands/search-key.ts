/** `/` goes to the search page, as on many sites, unless one is writing. */
addEventListener('keydown', (event) => {
  if (event.key !== '/' || event.ctrlKey || event.metaKey || event.altKey) return;
  if (
    event.target instanceof HTMLElement &&
    event.target.closest('input, textarea, select, [contenteditable]')
  )
    return;
  const link = document.querySelector<HTMLAnchorElement>('a.find');
  if (!link) return;
  event.preventDefault();
  link.click();
});
