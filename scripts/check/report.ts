import type { Finding } from './rules.ts';

/** How many different findings of one rule are shown before the rest are only counted. */
const SHOWN = 20;

/**
 * Findings as text, by rule. What is said of many places is said once, with the first of them:
 * one mistake in a layout is in every page, and should not bury the others.
 */
export function report(findings: readonly Finding[], folder: string): string {
  const lines: string[] = [];
  for (const [rule, ofRule] of Map.groupBy(findings, (finding) => finding.rule)) {
    const groups = [...Map.groupBy(ofRule, (finding) => finding.message).values()];
    lines.push(`${rule} (${ofRule.length})`);
    for (const group of groups.slice(0, SHOWN)) {
      const [first] = group;
      if (!first) continue;
      const more = group.length > 1 ? ` (in ${group.length} places)` : '';
      lines.push(`  ${folder}/${first.file}:${first.line}:${first.column}  ${first.message}${more}`);
    }
    if (groups.length > SHOWN) lines.push(`  … and ${groups.length - SHOWN} more`);
  }
  return lines.join('\n');
}
