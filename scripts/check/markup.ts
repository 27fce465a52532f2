import { join } from 'node:path';
import { FileSystemConfigLoader, HtmlValidate } from 'html-validate';
import type { Finding } from './rules.ts';

/** Validates pages of a built site by `.htmlvalidate.json`; its rules are told apart by `html/`. */
export async function checkMarkup(folder: string, files: Iterable<string>): Promise<Finding[]> {
  const validator = new HtmlValidate(new FileSystemConfigLoader());
  const findings: Finding[] = [];
  for (const file of files) {
    const report = await validator.validateFile(join(folder, file));
    for (const { line, column, ruleId, message } of report.results.flatMap(({ messages }) => messages)) {
      findings.push({ file, line, column, rule: `html/${ruleId}`, message });
    }
  }
  return findings;
}
