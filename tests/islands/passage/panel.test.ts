import { expect, test, vi } from 'vitest';

vi.stubGlobal('HTMLElement', Object);
const { quotation, reportAddress } = await import('../../../src/islands/passage/panel.ts');

test('a quotation stands in quotation marks, its citation below', () => {
  expect(quotation('One [North] Korean', 'Telegram, ¶ 1.')).toBe('“One [North] Korean”\n\nTelegram, ¶ 1.');
});

test('a report by mail names document, passage and address', () => {
  const address = reportAddress(
    { report: 'mailto:a@example.org', title: 'Q & A' },
    '¶ 7',
    'https://example.org/#p7',
  );
  expect(address).toBe(
    'mailto:a@example.org?subject=Error%20in%20%E2%80%9CQ%20%26%20A%E2%80%9D%2C%20%C2%B6%207' +
      '&body=https%3A%2F%2Fexample.org%2F%23p7%0A%0AWhat%20is%20wrong%2C%20and%20what%20it%20should%20be%3A%0A',
  );
});

test('a report on a page of its own is left as it is', () => {
  const report = 'https://example.org/report';
  expect(reportAddress({ report, title: 'T' }, '¶ 7', 'https://example.org/#p7')).toBe(report);
});
