import core from '@univerjs/preset-sheets-core/locales/en-US';
import formats from '@univerjs/preset-sheets-conditional-formatting/locales/en-US';
import lists from '@univerjs/preset-sheets-data-validation/locales/en-US';
import notes from '@univerjs/preset-sheets-note/locales/en-US';

export const words = [core, formats, lists, notes];
