import type { Attachment } from 'svelte/attachments';

/** Makes a scrolling box a named region that the keyboard can reach and scroll. */
export const scrollable =
  (label: string): Attachment<HTMLElement> =>
  (element) => {
    element.tabIndex = 0;
    element.setAttribute('role', 'region');
    element.setAttribute('aria-label', label);
  };
