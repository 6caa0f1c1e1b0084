/**
 * The direction of imports as an ESLint rule: each floor of the house imports only floors below it and the
 * packages named for it. `types` are floors of which only types may be imported.
 */
import { posix, relative, sep } from 'node:path';
import { root } from './prepare.mjs';

const SHEET = 'core/sheet';
const VALUES = 'core/values';
const FORMULA = 'core/formula';
const FORMS = 'core/forms';
const PROFILE = 'core/profile';
const RULES = 'core/rules';
const CORE_PACKAGES = ['big.js', 'numfmt', 'zod'];

/** Floor (a folder under src) → what it may import; the longest folder that fits a file is its floor. */
const FLOORS = {
  [SHEET]: { floors: [], packages: CORE_PACKAGES },
  [VALUES]: { floors: [SHEET], packages: CORE_PACKAGES },
  [FORMULA]: { floors: [SHEET, VALUES], packages: CORE_PACKAGES },
  [FORMS]: { floors: [SHEET, VALUES, FORMULA], packages: CORE_PACKAGES },
  [PROFILE]: { floors: [SHEET, VALUES, FORMULA, FORMS], packages: CORE_PACKAGES },
  [RULES]: { floors: [SHEET, VALUES, FORMULA, FORMS, PROFILE], packages: CORE_PACKAGES },
  'core/audit': { floors: [SHEET, VALUES, FORMULA, FORMS, PROFILE, RULES], packages: CORE_PACKAGES },
  core: { floors: ['core'], packages: CORE_PACKAGES },
  hosts: { floors: ['core'], packages: [...CORE_PACKAGES, 'fflate'] },
  // The spreadsheet of the page shows a file, through the file's own door.
  'hosts/grid': { floors: ['core', 'hosts'], packages: ['@univerjs'] },
  locales: { floors: [], types: ['core'], packages: [] },
  report: { floors: ['core', 'locales'], types: ['hosts'], packages: [] },
  cli: { floors: ['core', 'hosts', 'locales', 'report'], packages: ['node:'] },
  taskpane: {
    floors: ['core', 'hosts', 'locales', 'report'],
    packages: ['react', 'react-dom', '@fluentui/react-components'],
  },
  workbench: {
    floors: ['core', 'hosts', 'locales', 'report', 'taskpane'],
    packages: ['react', 'react-dom', '@fluentui/react-components'],
  },
  commands: { floors: [], packages: [] },
};

const within = (path, folder) => path === folder || path.startsWith(`${folder}/`);
const floorOf = (path) =>
  Object.keys(FLOORS)
    .filter((floor) => within(path, floor))
    .sort((a, b) => b.length - a.length)[0];

const isPackage = (source, names) =>
  names.some((name) => (name.endsWith(':') ? source.startsWith(name) : within(source, name)));

/** Why a file must not import something; undefined where it may. */
function complaint(file, source, typesOnly) {
  const floor = floorOf(file);
  if (!floor) return undefined;
  const { floors, types = [], packages } = FLOORS[floor];
  // A package whose entry is broken is imported by the path of its file.
  const [, name = source] = /\/node_modules\/(.+)/.exec(source) ?? [];
  if (!name.startsWith('.')) return isPackage(name, packages) ? undefined : 'package';
  const target = posix.join(posix.dirname(file), source);
  const allowed = [floor, ...floors, ...(typesOnly ? types : [])];
  return allowed.some((folder) => within(target, folder)) ? undefined : 'floor';
}

/** True where nothing of an import is left when the types are gone. */
function isTypesOnly({ importKind, exportKind, specifiers = [] }) {
  if (importKind === 'type' || exportKind === 'type') return true;
  return specifiers.length > 0 && specifiers.every((specifier) => specifier.importKind === 'type');
}

export const direction = {
  meta: {
    type: 'problem',
    schema: [],
    messages: {
      floor: '{{floor}} must not import {{source}}: imports go down the house only',
      package: '{{floor}} must not import the package {{source}}',
    },
  },
  create(context) {
    const file = relative(`${root}${sep}src`, context.filename).split(sep).join('/');
    const check = (node) => {
      const source = node.source?.value;
      if (typeof source !== 'string') return;
      const messageId = complaint(file, source, isTypesOnly(node));
      if (messageId) context.report({ node, messageId, data: { floor: floorOf(file), source } });
    };
    return {
      ImportDeclaration: check,
      ImportExpression: check,
      ExportNamedDeclaration: check,
      ExportAllDeclaration: check,
    };
  },
};
