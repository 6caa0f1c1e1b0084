import type { CliLocale } from '../types';
import { write } from './write';

const help = `Ziping: checks self-evaluation forms (绩效自评表) and lists what deviates

Usage
  ziping audit PATH… [options]      checks every form and lists what it finds
  ziping inspect PATH… [options]    shows what was recognised: the forms and the cell of each entry
  ziping fill FILE --output NEW         fills the blank computed cells (rate, scores, total, grade), as live formulas
  ziping annotate FILE --output NEW     shows the findings in the workbook: colours and notes; again replaces its own
  ziping clear FILE --output NEW        takes marks and notes away
  ziping undo FILE --output NEW         takes the last fill back
  ziping ignore FILE --cell CELL --reason WHY --output NEW   sets a finding aside; the reason is required
  ziping unignore FILE --cell CELL --output NEW              lists it again

A path is a file or a folder (its subfolders included; .xlsx and .xlsm are read). Files are never changed:
fill and the others write a new file, and over the old one only where --output names it.

Options
  --profile NAME|FILE    check by this profile: national, shanxi, hunan, gansu, hubei, sichuan or a JSON file;
                         without it the workbook's own, the form's printed note or its layout decides
  --teach FILE           a labels file (JSON) that says what headings mean which are not recognised, such as
                         {"labels": {"Own marks": "score", "Carried out by": "unit", "Telephone": "ignore"}}
  --together             all files belong together: also check across files (audit only)
  --format FORMAT        text for reading (default), json for other programs, html for printing (audit, inspect only)
  --output FILE          write the result to a file instead of the screen
  --values               plain values instead of formulas (fill only)
  --overwrite            also replace figures that are wrong (fill only)
  --all                  also forget fills and findings set aside (clear only)
  --cell CELL            the finding's cell, as C5 or Sheet1!C5 (ignore and unignore only)
  --rule RULE            its rule, as score/total; not needed where the cell has one finding (ignore, unignore only)
  --reason WHY           why it is set aside (ignore only)
  --drop-stale           drop what is set aside but no longer applies (unignore only)
  --lang zh-CN|en        language
  --help                 show this text

Examples
  ziping audit form.xlsx
  ziping audit forms-2024 --format html --output report.html
  ziping audit forms-2024 --together --format json --output result.json

Exit code
  0 all read, no error    1 errors found (set aside or not)    2 wrong usage or a file could not be read (the others are still done)
`;

const resave = 'please open it in Excel or WPS and save it as .xlsx';

