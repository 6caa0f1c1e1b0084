import type { ISheetDataValidationRule } from '@univerjs/core';
import type { ChoiceLook } from '../ooxml/look/types';
import { toRange } from './ids';

/** How Univer names what it does with a value that is not in the list. */
const STOP = 1;
/** An arrow beside the value. */
const ARROW = 1;

/** A list to choose from as Univer holds it. */
export function choiceData({ areas, source, strict }: ChoiceLook, id: string): ISheetDataValidationRule {
  return {
    uid: id,
    type: 'list',
    ranges: areas.map(toRange),
    formula1: typeof source === 'string' ? `=${source}` : source.join(','),
    allowBlank: true,
    showDropDown: true,
    showErrorMessage: strict,
    errorStyle: STOP,
    renderMode: ARROW,
  };
}
