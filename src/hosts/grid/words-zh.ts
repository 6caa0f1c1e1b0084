import core from '@univerjs/preset-sheets-core/locales/zh-CN';
import formats from '@univerjs/preset-sheets-conditional-formatting/locales/zh-CN';
import lists from '@univerjs/preset-sheets-data-validation/locales/zh-CN';
import notes from '@univerjs/preset-sheets-note/locales/zh-CN';

export const words = [core, formats, lists, notes];