export const cli: CliLocale = {
  help,
  hint: 'See ziping --help.',
  usage: {
    unknownCommand: ({ command }) =>
      command
        ? `There is no command "${command}"; there are audit, inspect, fill, annotate, clear, undo, ignore and unignore.`
        : 'Please say what to do.',
    missingPaths: ({ command }) =>
      `Please name files or folders after ${command}, as in: ziping ${command} form.xlsx`,
    unknownOption: ({ option }) => `There is no option ${option}.`,
    optionNotFor: ({ option, command, only }) =>
      `The option ${option} does not go with ${command}, only with ${only.join(', ')}.`,
    oneFile: ({ command }) => `${command} takes one file at a time.`,
    missingOutput: ({ command }) =>
      `Please name the new file with --output, as in: ziping ${command} form.xlsx --output new.xlsx`,
    missingOption: ({ command, options }) => `${command} also needs ${options.join(' or ')}.`,
    notACell: ({ value }) => `"${value}" is no cell; please write C5 or Sheet1!C5.`,
    missingValue: ({ option }) => `The option ${option} needs a value.`,
    unexpectedValue: ({ option }) => `The option ${option} takes no value.`,
    unknownFormat: ({ value, known }) => `There is no format "${value}"; there are ${known.join(', ')}.`,
    unknownLanguage: ({ value, known }) => `There is no language "${value}"; there are ${known.join(', ')}.`,
    unknownProfile: ({ value, known }) =>
      `There is no profile "${value}": it is neither built in (${known.join(', ')}) nor a file. Please check the name.`,
    profileUnreadable: ({ path }) =>
      `The profile ${path} cannot be read; please check that it is a file you may open.`,
    profileInvalid: ({ path, faults }) =>
      [
        `The profile ${path} has ${faults.length} fault(s), please mend them:`,
        ...faults.map((f) => `  ${f}`),
      ].join('\n'),
    teachingUnreadable: ({ path }) =>
      `The labels file ${path} cannot be read; check the path and that you may open it.`,
    teachingInvalid: ({ path, faults }) =>
      [
        `The labels file ${path} has ${faults.length} fault(s); correct them and try again:`,
        ...faults.map((fault) => `  ${fault}`),
      ].join('\n'),
    outputIsSource: ({ path }) =>
      `The result cannot go to ${path}, which is to be checked; please name another file.`,
    outputFailed: ({ path, reason }) =>
      `The result cannot be written to ${path} (${reason}); please check that the folder exists and you may write there.`,
  },
  files: {
    notFound: (path) => `${path} does not exist; please check the path`,
    noWorkbooks: (path) => `${path} holds no .xlsx or .xlsm workbook; please check the folder`,
    denied: (path) => `${path} may not be read; please check its permissions or copy it to a folder of yours`,
    cannotOpen: (path) => `${path} cannot be opened; please check that it is sound and not in use`,
    failed: (path) =>
      `${path} was not finished: the program failed; please report what it says on the screen`,
    oldFormat: (path) => `${path} is no .xlsx and was not read; please save it as .xlsx`,
    encrypted: (path) => `${path} is protected by a password; please take it off in Excel`,
    'legacy-xls': (path) =>
      `${path} is in the old .xls format, or a web page or text under another name; ${resave}`,
    xlsb: (path) => `${path} is in the .xlsb format; ${resave}`,
    ods: (path) => `${path} is in the .ods format; ${resave}`,
    truncated: (path) => `${path} is incomplete or damaged; please get it again, or repair it in Excel`,
    'not-a-workbook': (path) => `${path} is no Excel workbook; where Excel does open it, ${resave}`,
    'broken-xml': (path) => `${path} is damaged inside; ${resave}`,
    doctype: (path) =>
      `${path} holds a declaration that has no place in a workbook and was not read; ${resave}`,
    'too-large': (path) =>
      `${path} is too large to be safe and was not read; please remove what is not needed`,
    'no-sheets': (path) => `${path} holds no worksheet; please check the file`,
  },
  embeddedProfile: (path, faults) =>
    [`The profile that ${path} carries is faulty and was not used:`, ...faults.map((f) => `  ${f}`)].join(
      '\n',
    ),
  progress: (done, total, path) => `[${done}/${total}] ${path}`,
  write,
  written: (path) => `Written to ${path}`,
  severities: { error: 'error', explain: 'explain', hint: 'hint' },
  blocks: {
    basics: 'Basics',
    funds: 'Funds',
    indicators: 'Indicators',
    total: 'Total',
    texts: 'Texts',
    data: 'Basic data',
    accounts: 'Final accounts',
    across: 'Across forms',
  },
  kinds: {
    project: 'Project form',
    unit: 'Unit form',
    basic: 'Basic data',
    accounts: 'Final accounts',
    report: 'Narrative report',
  },
  report: {
    unreadable: 'could not be read',
    noForms: 'no self-evaluation form found',
    sure: (percent) => `${percent} of its headings recognised`,
    unmatched: (cell, text) => `unknown heading in ${cell}: ${text}`,
    noFindings: 'nothing found',
    year: (year) => String(year),
    profile: (title, why) => `profile: ${title} (${why})`,
    total: (stated, computed) => (computed ? `${stated} (should be ${computed})` : stated),
    blank: 'blank',
    notChecked: 'Could not be checked',
    alike: (cells) => `likewise: ${cells}`,
    cells: (cells, more) => cells.join(', ') + (more > 0 ? ` and ${more} more` : ''),
    summary: 'Summary',
    all: 'All',
    columns: { form: 'Form', total: 'Total', grade: 'Grade' },
    counts: ({ files, unreadable, forms, folded, ignored }) =>
      [
        `${files} file(s)`,
        ...(unreadable > 0 ? [`${unreadable} could not be read`] : []),
        `${forms} form(s)`,
        ...(folded > 0 ? [`${folded} consequence(s) folded under their cause`] : []),
        ...(ignored > 0 ? [`${ignored} set aside and not counted above`] : []),
      ].join(', ') + '.',
  },
};
