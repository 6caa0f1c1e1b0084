import { a1 } from '../../src/core/sheet/address';
import type { Finding } from '../../src/core/rules/types';

/** `cell rule` of every finding that blocks or asks for a reason, consequences included, sorted. */
export function loud(findings: readonly Finding[]): string[] {
  return findings
    .flatMap((finding) => [finding, ...finding.consequences])
    .filter((finding) => finding.severity !== 'hint')
    .map((finding) => `${a1(finding.place.cell)} ${finding.rule}`)
    .sort();
}
