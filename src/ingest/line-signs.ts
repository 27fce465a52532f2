import { isDateLine } from './dates.ts';

/**
 * General marks by which lines before and after a text are told from its paragraphs.
 * All work on a line with the brackets of its insertions taken out.
 */

/** A field of the document that a labelled opening line states. */
export type OpenerField = 'time' | 'location' | 'level' | 'to' | 'from' | 'participants' | 'copies';

/** Labels under which people are listed. */
const listLabel =
  /^(?:(?:produced|made|printed|typed) in \d+ copies(?: for)?|present|participants?|attendees|attendance|in attendance|those present|list of participants|copies|copies to|distribution|distributed to)$/;

/** Labels of opening lines; `undefined`: no field of ours. */
const openerLabels: readonly (readonly [RegExp, OpenerField | undefined])[] = [
  [/^(?:time|date and time|time and date)(?: of (?:the )?(?:conversation|meeting|talk))?$/, 'time'],
  [/^(?:location|place|venue|where)(?: of (?:the )?(?:conversation|meeting|talk))?$/, 'location'],
  [/^(?:level|urgency|priority|precedence)$/, 'level'],
  [/^(?:received by|receiver|recipient|addressee|sent to|to)$/, 'to'],
  [/^(?:from|sender|sent by|sending unit)$/, 'from'],
  [
    /^(?:present|participants?|list of participants|attendees|attendance|in attendance|those present)$/,
    'participants',
  ],
  [
    /^(?:copies|(?:produced|made|printed|typed) in \d+ copies(?: for)?|copies to|copy to|cc|copied to|distribution|distributed to|distribution list)$/,
    'copies',
  ],
  [
    /^(?:date|subject|re|ref|reference|topic|issue|theme|accompanied by|presenter|interpreters?|translators?|recorders?|recorded by|record(?:ed)? and arranged by|notes? ?takers?|notes (?:taken )?by|minutes (?:taken )?by|drafted by|prepared by|written by|approved by|copy|no|nr|number|serial|serial number|document(?: no)?|telegram(?: no)?|file(?: no)?|copy no|info|classification|security classification|dispatched|received|chair|chaired by|agenda|forwarded to|secretary|transmission)$/,
    undefined,
  ],
];

const body = String.raw`(?:embassy|legation|consulate|ministry|department|committee|council|bureau|directorate|general staff|secretariat|headquarters|mission)`;

const classification =
  /^(?:(?:top|most|strictly|very|absolutely) )?(?:secret|confidential|restricted|classified|unclassified|urgent|extra urgent|for official use only|eyes only|personal)\b/i;
const letterhead = new RegExp(String.raw`^(?:the )?(?:\p{Lu}\S* ){0,4}${body}\b`, 'iu');
const addressee =
  /^(?:to(?: the)?\b|dear\b|comrades?\b|esteemed\b|respected\b|your (?:excellency|majesty)\b|mr\.? |h(?:is|er) excellency\b|honou?red\b)/i;
const serial = /\b(?:no|nr|serial|copy)\b\.? ?\S*\d|№|N[°º]|# ?\d|^\S*\d\S*\/\S+$|^\d+\/\S+/i;
/** When and by whom it was sent, received, read. */
const transmission =
  /^(?:sent|received|dispatched|deciphered|decoded|arrived|issued|transmitted|registered)(?: (?:by|on|at|in|from|to)\b|:? \d).*\d|^(?:deciphered|decoded|received) by\b|^distribution list\b/i;
const numbered = /^(?:\(?(?:\d+|[ivxlc]+|[a-z])[.)]|[•*\-–—]) ?/i;

const farewell =
  /^(?:with (?:\p{L}+ ){0,2}(?:greetings|regards|respect|wishes)|(?:yours )?(?:sincerely|respectfully|truly|faithfully)|respectfully yours|best regards)\b/iu;
const signed = /^(?:\(?(?:signed|signature|seal|stamp|sgd)\b|\/?s\/|\(-\))/i;
const afterword =
  /^(?:cc|copies (?:to|sent|:)|copies$|copy to|copied to|\d+ cop(?:y|ies)\b|distribution|distributed to|enclosures?|attachments?|encl|forwarded to|drafted by|prepared by|recorded by|translated by|typed by|interpreter|printed in|executed in)\b/i;

/** What stands on the paper beside the text, with what it says: `[Handwritten note]: …`. */
const remark =
  /^\[(?:[^\]]*\b(?:hand-?written|stamp|seal|resolution|marginal|signed)\b[^\]]*)\]:? ?.{0,160}$/i;

/** Words that don't begin with a capital in a name or an office. */
const small = /^(?:of|the|in|to|for|and|at|on|de|la|von|van|der|al|el|bin|ad|interim|a\.i\.|x)$/;

/** A line without the brackets of its insertions, and without the calls of footnotes. */
export function unbracketed(line: string): string {
  // The call of a footnote ends no sentence, and begins none.
  return line
    .replace(/\[(?:\d{1,3}|[a-z]|\*)\]/g, '')
    .replace(/[[\]]/g, '')
    .trim();
}

