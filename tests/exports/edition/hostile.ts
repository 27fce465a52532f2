import type { Edition } from '../../../src/edition/model.ts';
import { document, edition, entry } from '../../edition/invent.ts';

/** What would run if any of a source's words became markup or script. */
const BREAK_OUT =
  '</script></style><script>document.title = "taken"</script><img src="x" onerror="taken()"> <!-- ';

/** An edition in which every word that comes from a source, or from the editor, tries to be a script. */
export function hostileEdition(): Edition {
  const kim = entry('people/kim', { name: `Kim ${BREAK_OUT}` });
  const made = edition({
    entries: [kim],
    documents: [
      document(
        'letter',
        {
          title: BREAK_OUT,
          shortTitle: BREAK_OUT,
          from: BREAK_OUT,
          translators: [BREAK_OUT],
          rights: [BREAK_OUT],
        },
        {
          abstract: `Of ${BREAK_OUT}.`,
          p1: `He said ${BREAK_OUT} and [${BREAK_OUT.replace(/[[\]]/g, '')}] left.`,
        },
        [kim],
      ),
    ],
  });
  const statement = [{ heading: BREAK_OUT, text: [BREAK_OUT] }];
  return { ...made, site: { ...made.site, title: BREAK_OUT, description: BREAK_OUT, statement } };
}
