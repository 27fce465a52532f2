import type { VFile } from 'vfile';
import { isMap, isNode, isPair, isScalar, LineCounter, parseDocument, visit, type Document } from 'yaml';
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
  const tell = (reason: string, offset: number): void => {
    const { line, col } = counter.linePos(offset);
    const place = { line: line + (options.firstLine ?? 1) - 1, column: col };
    file.message(reason, { place, ruleId: options.ruleId, source: options.source }).fatal = true;
  };

  const { document, value, problems } = load(text, counter);
  for (const { reason, offset } of problems) tell(reason, offset);
  if (!document || problems.length > 0) return undefined;
  const result = schema.safeParse(value ?? {});
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

/** What a text says, and what is wrong with it as YAML. */
interface Loaded {
  document?: Document;
  value?: unknown;
  problems: { reason: string; offset: number }[];
}

/** Parses YAML. Nothing is thrown, however the text is nested or its aliases multiply. */
function load(text: string, lineCounter: LineCounter): Loaded {
  try {
    // The library would compare each key with all others; `doubleKeys` looks each up.
    const document = parseDocument(text, { lineCounter, uniqueKeys: false });
    const problems = [
      ...document.errors.map((error) => ({ reason: firstLineOf(error.message), offset: error.pos[0] })),
      ...doubleKeys(document).map((offset) => ({ reason: 'This field stands twice; keep one', offset })),
    ];
    return {
      document,
      problems,
      ...(problems.length === 0 && { value: document.toJS({ maxAliasCount: 100 }) as unknown }),
    };
  } catch (error) {
    const isDeep = error instanceof RangeError;
    const reason = isDeep
      ? 'The YAML is nested too deep; write it flatter'
      : 'The aliases of the YAML (`*name`) multiply beyond measure, or name nothing; write out what they stand for';
    return { problems: [{ reason, offset: 0 }] };
  }
}

/** Where keys stand that their map has already. */
function doubleKeys(document: Document): number[] {
  const offsets: number[] = [];
  visit(document, {
    Map(_, map) {
      const keys = new Set<string>();
      for (const { key } of map.items) {
        if (!isScalar(key)) continue;
        if (keys.has(String(key.value))) offsets.push(key.range?.[0] ?? 0);
        keys.add(String(key.value));
      }
    },
  });
  return offsets;
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
