/** The key under which what a reader chose is kept; the page's head reads it before the first paint. */
const KEY = 'reader';

type Choices = Record<string, string>;

/**
 * What to keep after a choice: nothing that is the default.
 *
 * @param kept what was kept before
 * @param name what was chosen: `view`, `theme`, `numbers`
 * @param value the value, or `undefined` for the default
 */
export function choose(kept: Choices, name: string, value: string | undefined): Choices {
  const { [name]: _, ...rest } = kept;
  return value === undefined ? rest : { ...rest, [name]: value };
}

function read(): Choices {
  try {
    return JSON.parse(localStorage.getItem(KEY) ?? '{}') as Choices;
  } catch {
    return {};
  }
}

function keep(name: string, value: string | undefined): void {
  const choices = choose(read(), name, value);
  try {
    if (Object.keys(choices).length > 0) localStorage.setItem(KEY, JSON.stringify(choices));
    else localStorage.removeItem(KEY);
  } catch {
    // A browser that forbids storing still shows what was chosen.
  }
}

/** Makes the controls show what was chosen, and remembers what is chosen next. */
export function remember(root: Document): void {
  const { dataset } = root.documentElement;
  for (const group of root.querySelectorAll('.choice')) {
    const inputs = [...group.querySelectorAll('input')];
    for (const input of inputs) {
      if (dataset[input.name] === input.value) input.checked = true;
      input.addEventListener('change', () => {
        dataset[input.name] = input.value;
        keep(input.name, input === inputs[0] ? undefined : input.value);
      });
    }
  }
  const numbers = root.querySelector<HTMLInputElement>('#numbers');
  if (!numbers) return;
  if (dataset.numbers === 'on') numbers.checked = true;
  numbers.addEventListener('change', () => {
    dataset.numbers = numbers.checked ? 'on' : 'off';
    keep('numbers', numbers.checked ? 'on' : undefined);
  });
}
