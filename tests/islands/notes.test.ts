import fc from 'fast-check';
import { expect, test } from 'vitest';
import { stack } from '../../src/islands/notes.ts';

test('notes stand beside their phrases where there is room', () => {
  const slots = [
    { wanted: 0, height: 20 },
    { wanted: 100, height: 20 },
  ];
  expect(stack(slots, 10, 200)).toEqual([0, 100]);
});

test('a note is pushed below the one before it', () => {
  const slots = [
    { wanted: 0, height: 50 },
    { wanted: 20, height: 50 },
    { wanted: 200, height: 50 },
  ];
  expect(stack(slots, 10, 400)).toEqual([0, 60, 200]);
});

test('a note near the foot is pulled up so that it ends with the margin', () => {
  const slots = [
    { wanted: 0, height: 50 },
    { wanted: 180, height: 60 },
  ];
  expect(stack(slots, 10, 200)).toEqual([0, 140]);
});

test('notes too long for the margin follow one another from its head', () => {
  const slots = [
    { wanted: 40, height: 50 },
    { wanted: 50, height: 60 },
  ];
  expect(stack(slots, 10, 80)).toEqual([0, 60]);
});

test('however many and long, none covers another, and where all fit none leaves the margin', () => {
  const slot = fc.record({ wanted: fc.nat(1000), height: fc.nat(300) });
  fc.assert(
    fc.property(fc.array(slot), fc.nat(20), fc.nat(2000), (slots, gap, room) => {
      const tops = stack(slots, gap, room);
      const fits = slots.reduce((total, { height }) => total + height + gap, -gap) <= room;
      tops.forEach((top, index) => {
        const bottom = top + (slots[index]?.height ?? 0);
        if (index + 1 < tops.length) expect(tops[index + 1]).toBeGreaterThanOrEqual(bottom + gap);
        if (fits) expect(top >= 0 && bottom <= room).toBe(true);
      });
    }),
  );
});
