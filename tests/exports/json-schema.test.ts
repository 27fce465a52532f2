import { Ajv2020 } from 'ajv/dist/2020.js';
import { expect, test } from 'vitest';
import { documentSchemaToJson } from '../../src/exports/json-schema.ts';
import { documentToJson } from '../../src/exports/json.ts';
import { thisEdition } from './this-edition.ts';

const validate = new Ajv2020({ strict: false }).compile(JSON.parse(documentSchemaToJson()) as object);
const { documents } = thisEdition();

test.each(documents.map((one) => [one.id, one] as const))(
  '%s is what the published schema says',
  (_, one) => {
    validate(JSON.parse(documentToJson(one)));
    expect(validate.errors).toBeNull();
  },
);

test('what it does not say is refused, in facts, passages and annotations', () => {
  const [document] = documents;
  const json = document && documentToJson(document);
  const spoiled = (from: string, to: string) => validate(JSON.parse(json?.replace(from, to) ?? '{}'));
  expect(spoiled('"id"', '"name"')).toBe(false);
  expect(spoiled('"genre"', '"kind"')).toBe(false);
  expect(spoiled('"type": "mention"', '"type": "person"')).toBe(false);
});
