/**
 * Says what was done with a mark.
 *
 * @param insteadOf what alone may be said no more: where something else is said by now, that stays
 */
export type Tell = (text: string, insteadOf?: string) => void;

/** What says it in an element of the page. */
export function tellIn(find: () => Element | null): Tell {
  return (text, insteadOf) => {
    const output = find();
    if (output && (insteadOf === undefined || output.textContent === insteadOf)) output.textContent = text;
  };
}
