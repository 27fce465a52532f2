/** The field in the bar of every page. Of search itself it brings nothing, until a reader shows that it is wanted. */
const field = document.querySelector<HTMLInputElement>('form[role=search] input');
const form = field?.form;

/** `/` goes to the field, as on many sites, unless one is writing. */
addEventListener('keydown', (event) => {
  if (event.key !== '/' || event.ctrlKey || event.metaKey || event.altKey) return;
  const { target } = event;
  if (
    target instanceof Element &&
    target.closest('input:not([type=radio], [type=checkbox]), textarea, select')
  )
    return;
  event.preventDefault();
  field?.focus();
  field?.select();
});

// The search page warms itself.
if (form?.closest('.bar'))
  for (const sign of ['pointerenter', 'focusin'])
    form.addEventListener(sign, () => void import('./warm.ts').then(({ warm }) => warm(form.action)), {
      once: true,
    });
