/** Tables in the terminal. */

/** Columns two apart; names and rules to the left, numbers to the right. */
export function aligned(rows: readonly (readonly string[])[]): string[] {
  const widths = rows[0]!.map((_, column) => Math.max(...rows.map((row) => row[column]!.length)))
  return rows.map((row) => `  ${row.map((text, column) => (column === 0 || column === row.length - 1 ? text.padEnd(widths[column]!) : text.padStart(widths[column]!))).join('  ')}`.trimEnd())
}
