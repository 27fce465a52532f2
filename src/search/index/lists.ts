import type { EntryPage } from '../../route-data/entry.ts';
import { lettersOf, namesOf } from '../ask/names.ts';
import { referencesTo } from '../ask/references.ts';
import { words } from '../match/tokens.ts';
import { dayKey, nameKey, referenceKey, suggestionKey, wordKey } from './keys.ts';
import type { DocumentInfo, NamePayload, SuggestionPayload } from './layout.ts';

/** Collects what else than words is looked up by a key: names, references, days, and what beginnings stand for. */
export class Lists {
  /** The keys of the words with which names begin. */
  readonly firstWords = new Set<string>();
  readonly #lists = new Map<string, unknown[]>();

  entry(
    at: number,
    {
      id,
      name,
      qualifier = '',
      names,
      mentions,
    }: Pick<EntryPage, 'id' | 'name' | 'qualifier' | 'names' | 'mentions'>,
  ): void {
    for (const { text, form } of namesOf({ entry: id, name, forms: names })) {
      const [first] = words(text);
      if (first) this.firstWords.add(wordKey(first.word)).add(wordKey(lettersOf(text)));
      const taken = this.#lists.get(nameKey(lettersOf(text))) as NamePayload | undefined;
      if (!taken?.some(([entry]) => entry === id)) this.#add(nameKey(lettersOf(text)), [id, at, name, form]);
    }
    const detail = [qualifier, mentions > 0 ? String(mentions) : ''].filter(Boolean).join(' · ');
    for (const form of new Set([name, ...names.map((one) => one.form)]))
      this.#suggest(form, {
        type: 'entry',
        text: name,
        detail: form === name ? detail : form,
        path: `/${id}/`,
      });
  }

  /** @param record of which record of its archive it is */
  document(at: number, info: DocumentInfo, record: string | undefined): void {
    for (const { text, by } of referencesTo({ ...info, ...(record !== undefined && { record }) }))
      this.#add(referenceKey(text), [at, by]);
    this.#add(dayKey(info.date), at);
    const { label, title, date, id } = info;
    this.#suggest(title, {
      type: 'document',
      text: title,
      detail: `${label} · ${date}`,
      path: `/documents/${id}/`,
    });
  }

  /** The keys in order, all of them ahead of words. */
  *sorted(): Generator<[key: string, bytes: Uint8Array]> {
    for (const key of [...this.#lists.keys()].sort((a, b) => Number(a > b) - Number(a < b)))
      yield [key, new TextEncoder().encode(JSON.stringify(this.#lists.get(key)))];
  }

  /** By every word of a text, and those behind it. */
  #suggest(text: string, suggestion: SuggestionPayload[number]): void {
    const own = words(text).map(({ word }) => word);
    own.forEach((_, at) => {
      // Nobody types more to find it.
      const key = suggestionKey(own.slice(at, at + 6).join(' '));
      this.#add(key, suggestion);
    });
  }

  #add(key: string, value: unknown): void {
    const list = this.#lists.get(key);
    if (list) list.push(value);
    else this.#lists.set(key, [value]);
  }
}
