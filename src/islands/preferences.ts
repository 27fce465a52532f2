/** The key under which what a reader chose is kept; the page's head reads it before the first paint. */
export const KEY = 'reader';

/** What a reader can choose, with its values; the first is the default. */
export const preferences = {
  view: ['published', 'quiet', 'without'],
  numbers: ['off', 'on'],
  theme: ['auto', 'light', 'dark'],
  /** Whether `/` goes to the search field. */
  shortcut: ['on', 'off'],
  /** Whether the reader's marks are printed with the text. */
  printed: ['off', 'on'],
  /** Whether the browser keeps the site for reading without network. */
  offline: ['on', 'off'],
} as const satisfies Record<string, readonly [string, ...string[]]>;

export type Preference = keyof typeof preferences;
type Choices = Partial<Record<Preference, string>>;

const names = Object.keys(preferences) as Preference[];

/**
 * Reads what was kept.
 *
 * @param stored JSON, from a place that anything may have written to
 * @returns the choices in it that are ones; what else it holds is ignored
 */
export function readChoices(stored: string | null): Choices {
  const choices: Choices = {};
  const kept = parse(stored);
  if (typeof kept !== 'object' || kept === null) return choices;
  for (const name of names) {
    const value = Object.entries(kept).find(([key]) => key === name)?.[1] as unknown;
    if (typeof value === 'string' && isChoice(name, value)) choices[name] = value;
  }
  return choices;
}

function parse(json: string | null): unknown {
  try {
    return JSON.parse(json ?? '{}');
  } catch {
    return undefined;
  }
}

const isChoice = (name: Preference, value: string): boolean =>
  (preferences[name] as readonly string[]).includes(value);

/** The choices after another one; the default is not kept. */
export function choose(kept: Choices, name: Preference, value: string): Choices {
  const { [name]: _, ...rest } = kept;
  return value === preferences[name][0] ? rest : { ...rest, [name]: value };
}

/** What is kept; nothing where the browser forbids storing. */
function stored(): Choices | undefined {
  try {
    return readChoices(localStorage.getItem(KEY));
  } catch {
    return undefined;
  }
}

function keep(choices: Choices): void {
  try {
    if (Object.keys(choices).length > 0) localStorage.setItem(KEY, JSON.stringify(choices));
    else localStorage.removeItem(KEY);
  } catch {
    // A browser that forbids storing still shows what was chosen.
  }
}

/** All that can be checked: a list that the browser keeps, since a page may be too large to be searched at every choice. */
const inputs = () => document.getElementsByTagName('input');

/** What an input chooses, if it is a control of a preference: a radio button with its value, or a box for on and off. */
const chosenBy = ({ type, name, id }: HTMLInputElement) =>
  names.find((one) => one === (type === 'radio' ? name : id));

/** Has the page and its controls show what was chosen. */
function show(choices: Choices): void {
  const { dataset } = document.documentElement;
  for (const name of names) dataset[name] = choices[name] ?? preferences[name][0];
  for (const control of inputs()) {
    const name = chosenBy(control);
    if (name) control.checked = dataset[name] === (control.type === 'radio' ? control.value : 'on');
  }
}

/**
 * Shows what was chosen, and remembers what is chosen next: on this page, on one that Back brings again as it was
 * left, and in other tabs.
 */
export function remember(): void {
  let choices = stored() ?? {};
  const refresh = () => {
    choices = stored() ?? choices;
    show(choices);
  };
  show(choices);
  addEventListener('pageshow', refresh);
  addEventListener('storage', ({ key }) => {
    if (key === KEY || key === null) refresh();
  });
  document.addEventListener('change', ({ target }) => {
    const control = target as HTMLInputElement;
    const name = chosenBy(control);
    if (!name) return;
    const value = control.type === 'radio' ? control.value : control.checked ? 'on' : 'off';
    choices = choose(stored() ?? choices, name, value);
    keep(choices);
    show(choices);
  });
}