/** Whether a line can be one before or after the text at all: it is short and ends like no sentence. */
export function isShortLine(line: string): boolean {
  return line.length <= 120 && !/[.?!…;,]["'”’)]*$/.test(unbracketed(line)) && !isEnumerated(line);
}

/** Whether a line is an item of a list, or a numbered heading or paragraph. */
export function isEnumerated(line: string): boolean {
  const plain = unbracketed(line);
  // `J. Doe`, `N. G. Sudarikov` are people.
  return numbered.test(plain) && !/^(?:\p{Lu}\. ?)+\p{Lu}[\p{L}’'-]+(?:,.*)?$/u.test(plain);
}

/** The label of an opening line, with the field that it states and its value. */
export function openerLabel(
  line: string,
): { field: OpenerField | undefined; value: string; isList: boolean } | undefined {
  if (line.length > 2000) return undefined;
  const match = /^(?<name>\p{L}[\p{L}\d .]{0,40}?)\s*:(?:\s+(?<value>.*))?$/u.exec(
    line.trim().replace(/^\[(?<label>[^\]]*)\]/, '$<label>'),
  );
  const name = match?.groups?.name?.toLowerCase().replace(/\./g, '');
  const label = name === undefined ? undefined : openerLabels.find(([pattern]) => pattern.test(name));
  if (!label || name === undefined) return undefined;
  return { field: label[1], value: (match?.groups?.value ?? '').trim(), isList: listLabel.test(name) };
}

/** Whether a line surely stands before the text proper: label, address, date, serial, classification, letterhead. */
export function isOpener(line: string): boolean {
  const plain = unbracketed(line);
  if (openerLabel(line) && line.length <= 400) return true;
  if (isAddressee(plain)) return true;
  if (
    plain.length <= 120 &&
    transmission.test(plain) &&
    !/[.?!] \p{Lu}/u.test(plain.replace(/\b[ap]\.m\. /g, ''))
  )
    return true;
  return isShortLine(line) && (isDateLine(line) || isForm(plain));
}

/** Whether a line may stand before the text proper though it ends with a full stop: `Top Secret.`, `Pyongyang, 5 May 1956.` */
export function mayBeForm(line: string): boolean {
  const plain = unbracketed(line);
  // A gap, a remark in brackets or a rule says nothing of where the text begins.
  if (/^\[[^[\]]*\]\.?$/.test(line.trim()) || isRule(plain)) return true;
  if (!/[^.]\.$/.test(plain) || plain.length > 120) return false;
  const bare = plain.slice(0, -1);
  return isDateLine(bare) || (isForm(bare) && !isEnumerated(bare));
}

/** Whether a line only parts what stands above it from what stands below. */
function isRule(plain: string): boolean {
  return /^(?:#{2,}|[*]{3,}|(?:\* ){2,}\*|[-–—]{3,}|_{3,}|={3,})$/.test(plain);
}

/** Whether a line is the mark of a page of the original: `– 2 –`, `- 3 -`, `Page 4`, `(p. 5)`. */
export function isPageMark(line: string): boolean {
  return /^(?:[-–—]\s?\d{1,4}\s?[-–—]|(?:page|p\.) ?\d{1,4}(?: (?:of|\/) \d{1,4})?|\((?:page|p\.) ?\d{1,4}\))$/i.test(
    line,
  );
}

/** Whether an opening line can be the document's own heading: it names no address, number, office or date. */
export function isHeading(line: string): boolean {
  return !isOpener(line) && !mayBeForm(line) && line.trim().split(/\s+/).length >= 4 && !line.includes(':');
}

function isAddressee(plain: string): boolean {
  if (plain.length > 160) return false;
  return (addressee.test(plain) && /[:,!]$/.test(plain)) || (letterhead.test(plain) && plain.endsWith(':'));
}

function isForm(plain: string): boolean {
  return classification.test(plain) || serial.test(plain) || (letterhead.test(plain) && isNamelike(plain));
}

/** Whether a line surely stands after the text: gap, date, signature, farewell, copies. */
export function isCloser(line: string): boolean {
  const plain = unbracketed(line);
  if (/^(?:\.\.\.|…)$/.test(plain)) return true;
  if (line.length > 200) return false;
  // A remark on the paper: `[signature]`, `[Handwritten: to the file]`.
  if (/^\[[^[\]]*\]\.?$/.test(line.trim()) || isRule(plain)) return true;
  if (plain.length <= 40 && isShortLine(line) && /^(?:no|nr)\.? ?\d|^№/i.test(plain)) return true;
  if (remark.test(line.trim()) || /^\d{1,2}[./-]\d{1,2}[./-]\d{2,4}["”]?$/.test(plain)) return true;
  if (isDateLine(line) || farewell.test(plain) || signed.test(plain) || afterword.test(plain)) return true;
  return isShortLine(line) && isNamelike(plain);
}

/** Whether all words of a line are capitalized as in a name or an office. */
function isNamelike(plain: string): boolean {
  const words = plain.split(/[\s\u00A0]+/);
  return (
    words.length <= 10 &&
    words.every((word) => small.test(word) || /^\P{L}*(?:[dl]['’])?\p{Lu}/u.test(word)) &&
    /^\p{Lu}/u.test(plain)
  );
}

/** Whether a text ends as a sentence does, whatever quotes and brackets close after it. */
export function endsSentence(text: string): boolean {
  return /[.?!…:]["'”’»)\]*]*$/.test(text.trimEnd());
}
