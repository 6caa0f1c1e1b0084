/** `0`, `0.00`, `#,##0.00`, `0.0%`, also with the room for a bracket that Chinese versions leave (`0.00_ `). */
const PLAIN = /^(#,##)?0(?:\.(0{1,8}))?(%)?(_ )?$/;

/** Digits that come out exactly whatever binary storage did to the number. */
const LARGEST = 1e12;
/** How near to a half the digits behind the last one may come before somebody else must decide. */
const DOUBT = 1e-3;

/**
 * Writes numbers in one of the codes that nearly all figures have, many times as fast as a formatter for
 * every code can; undefined for any other code. The writer gives undefined for a number that is too large,
 * or so near to a half that rounding needs care.
 */
export function plainFormat(code: string): ((value: number) => string | undefined) | undefined {
  const match = PLAIN.exec(code);
  if (!match) return undefined;
  const [, grouped, decimals = '', percent = '', room] = match;
  const places = decimals.length;
  const factor = 10 ** (places + (percent ? 2 : 0));
  const end = percent + (room ? ' ' : '');
  return (value) => {
    const scaled = Math.abs(value) * factor;
    const last = Math.round(scaled);
    // Not a number, and infinite, are no smaller than anything.
    if (!(scaled < LARGEST) || Math.abs(Math.abs(scaled - last) - 0.5) < DOUBT) return undefined;
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
