/** Tables for a terminal. */

/** The middle value. */
export function median(values) {
  const sorted = [...values].sort((a, b) => a - b);
  const half = sorted.length >> 1;
  return sorted.length % 2 > 0 ? sorted[half] : (sorted[half - 1] + sorted[half]) / 2;
}

export const digits = (value, places = 2) => value.toFixed(places);

/** Rows of texts as aligned lines, the first column to the left, the others to the right. */
export function table(rows) {
  const widths = rows[0].map((_, column) => Math.max(...rows.map((row) => row[column].length)));
  const line = (row) =>
    row.map((text, at) => (at > 0 ? text.padStart(widths[at]) : text.padEnd(widths[at]))).join('  ');
  const rule = widths.map((width) => '-'.repeat(width)).join('  ');
  return [line(rows[0]), rule, ...rows.slice(1).map(line)].join('\n');
}
