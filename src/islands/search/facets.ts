import type { Choice, Facet } from '../../search/show/facets.ts';
import type { Period } from '../../search/show/periods.ts';
import { number, plural } from '../../search/show/piece.ts';
import { askLink, drawn, element, type AnswerContext } from './elements.ts';

export function renderFacet({ title, choices }: Facet, context: AnswerContext): HTMLElement {
  return element('div', {}, [
    element('dt', {}, [title]),
    element(
      'dd',
      {},
      choices.map((choice) => renderChoice(choice, context)),
    ),
  ]);
}

export function renderChoice({ text, count, on, state }: Choice, context: AnswerContext): HTMLElement {
  const link = askLink(text, state, context);
  if (on) link.setAttribute('aria-current', 'true');
  if (count !== undefined) link.append(' ', element('span', {}, [number(count)]));
  return link;
}

/** The height of a drawing, and the widest that one of its bars is. */
const HEIGHT = 36;
const WIDEST = 28;
const WIDTH = 560;

/** How many sentences there are over time: a picture, whose bars narrow the answer, and a table. */
export function renderPeriods(periods: readonly Period[], context: AnswerContext): HTMLElement {
  const most = Math.max(1, ...periods.map(({ count }) => count));
  const step = Math.min(WIDEST, WIDTH / periods.length);
  const drawing = drawn('svg', {
    viewBox: `0 0 ${step * periods.length} ${HEIGHT + 1}`,
    width: step * periods.length,
    height: HEIGHT + 1,
    role: 'img',
    'aria-label': `Sentences over time, ${periods[0]?.label ?? ''} to ${periods.at(-1)?.label ?? ''}; the table below has the numbers.`,
  });
  periods.forEach(({ label, count, on, state }, at) => {
    const height = count === 0 ? 0 : Math.max(2, (count / most) * HEIGHT);
    const own = drawn('g', { class: on ? 'on' : count === 0 ? 'none' : 'some' });
    const title = drawn('title', {});
    title.textContent = `${label}: ${plural(count, 'sentence')}`;
    const bar = { x: at * step + step * 0.1, width: step * 0.8 };
    own.append(
      title,
      drawn('rect', { ...bar, y: 0, height: HEIGHT + 1, class: 'reach' }),
      drawn('rect', { ...bar, y: HEIGHT - height, height: height + 1 }),
    );
    if (count > 0 || on) own.addEventListener('click', () => context.ask(state));
    drawing.append(own);
  });
  const rows = periods
    .filter(({ count, on }) => count > 0 || on)
    .map((period) =>
      element('tr', {}, [
        element('th', { scope: 'row' }, [
          renderChoice({ text: period.label, on: period.on, state: period.state }, context),
        ]),
        element('td', {}, [number(period.count)]),
      ]),
    );
  return element('div', { class: 'periods' }, [
    element('dt', {}, ['When']),
    element('dd', {}, [
      drawing,
      element('p', { class: 'ends', 'aria-hidden': 'true' }, [
        element('span', {}, [periods[0]?.label ?? '']),
        element('span', {}, [periods.at(-1)?.label ?? '']),
      ]),
      element('details', {}, [
        element('summary', {}, ['As a table']),
        element('table', {}, [element('tbody', {}, rows)]),
      ]),
    ]),
  ]);
}

/** A form that narrows the answer to documents from one date to another. */
export function renderRange(
  from: string,
  to: string,
  change: (from: string, to: string) => void,
): HTMLElement {
  const field = (label: string, value: string) =>
    element('input', {
      type: 'text',
      inputmode: 'numeric',
      placeholder: 'YYYY-MM-DD',
      pattern: '\\d{4}(-\\d\\d){0,2}',
      'aria-label': label,
      value,
      size: '10',
    });
  const [first, last] = [field('From which date on', from), field('To which date', to)];
  const form = element('form', { class: 'range' }, [
    first,
    '–',
    last,
    element('button', { type: 'submit', 'data-key': 'range' }, ['Set']),
  ]);
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    change(first.value.trim(), last.value.trim());
  });
  return element('div', {}, [element('dt', {}, ['Dated']), element('dd', {}, [form])]);
}
