/**
 * The number formatter. Its package names entry files that it does not ship, so that neither
 * `require` nor the type checker finds it by name; the file it does ship is named here, once.
 */
export { format, isDateFormat } from '../../../node_modules/numfmt/dist/index.js';
