import type { Edit } from '../../hosts/port';

/** What a cell is to hold. */
export type Typed = Pick<Edit, 'value' | 'formula'>;

const NUMBER = /^[+-]?(?:\d+(?:,\d{3})*(?:\.\d*)?|\.\d+)(?:[eE][+-]?\d+)?$/;

/**
 * What a person means who types this into a cell with that number format, as spreadsheets take it: `12,000` a
 * number, `=A1+B1` a formula, `'12` the text 12, and in a text cell all but a formula is text. In a percent
 * cell 88 and 88% are 0.88. Where the format would have to change for it (`88%` elsewhere, dates) the text
 * stays as typed: forms are full of such texts and they are read as what they say.
 */
export function typed(input: string, numFmt: string): Typed {
  const text = input.trim();
  if (text === '') return { value: null };
  if (input.startsWith("'")) return { value: input.slice(1) };
  if (/^=./.test(text)) return { value: null, formula: text.slice(1) };
  if (numFmt === '@') return { value: input };
  const isPercent = numFmt.includes('%');
  const plain = isPercent ? text.replace(/[%％]$/, '') : text;
  if (!NUMBER.test(plain)) return { value: input };
  const number = plain.replaceAll(',', '');
  // Shifted as text: 88.24 ÷ 100 in binary would be 0.8824000000000001.
  return { value: Number(isPercent ? `${number}e-2` : number) };
}
