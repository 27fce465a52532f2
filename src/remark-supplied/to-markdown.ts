import type { Parents } from 'mdast';
import type { ConstructName, Info, Options, State, Unsafe } from 'mdast-util-to-markdown';
import type { Gap, Supplied } from './types.ts';

/** Constructs in phrasing where brackets mean nothing; the same list as in `mdast-util-to-markdown`. */
const withoutBrackets: ConstructName[] = [
  'autolink',
  'destinationLiteral',
  'destinationRaw',
  'reference',
  'titleQuote',
  'titleApostrophe',
];

/** Text that, right behind the `[` of an insertion, would be read as something else. */
const unsafeInSupplied: Unsafe[] = [
  // A footnote call: `[^1]`.
  { character: '^', before: '\\[' },
  // A gap: `[...]`, `[…]`.
  { character: '.', before: '\\[', after: '\\.\\.\\]' },
  { character: '…', before: '\\[', after: '\\]' },
  // Nothing at all: `[ ]`.
  ...['\t', '\n', '\r', ' '].map((character) => ({ character, before: '\\[', after: '[\\t\\n\\r ]*\\]' })),
  // A ticked task at the start of a list item: `- [x] a`.
  { character: 'x', atBreak: true, before: '\\[', after: '\\]' },
  { character: 'X', atBreak: true, before: '\\[', after: '\\]' },
];

/**
 * Create an extension for `mdast-util-to-markdown` that writes `supplied` and `gap` nodes.
 *
 * It is the inverse of parsing: brackets in text are escaped, all others are insertions.
 * That `(` is escaped after an insertion, lest a link arise, is the default there.
 *
 * @returns
 *   Extension for `mdast-util-to-markdown`.
 */
export function suppliedToMarkdown(): Options {
  return {
    handlers: { supplied: writeSupplied, gap: writeGap },
    unsafe: [
      // The same holds for `[` by default.
      { character: ']', inConstruct: 'phrasing', notInConstruct: withoutBrackets },
      ...unsafeInSupplied.map((pattern) => ({ ...pattern, inConstruct: 'supplied' as const })),
    ],
  };
}

// Whoever writes the text before an insertion wants to know its first character: in `wait![…`, `!` is escaped.
writeSupplied.peek = peekBracket;
writeGap.peek = peekBracket;

function writeSupplied(node: Supplied, _: Parents | undefined, state: State, info: Info): string {
  const tracker = state.createTracker(info);
  const exit = state.enter('supplied');
  tracker.move('[');
  // The character before the bracket is passed on, to tell where a line starts.
  const value = state.containerPhrasing(node, {
    ...tracker.current(),
    before: info.before + '[',
    after: ']',
  });
  exit();
  // An insertion of nothing cannot be written; like empty emphasis, it leaves no trace.
  return value && '[' + value + ']';
}

function writeGap(node: Gap): string {
  return '[' + node.value + ']';
}

function peekBracket(): string {
  return '[';
}
