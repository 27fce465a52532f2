/**
 * The key of an event that is meant for the page: with Alt, Ctrl or Meta it is the browser's or the system's
 * (Alt+Left goes back), and so is one that another handler has taken.
 *
 * @returns its name, as `KeyboardEvent.key` has it; `''` where it is not for the page
 */
export function plainKey(event: KeyboardEvent): string {
  return event.altKey || event.ctrlKey || event.metaKey || event.defaultPrevented ? '' : event.key;
}
