/** The kinds of sources that several rules share. */

export const ARITHMETIC = 'Arithmetic within the form: it follows from other cells of the same form.';
export const COMMON =
  'The Ministry of Finance’s common layout of the self-evaluation form for project spending, and its notes on filling it in.';
export const LOCAL =
  'Local notes on filling in the form, as commonly seen; where they differ, the profile chosen decides.';
export const PRACTICE = 'Common practice of reviewers, no binding rule.';
