import { expect, test } from 'vitest';
import { entryId, parseEntryId, registerFolders, registerOf, registers } from '../../src/schema/registers.ts';

test('the id of an entry names its register', () => {
  for (const register of registerFolders) {
    const id = entryId(register, 'a-name');
    expect(parseEntryId(id)).toEqual({ register, name: 'a-name' });
    expect(registerOf(id)).toBe(registers[register]);
  }
});

test.each(['', 'people', 'people-a/b', 'ships/a', 'constructor/a', '__proto__/a', '/a'])(
  '“%s” is in no register',
  (id) => {
    expect(parseEntryId(id)).toBeUndefined();
    expect(registerOf(id)).toBeUndefined();
  },
);
