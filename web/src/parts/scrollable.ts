import type { Attachment } from 'svelte/attachments';

/** Makes a scrolling box a named part that the keyboard can reach and scroll. */
export const scrollable =
  (label: string, role: 'region' | 'group' = 'region'): Attachment<HTMLElement> =>
  (element) => {
    element.tabIndex = 0;
    element.setAttribute('role', role);
    element.setAttribute('aria-label', label);
  };
