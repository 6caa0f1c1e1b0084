/** The records of a zip archive: signatures, fixed sizes and flags, for the reader and the writer. */

export const END = 0x06054b50;
export const END_SIZE = 22;
export const END64 = 0x06064b50;
export const END64_LOCATOR = 0x07064b50;
export const CENTRAL = 0x02014b50;
export const CENTRAL_SIZE = 46;
export const LOCAL = 0x04034b50;
export const LOCAL_SIZE = 30;
export const DESCRIPTOR = 0x08074b50;
/** How every record begins: `PK`. */
export const SIGNATURE = 0x4b50;
/** In a 32-bit field: the figure stands in the zip64 extra field. */
export const IN_ZIP64 = 0xffffffff;
/** Flag: checksum and sizes follow the data. */
export const STREAMED = 8;
/** Id of the zip64 extra field. */
export const ZIP64 = 1;
