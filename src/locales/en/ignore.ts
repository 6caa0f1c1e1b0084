import type { IgnoreLocale } from '../ignore';

const shown = (value: string): string => (value === '' ? 'blank' : `"${value}"`);

/** Words about findings that are set aside. */
export const ignore: IgnoreLocale = {
  heading: 'Set aside',
  reason: (reason) => `Reason: ${reason}`,
  follows: (count) => `with ${count} that follow${count === 1 ? 's' : ''} from it`,
  count: (count) => `${count} set aside`,
  nothingElse: 'nothing else found',
  stale: {
    heading: 'No longer set aside',
    changed: (was, now) => `the cell changed from ${shown(was)} to ${shown(now)}, so this no longer applies`,
    gone: 'this is not found any more, so there is nothing to set aside',
  },
  faults: {
    damaged: (path) =>
      `The record of findings set aside is damaged${path === '' ? '' : ` (${path})`} and was not used; all findings are listed, and the record was left as it is.`,
    newer: () =>
      'A later version wrote the record of findings set aside; it was not used and left as it is. All findings are listed; please update this program.',
  },
  cli: {
    fault: (path, sentence) => `${path}: ${sentence}`,
    dropHint: 'To drop these: ziping unignore FILE --drop-stale --output NEW',
    clearHint: 'To set findings aside anew, take the old record away with ziping clear --all.',
    ignored: (place, title, reason) => `Set aside: ${place} ${title}. Reason: ${reason}`,
    restored: (place, title) => `${place} ${title} is listed again.`,
    dropped: (count) => `Dropped ${count} that no longer applied.`,
    nothingStale: 'There is none that no longer applies.',
    noFinding: (place, rules) =>
      rules.length > 0
        ? `${place} has no such finding; it has ${rules.join(', ')}`
        : `${place} has no finding, so there is nothing to set aside`,
    several: (place, rules) =>
      `${place} has several findings; please name one with --rule: ${rules.join(', ')}`,
    notIgnored: (place) => `nothing is set aside on ${place}`,
    noSheet: (sheet, sheets) => `there is no sheet "${sheet}"; there are ${sheets.join(', ')}`,
    whichSheet: (cell, sheets) =>
      `there are several sheets (${sheets.join(', ')}); please say which, as in ${sheets[0] ?? ''}!${cell}`,
    noReason: 'Please say why with --reason.',
  },
};
