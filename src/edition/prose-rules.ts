import type { Link, Nodes, Root, RootContent } from 'mdast';
import { visit } from 'unist-util-visit';
import type { VFile } from 'vfile';
import { addressRule, readAddress } from '../schema/address.ts';

/** What Markdown allows and an editor's prose may not hold, since it would be lost or fetch from elsewhere. */
const refused: Partial<Record<Nodes['type'], { ruleId: string; reason: string }>> = {
  html: {
    ruleId: 'html-in-prose',
    reason: 'HTML is not read here, and would be lost: write Markdown, and `\\<` for the sign itself.',
  },
  image: {
    ruleId: 'image-in-prose',
    reason: 'No image can stand here: the site fetches nothing from elsewhere. Link to it instead.',
  },
  definition: {
    ruleId: 'definition-in-prose',
    reason:
      'Markdown takes this for the address of a link, and would drop it: write `\\[` for a bracket at the beginning of a line.',
  },
};

/**
 * Checks that nothing of an editor's prose is lost, and that its links lead where a reader may be sent.
 *
 * @param body the prose
 * @param file takes the errors `html-in-prose`, `image-in-prose`, `definition-in-prose` and `bad-address`
 * @returns whether there was none; the addresses of its links are then as they are to be followed
 */
export function checkProse(body: readonly RootContent[], file: VFile): boolean {
  let sound = true;
  const fail = (node: Nodes, ruleId: string, reason: string) => {
    file.message(reason, { place: node.position, ruleId, source: 'edition' }).fatal = true;
    sound = false;
  };
  const root: Root = { type: 'root', children: [...body] };
  visit(root, (node) => {
    const rule = refused[node.type];
    if (rule) fail(node, rule.ruleId, rule.reason);
    if (node.type === 'link') follow(node);
  });
  return sound;

  function follow(link: Link): void {
    const address = readAddress(link.url);
    if (address === undefined) fail(link, 'bad-address', `“${link.url}” is no address; ${addressRule}.`);
    else link.url = address;
  }
}
