import { mkdtempSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { cutFonts } from '../../src/fonts/cut.ts';

test('a font has the letters of every file of the edition, and none of the sources', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'fonts-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const write = (name: string, text: string) => writeFileSync(join(folder, name), text);
  mkdirSync(join(folder, 'sources'));
  write('chronology.yml', '- { text: 起 }\n');
  write('bibliography.json', '[{ "title": "论" }]\n');
  write('note.md', '战\n');
  write(join('sources', 'dump.yml'), '月\n');
  const faces = readFileSync(await cutFonts(folder, folder), 'utf8');
  expect(['起', '论', '战', '月'].filter((letter) => faces.includes(letter))).toEqual(['起', '论', '战']);
});
