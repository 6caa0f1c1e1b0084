import type * as Formats from '../core/sheet/formats';

/**
 * What displays numbers in any code, for the bundles of the pane and the page: nearly all figures have one of a few
 * codes that need none of it, so it loads for a workbook with others. The bundler puts this module where `core`
 * imports its own.
 */
let loaded: Pick<typeof Formats, 'format' | 'isDateFormat'> | undefined;

/** Loads it; to be awaited before a workbook with such codes is read. */
export async function loadFormats(): Promise<void> {
  if (loaded) return;
  const { format, isDateFormat } = await import('../core/sheet/formats');
  loaded = { format, isDateFormat };
}

function formats(): NonNullable<typeof loaded> {
  if (!loaded) throw new Error('formats are not loaded');
  return loaded;
}

/** As `core/sheet/formats`. @throws Error before it is loaded */
export const format: typeof Formats.format = (...given) => formats().format(...given);

/** As `core/sheet/formats`. @throws Error before it is loaded */
export const isDateFormat: typeof Formats.isDateFormat = (code) => formats().isDateFormat(code);
