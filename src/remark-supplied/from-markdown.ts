import type { CompileContext, Extension } from 'mdast-util-from-markdown';
import type { Token } from 'micromark-util-types';
import type { Gap } from './types.ts';

/**
 * Create an extension for `mdast-util-from-markdown` that turns the tokens of the syntax into nodes.
 *
 * @returns
 *   Extension that yields `supplied` nodes, and `gap` nodes where all that an insertion says is `...` or `…`.
 */
export function suppliedFromMarkdown(): Extension {
  return {
    canContainEols: ['supplied'],
    enter: { supplied: enterSupplied, suppliedMarker: enterMarker },
    exit: { supplied: exitSupplied, suppliedMarker: exitMarker },
  };
}

function enterSupplied(this: CompileContext, token: Token): undefined {
  if (inImage(this)) return;
  const value = gapValue(this, token);
  if (value) {
    this.enter({ type: 'gap', value }, token);
    // A literal: its text is taken, not kept as children.
    this.buffer();
  } else {
    this.enter({ type: 'supplied', children: [] }, token);
  }
}

function exitSupplied(this: CompileContext, token: Token): undefined {
  if (inImage(this)) return;
  if (gapValue(this, token)) this.resume();
  this.exit(token);
}

function enterMarker(this: CompileContext, token: Token): undefined {
  if (inImage(this)) this.config.enter.data?.call(this, token);
}

function exitMarker(this: CompileContext, token: Token): undefined {
  if (inImage(this)) this.config.exit.data?.call(this, token);
}

/** The text of an image is its plain `alt`, in which brackets are characters like any other. */
function inImage(context: CompileContext): boolean {
  return context.stack.some((node) => node.type === 'image');
}

function gapValue(context: CompileContext, token: Token): Gap['value'] | undefined {
  const value = context.sliceSerialize(token).slice(1, -1);
  return value === '...' || value === '…' ? value : undefined;
}
