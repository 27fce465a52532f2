import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['tests/**/*.test.ts'],
    exclude: ['tests/site/**'],
    environment: 'node',
    reporters: ['default', './tests/plain-end.ts'],
    pool: 'threads',
    // Speed is measured by the benchmark; here a slow machine is no fault.
    testTimeout: 300_000,
  },
});
