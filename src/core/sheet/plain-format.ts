/** `0`, `0.00`, `#,##0.00`, `0.0%`, also with the room for a bracket that Chinese versions leave (`0.00_ `). */
const PLAIN = /^(#,##)?0(?:\.(0{1,8}))?(%)?(_ )?$/;

/** A number of so many digits is stored as it was written. */
const LARGEST = 1e15;

/**
 * The value as Excel rounds it: by its 15 significant digits, so that 1.005 shows as 1.01 in `0.00`.
 * A step far below the last of these digits lifts what binary storage left just under the half.
 */
export function settled(value: number): number {
  return value * (1 + 2 * Number.EPSILON);
}

/**
 * Writes numbers in one of the codes that nearly all figures have, many times as fast as a formatter for
 * every code can; undefined for any other code. The writer gives undefined for a number that is too large.
 */
export function plainFormat(code: string): ((value: number) => string | undefined) | undefined {
  const match = PLAIN.exec(code);
  if (!match) return undefined;
  const [, grouped, decimals = '', percent = '', room] = match;
  const places = decimals.length;
  const end = percent + (room ? ' ' : '');
  return (value) => {
    const last = Math.round(Math.abs(settled(value)) * (percent ? 100 : 1) * 10 ** places);
    // Not a number, and infinite, are no smaller than anything.
    if (!(last < LARGEST)) return undefined;
    const digits = String(last).padStart(places + 1, '0');
    const cut = digits.length - places;
    const whole = grouped ? inThousands(digits.slice(0, cut)) : digits.slice(0, cut);
    const sign = value < 0 && last > 0 ? '-' : '';
    return sign + whole + (places > 0 ? `.${digits.slice(cut)}` : '') + end;
  };
}

function inThousands(digits: string): string {
  let text = digits.slice(-3);
  for (let at = digits.length - 3; at > 0; at -= 3) text = `${digits.slice(Math.max(0, at - 3), at)},${text}`;
  return text;
}

/** General shows up to 11 characters, the point included; very large and very small numbers in powers. */
export function general(value: number): string {
  const digits = String(value);
  if ((digits.length <= 11 && !digits.includes('e')) || !Number.isFinite(value)) return digits;
  const size = Math.abs(value);
  if (size >= 1e-4 && size < 1e11) {
    const whole = String(Math.trunc(size)).length;
    return String(Number(settled(value).toFixed(Math.max(0, 10 - whole))));
  }
  const sign = value < 0 ? '-' : '';
  const [shortest = '', power = ''] = size.toExponential().split('e');
  const decimals = shortest.replace('.', '').length - 1 - Number(power);
  // A small number that fits is written out.
  if (size < 1 && decimals <= 9) return sign + size.toFixed(decimals);
  const [few = '', own = ''] = size.toExponential(5).split('e');
  return `${sign}${Number(few)}E${own[0]}${own.slice(1).padStart(2, '0')}`;
}
