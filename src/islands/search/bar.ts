import { plainKey } from '../keys.ts';

/** The field in the bar of every page. It brings nothing of search until a reader shows that it is wanted. */
const field = document.querySelector<HTMLInputElement>('form[role=search] input');
const form = field?.form;

/** What the search page reads before it can answer, from its own address on. */
const READ = ['', 'head.json'];

/** Has the browser fetch what search needs while the reader is still typing. */
function warm(): void {
  form?.removeEventListener('pointerenter', warm);
  form?.removeEventListener('focusin', warm);
  for (const path of READ) {
    const link = document.createElement('link');
    link.rel = 'prefetch';
    link.href = new URL(path, form?.action).href;
    document.head.append(link);
  }
}

/** `/` goes to the field, as on many sites, unless one is writing or has switched it off. */
addEventListener('keydown', (event) => {
  if (plainKey(event) !== '/' || document.documentElement.dataset.shortcut === 'off') return;
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

// The search page opens search itself.
if (form?.closest('.bar, .tools')) {
  form.addEventListener('pointerenter', warm);
  form.addEventListener('focusin', warm);
}
