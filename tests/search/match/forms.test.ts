import { describe, expect, test } from 'vitest';
import { forms } from '../../../src/search/match/forms.ts';

describe('a plain word finds its regular inflections', () => {
  test.each([
    ['talk', ['talks', 'talked', 'talking']],
    ['oppose', ['opposes', 'opposed', 'opposing']],
    ['party', ['parties']],
    ['plan', ['plans', 'planned', 'planning']],
    ['visit', ['visits', 'visited', 'visiting']],
    ['occur', ['occurred', 'occurring']],
    ['pass', ['passes', 'passed', 'passing']],
    ['speech', ['speeches']],
    ['veto', ['vetoes', 'vetoed']],
    ['agree', ['agrees', 'agreed', 'agreeing']],
    ['die', ['dies', 'died', 'dying']],
    ['play', ['plays', 'played', 'playing']],
  ])('%s', (word, inflected) => {
    expect(forms(word)).toEqual(expect.arrayContaining([word, ...inflected]));
    for (const one of inflected) expect(forms(one)).toContain(word);
  });
});

describe('and nothing else', () => {
  test.each([
    ['unit', 'united'],
    ['new', 'news'],
    ['her', 'herring'],
    ['even', 'evening'],
    ['see', 'seed'],
    ['plan', 'planed'],
    ['plane', 'planned'],
    ['hop', 'hoped'],
    ['past', 'paste'],
    ['cloth', 'clothes'],
    ['congo', 'congolese'],
    ['lenin', 'leninism'],
    ['organ', 'organize'],
    ['good', 'goods'],
    ['policy', 'police'],
    ['states', 'stated'],
    ['talking', 'talked'],
    ['it', 'its'],
    ['as', 'ass'],
    ['pres', 'press'],
  ])('%s is not %s', (one, other) => {
    expect(forms(one)).not.toContain(other);
    expect(forms(other)).not.toContain(one);
  });
});

test.each(['go', 'u', '1965', 'косыгин', '周', 'd’accord'])('%s has one form', (word) => {
  expect(forms(word)).toEqual([word]);
});
