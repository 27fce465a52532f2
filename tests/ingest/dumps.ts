import type { Source } from '../../src/ingest/draft.ts';

/** An invented labelled page with the given paragraphs. */
export function labelledDump(...paragraphs: readonly string[]): string {
  return [
    '**June 4, 1958**',
    "**Telegram, Swedish Embassy in Budapest, 'On the Danube Ferry'**",
    '**Original Language:**',
    'Hungarian',
    '**Contents:**',
    'Translation - English',
    ...paragraphs,
  ].join('\n\n');
}

/** A dump as ingest takes it. */
export function source(name: string, text: string, sidecar?: string): Source {
  return { name, bytes: new TextEncoder().encode(text), ...(sidecar !== undefined && { sidecar }) };
}
