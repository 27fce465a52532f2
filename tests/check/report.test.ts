import { describe, expect, it } from 'vitest';
import { report } from '../../scripts/check/report.ts';
import type { Finding } from '../../scripts/check/rules.ts';

const finding = (rule: string, message: string, file = 'index.html'): Finding => ({
  rule,
  message,
  file,
  line: 1,
  column: 5,
});

describe('report', () => {
  it('says once what holds of many places, with the first of them', () => {
    const findings = [
      finding('title', 'the page has no title'),
      finding('link-target', '/a/ leads to no file'),
      finding('title', 'the page has no title', 'about/index.html'),
    ];
    expect(report(findings, 'dist').split('\n')).toEqual([
      'title (2)',
      '  dist/index.html:1:5  the page has no title (in 2 places)',
      'link-target (1)',
      '  dist/index.html:1:5  /a/ leads to no file',
    ]);
  });

  it('counts what would bury the rest', () => {
    const findings = Array.from({ length: 25 }, (_, index) => finding('link-target', `/${index}/`));
    expect(report(findings, 'dist').split('\n').at(-1)).toBe('  … and 5 more');
  });
});
