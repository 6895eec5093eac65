/** An undo stack as a value. */
export type History<T> = Readonly<{ past: readonly T[]; present: T; future: readonly T[] }>;

export const DEPTH = 200;

export const begin = <T>(present: T): History<T> => ({ past: [], present, future: [] });

export const commit = <T>({ past, present }: History<T>, next: T): History<T> => ({
  past: [...past.slice(1 - DEPTH), present],
  present: next,
  future: [],
});

/** Another present in place of this one, with no step to undo. */
export const amend = <T>(history: History<T>, present: T): History<T> => ({ ...history, present });

export function undo<T>(history: History<T>): History<T> {
  const last = history.past.at(-1);
  if (last === undefined) return history;
  return { past: history.past.slice(0, -1), present: last, future: [history.present, ...history.future] };
}

export function redo<T>(history: History<T>): History<T> {
  const [next, ...future] = history.future;
  if (next === undefined) return history;
  return { past: [...history.past, history.present], present: next, future };
}
