import { message } from '../messages';
import { finding, type FormContext, type Rule } from '../rule';

/** A field that identifies the form and whose label the form prints is blank. */
export const missingField: Rule<FormContext> = {
  id: 'form/missing-field',
  severity: 'error',
  block: 'basics',
  check({ form, profile }, report) {
    for (const field of profile.requiredFields) {
      const datum = field === 'year' ? form.year : form.fields[field];
      if (!datum) continue;
      const blank = field === 'year' ? form.yearNumber === undefined : datum.text === '';
      if (blank) report(finding(datum.cell, message('form/missing-field.blank', { field })));
    }
  },
};
