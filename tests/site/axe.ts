import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';

/** What is wrong with a page's accessibility, as it now looks: rule, what it asks for, and the element. */
export async function violations(page: Page): Promise<string[]> {
  const results = await new AxeBuilder({ page })
    .setLegacyMode() // the other mode is for frames, which this site has none of, and takes twice as long
    .options({
      resultTypes: ['violations'], // or a long page hands over megabytes of what is right with it
      rules: { 'target-size': { enabled: true } }, // WCAG 2.2 AA, which axe leaves out unless asked
    })
    .analyze();
  return results.violations.flatMap(({ id, help, nodes }) =>
    nodes.map(({ html }) => `${id}: ${help}: ${html}`),
  );
}
