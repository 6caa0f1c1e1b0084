/** A layout in use somewhere, with made-up units and figures, drawn as `marked` reads it. */
export interface FormCase {
  readonly place: string;
  /** The public template or form that the layout follows. */
  readonly source: string;
  readonly sheet: string;
  /** Findings that must be raised (`cell rule`); every other error or request to explain is a false alarm. */
  readonly findings?: readonly string[];
}
