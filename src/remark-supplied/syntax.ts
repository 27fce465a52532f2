import { resolveAll } from 'micromark-util-resolve-all';
import { codes, types } from 'micromark-util-symbol';
import type {
  Code,
  Construct,
  Effects,
  Event,
  Extension,
  State,
  Token,
  TokenizeContext,
} from 'micromark-util-types';
import type {} from './types.ts';

const construct: Construct = {
  name: 'supplied',
  // Label end goes first: what it takes is a link or an image, what it declines may be an insertion.
  add: 'after',
  tokenize: tokenizeSupplied,
  resolveTo: resolveToSupplied,
};

/**
 * Create a micromark extension for editorial insertions: balanced bracket pairs that CommonMark leaves as text
 * (CommonMark 0.31.2, “look for link or image”).
 *
 * Definitions are turned off: `[Kim]: said` is something said by Kim, not an address.
 *
 * @returns
 *   Extension for micromark, to be passed in `extensions`.
 */
export function supplied(): Extension {
  return {
    disable: { null: ['definition'] },
    text: { [codes.rightSquareBracket]: construct },
  };
}

/**
 * The `[` or `![` that the current `]` belongs to, if any.
 *
 * ```markdown
 * > | One [North] Korean student
 *         ^
 * > | a ![b] c
 *       ^^
 * ```
 *
 * Label end keeps a stack of openers. It marks the one on top `_balanced` when it declines a `]`, and drops it at the
 * next `]`. So a balanced opener on top was declined at this very bracket, whether or not we take it: an opener that
 * we pass over cannot come back, and the last `]` finds the first `[`.
 *
 * ```markdown
 * > | [a [] b]
 *     ^
 * ```
 */
function declinedOpener(context: TokenizeContext): Token | undefined {
  const opener = context._labelStarts?.at(-1);
  return opener?._balanced ? opener : undefined;
}

function tokenizeSupplied(this: TokenizeContext, effects: Effects, ok: State, nok: State): State {
  const opener = declinedOpener(this);
  const source = opener ? this.sliceSerialize({ start: opener.end, end: this.now() }) : '';
  return start;

  /**
   * At a `]` that ends neither a link nor an image.
   *
   * ```markdown
   * > | One [North] Korean student
   *               ^
   * > | a ] b
   *       ^
   * > | a ![b] c
   *          ^
   * ```
   */
  function start(code: Code): State | undefined {
    // A `]` on its own, or one that belongs to an image's `![`.
    if (opener?.type !== types.labelLink) return nok(code);
    return end(code);
  }

  /**
   * At the `]` of a pair, which is an insertion if it holds something of its own.
   *
   * ```markdown
   * > | given[?]
   *            ^
   * > | a [] b
   *        ^
   * > | a [ ] b
   *         ^
   * > | a [^1] b
   *          ^
   * ```
   */
  function end(code: Code): State | undefined {
    // `[]` and `[ ]` supply nothing, `[^1]` looks like a footnote call.
    if (/^(?:\^|[\t\n\r ]*$)/.test(source)) return nok(code);
    effects.enter('suppliedMarker');
    effects.consume(code);
    effects.exit('suppliedMarker');
    return ok;
  }
}

/**
 * Wrap all events from the opener up to the `]` just found; mirrors what label end does for links.
 *
 * ```markdown
 * > | One [North] Korean student
 *         ^^^^^^^                 supplied
 *         ^     ^                 suppliedMarker
 *          ^^^^^                  suppliedText
 * ```
 */
function resolveToSupplied(events: Event[], context: TokenizeContext): Event[] {
  const opener = declinedOpener(context);
  const closer = events.at(-1)?.[1];
  if (!opener || !closer) return events;

  const open = events.findLastIndex(([way, token]) => way === 'enter' && token === opener);
  const group: Token = { type: 'supplied', start: { ...opener.start }, end: { ...closer.end } };
  const marker: Token = { type: 'suppliedMarker', start: { ...opener.start }, end: { ...opener.end } };
  const text: Token = { type: 'suppliedText', start: { ...opener.end }, end: { ...closer.start } };
  // The opener is four events (label and marker, in and out), the closer two.
  const between = events.slice(open + 4, -2);
  const end = events.slice(-2);

  events.length = open;
  events.push(
    ['enter', group, context],
    ['enter', marker, context],
    ['exit', marker, context],
    ['enter', text, context],
  );
  // Emphasis may not cross the brackets: what is open inside, as in `*em [in* side]`, is settled here.
  const inside = resolveAll(context.parser.constructs.insideSpan.null ?? [], between, context);
  // One by one, for an insertion may hold more events than a call takes arguments.
  for (const event of inside) events.push(event);
  events.push(['exit', text, context], ...end, ['exit', group, context]);
  return events;
}
