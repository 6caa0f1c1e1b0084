/** What displays numbers in any code. */
export { format, isDateFormat } from 'numfmt';

/** Loads it where it comes later; here it is at hand. */
export async function loadFormats(): Promise<void> {
  // Nothing is left to load.
}
