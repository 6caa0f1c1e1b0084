import type { Area } from '../grid';
import { Matcher, splitLabel } from '../labels';
import { TEXTS } from './vocabulary';

const LABELS = new Matcher(TEXTS);

const NOTE = /^[*※]*(?:注|备注|说明|填表说明|填报说明)(?:\d|[:：、.．(（])/;

/** A printed note: 说明：…, 注：…. */
export function isNote({ key, raw }: Area): boolean {
  return typeof raw?.value !== 'number' && NOTE.test(key) && key.length > 12;
}

/** What a text beneath the figures is: measures, or who filled the form in and when. */
export function textRole({ text }: Area): 'measures' | 'sign' | undefined {
  return LABELS.match(text) ?? LABELS.match(splitLabel(text)?.label ?? '');
}

export function isTextLabel(area: Area): boolean {
  return textRole(area) !== undefined;
}

/** A title names a table of basic data or of 三公经费 and is no sentence. */
export function isTitle({ key, raw }: Area): boolean {
  if (typeof raw?.value === 'number' || key.length > 60 || /[。;；]/.test(key) || NOTE.test(key))
    return false;
  return /基础数据|三公/.test(bare(key)) && /(?:表|情况|数据)(?:[(（].*[)）])?$/.test(key);
}

/** Whether a text speaks of basic data or of 三公经费 at all. */
export function namesFamily(text: string): boolean {
  return /基础数据|三公/.test(bare(text));
}

function bare(text: string): string {
  return text.replace(/["'“”‘’「」『』\s]/g, '');
}
