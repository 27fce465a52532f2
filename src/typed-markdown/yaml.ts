import type { VFile } from 'vfile';
import { isMap, isNode, isPair, LineCounter, parseDocument, type Document } from 'yaml';
import type { z } from 'astro/zod';

/** How a YAML text is told about. */
export interface YamlOptions {
  /** The first line of the text in its file, if it doesn't begin the file. */
  firstLine?: number;
  /** The rule that messages name. */
  ruleId: string;
  /** Who tells them. */
  source: string;
}

/**
 * Reads YAML and checks it against a schema.
 *
 * @param text the YAML text
 * @param schema what it must satisfy
 * @param file takes an error for each problem, with its line and column
 * @param options how problems are told
 * @returns the checked value, or `undefined` if there was an error
 */
export function readYaml<T extends z.ZodType>(
  text: string,
  schema: T,
  file: VFile,
  options: YamlOptions,
): z.infer<T> | undefined {
  const counter = new LineCounter();
  const document = parseDocument(text, { lineCounter: counter });
  const tell = (reason: string, offset: number): void => {
    const { line, col } = counter.linePos(offset);
    const place = { line: line + (options.firstLine ?? 1) - 1, column: col };
    file.message(reason, { place, ruleId: options.ruleId, source: options.source }).fatal = true;
  };

  for (const error of document.errors) tell(firstLineOf(error.message), error.pos[0]);
  if (document.errors.length > 0) return undefined;

  const result = schema.safeParse(document.toJS() ?? {});
  if (result.success) return result.data;
  for (const issue of result.error.issues) {
    if (issue.code === 'unrecognized_keys') {
      for (const key of issue.keys) {
        const path = [...issue.path, key];
        tell(
          `Unknown field \`${path.join('.')}\`; remove it, or mend its spelling`,
          offsetOf(document, path),
        );
      }
    } else {
      const name = issue.path.length > 0 ? `\`${issue.path.join('.')}\`: ` : '';
      tell(name + issue.message, offsetOf(document, issue.path));
    }
  }
  return undefined;
}

/** Where the key that a path leads to begins; for a missing one, where that begins which lacks it. */
function offsetOf(document: Document, path: readonly PropertyKey[]): number {
  for (let length = path.length; length > 0; length -= 1) {
    const parent = length > 1 ? document.getIn(path.slice(0, length - 1), true) : document.contents;
    const key = path[length - 1];
    if (isMap(parent)) {
      const pair = parent.items.find((item) => isPair(item) && String(item.key) === String(key));
      if (pair && isNode(pair.key)) return pair.key.range?.[0] ?? 0;
    }
    const node = document.getIn(path.slice(0, length), true);
    if (isNode(node)) return node.range?.[0] ?? 0;
  }
  return 0;
}

/** `yaml` appends an excerpt of the text to its messages; the place says enough. */
function firstLineOf(message: string): string {
  return message.split(/ at line \d+|\n/)[0] ?? message;
}
