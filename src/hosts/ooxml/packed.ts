import { deflateSync, inflateSync, strFromU8, strToU8 } from 'fflate';

/** Text made small for keeping inside a part: deflated, in base64. */
export function pack(text: string): string {
  // A string of one character per byte, in pieces: arguments are limited in number.
  return btoa(strFromU8(deflateSync(strToU8(text), { level: 9 }), true));
}

/** The text of `pack`. */
export function unpack(packed: string): string {
  return strFromU8(inflateSync(strToU8(atob(packed), true)));
}
