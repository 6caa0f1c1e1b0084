import { deflateSync, inflateSync, strFromU8, strToU8 } from 'fflate';

/** Text made small for keeping inside a part: deflated, in base64. */
export function pack(text: string): string {
  // Base64 is made of a string with one character per byte.
  return btoa(strFromU8(deflateSync(strToU8(text), { level: 9 }), true));
}

/** The text of `pack`. */
export function unpack(packed: string): string {
  return strFromU8(inflateSync(strToU8(atob(packed), true)));
}
