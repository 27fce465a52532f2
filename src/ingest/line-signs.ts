import { isDateLine } from './dates.ts';

/**
 * General marks by which lines before and after a text are told from its paragraphs.
 * All work on a line with the brackets of its insertions taken out.
 */

/** A field of the document that a labelled opening line states. */
export type OpenerField = 'time' | 'location' | 'level' | 'to' | 'from';

/** Labels of opening lines; `undefined`: no field of ours. */
const openerLabels: readonly (readonly [RegExp, OpenerField | undefined])[] = [
  [/^time(?: of (?:the )?(?:conversation|meeting|talk))?$/, 'time'],
  [/^(?:location|place|venue)(?: of (?:the )?(?:conversation|meeting|talk))?$/, 'location'],
  [/^(?:level|urgency|priority|precedence)$/, 'level'],
  [/^(?:received by|receiver|recipient|addressee|sent to|to)$/, 'to'],
  [/^(?:from|sender|sent by|sending unit)$/, 'from'],
  [
    /^(?:date|date and time|subject|re|ref|reference|topic|issue|theme|present|participants?|attendees|attendance|in attendance|those present|accompanied by|interpreters?|translators?|recorders?|recorded by|record(?:ed)? and arranged by|notes? ?takers?|notes (?:taken )?by|minutes (?:taken )?by|drafted by|prepared by|written by|approved by|copy|copies|copies to|copy to|cc|no|nr|number|serial|serial number|document(?: no)?|telegram(?: no)?|file(?: no)?|copy no|distribution|distributed to|info|classification|security classification|dispatched|received|chair|chaired by|agenda|forwarded to|secretary|transmission|copied to)$/,
    undefined,
  ],
];

const body = String.raw`(?:embassy|legation|consulate|ministry|department|committee|council|bureau|directorate|general staff|secretariat|headquarters|mission)`;

const classification =
  /^(?:(?:top|most|strictly|very|absolutely) )?(?:secret|confidential|restricted|classified|unclassified|urgent|extra urgent|for official use only|eyes only|personal)\b/i;
const letterhead = new RegExp(String.raw`^(?:the )?(?:\p{Lu}\S* ){0,4}${body}\b`, 'iu');
const addressee =
  /^(?:to(?: the)?\b|dear\b|comrades?\b|esteemed\b|respected\b|your (?:excellency|majesty)\b|mr\.? |h(?:is|er) excellency\b|honou?red\b)/i;
const serial = /\b(?:no|nr|serial|copy)\b\.? ?\S*\d|№|^\S*\d\S*\/\S+$/i;
const numbered = /^(?:\(?(?:\d+|[ivxlc]+|[a-z])[.)]|[•*\-–—]) ?/i;

const farewell =
  /^(?:with (?:\p{L}+ ){0,2}(?:greetings|regards|respect|wishes)|(?:yours )?(?:sincerely|respectfully|truly|faithfully)|respectfully yours|best regards)\b/iu;
const signed = /^(?:\(?(?:signed|signature|seal|stamp|sgd)\b|\/?s\/|\(-\))/i;
const afterword =
  /^(?:cc|copies (?:to|sent)|copy to|copied to|distribution|distributed to|enclosures?|attachments?|encl|forwarded to|drafted by|prepared by|recorded by|translated by|typed by|interpreter|printed in|executed in)\b/i;

/** Words that don't begin with a capital in a name or an office. */
const small = /^(?:of|the|in|to|for|and|at|on|de|la|von|van|der|al|el|bin)$/;

/** A line without the brackets of its insertions. */
export function unbracketed(line: string): string {
  return line.replace(/[[\]]/g, '').trim();
}

/** Whether a line can be one before or after the text at all: it is short and ends like no sentence. */
export function isShortLine(line: string): boolean {
  return line.length <= 120 && !/[.?!…;,]["'”’)]*$/.test(unbracketed(line)) && !isEnumerated(line);
}

/** Whether a line is an item of a list, or a numbered heading or paragraph. */
export function isEnumerated(line: string): boolean {
  return numbered.test(unbracketed(line));
}

/** The label of an opening line, with the field that it states and its value. */
export function openerLabel(line: string): { field: OpenerField | undefined; value: string } | undefined {
  const match = /^(?<name>\p{L}[\p{L} .]{0,40}?)\s*:(?:\s+(?<value>.*))?$/u.exec(
    line.trim().replace(/^\[(?<label>[^\]]*)\]/, '$<label>'),
  );
  const name = match?.groups?.name?.toLowerCase().replace(/\./g, '');
  const label = name === undefined ? undefined : openerLabels.find(([pattern]) => pattern.test(name));
  return label && { field: label[1], value: (match?.groups?.value ?? '').trim() };
}

/** Whether a line surely stands before the text proper: label, address, date, serial, classification, letterhead. */
export function isOpener(line: string): boolean {
  const plain = unbracketed(line);
  if (openerLabel(line) && line.length <= 400) return true;
  if (isAddressee(plain)) return true;
  return isShortLine(line) && (isDateLine(line) || isForm(plain));
}

/** Whether an opening line can be the document's own heading: it names no address, number, office or date. */
export function isHeading(line: string): boolean {
  return !isOpener(line) && /\s/.test(line) && !line.includes(':');
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
  if (isDateLine(line) || farewell.test(plain) || signed.test(plain) || afterword.test(plain)) return true;
  return isShortLine(line) && isNamelike(plain);
}

/** Whether all words of a line are capitalized as in a name or an office. */
function isNamelike(plain: string): boolean {
  const words = plain.split(/[\s\u00A0]+/);
  return (
    words.length <= 10 &&
    words.every((word) => small.test(word) || /^\P{L}*\p{Lu}/u.test(word)) &&
    /^\p{Lu}/u.test(plain)
  );
}

/** Whether a text ends as a sentence does, whatever quotes and brackets close after it. */
export function endsSentence(text: string): boolean {
  return /[.?!…:]["'”’»)\]*]*$/.test(text.trimEnd());
}
