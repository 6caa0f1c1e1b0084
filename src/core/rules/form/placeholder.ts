import { message } from '../messages';
import { finding, type FormContext, type Rule } from '../rule';

/** The form still holds what the template printed: ……, 指标2： without content, XX, 示例. */
export const placeholder: Rule<FormContext> = {
  id: 'form/placeholder',
  severity: 'hint',
  block: 'indicators',
  check({ form }, report) {
    for (const filler of form.fillers) {
      report(
        finding(filler.cell, message('form/placeholder.filler', { text: filler.text }), {
          actual: filler.text,
        }),
      );
    }
  },
};
