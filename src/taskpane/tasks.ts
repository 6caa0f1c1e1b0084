/** What a button of the ribbon asks the pane to do when it opens. */
export const tasks = ['audit', 'fill', 'mark', 'unmark'] as const;
export type Task = (typeof tasks)[number];

/** The task that the address of the page names: `taskpane.html?task=fill`; an audit where it names none. */
export function taskOf(search: string): Task {
  const named = new URLSearchParams(search).get('task');
  return tasks.find((task) => task === named) ?? 'audit';
}
