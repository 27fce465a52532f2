/** What opens for what is pressed in the text: for a passage the panel, for a name its card. */
import { EntryCard } from './entry-card.ts';
import { PassagePanel } from './passage/panel.ts';
import { Drawer } from './drawer.ts';

customElements.define('passage-panel', PassagePanel);
customElements.define('entry-card', EntryCard);

export const panel = document.querySelector<PassagePanel>('passage-panel');
export const card = document.querySelector<EntryCard>('entry-card');
export const close = (): void => Drawer.close();
