/** What lies over the canvas: a bar across the top, a legend in the lower left corner; sizes in px. */
export type Overlays = Readonly<{ top: number; corner: Readonly<{ width: number; height: number }> }>;
type Box = Readonly<{ x1: number; y1: number; w: number; h: number }>;
export type Viewport = { zoom: number; pan: { x: number; y: number } };

const MARGIN = 28;
const LARGEST = 1.2;

/** The zoom and pan that show the box as large as possible, beside or above what lies in the corner. */
export function fitted(box: Box, width: number, height: number, { top, corner }: Overlays): Viewport {
  const within = (left: number, bottom: number): Viewport => {
    const room = { w: width - left - 2 * MARGIN, h: height - top - bottom - 2 * MARGIN };
    const zoom = Math.min(LARGEST, Math.max(0.01, room.w / box.w), Math.max(0.01, room.h / box.h));
    const at = { x: left + MARGIN + room.w / 2, y: top + MARGIN + room.h / 2 };
    return { zoom, pan: { x: at.x - zoom * (box.x1 + box.w / 2), y: at.y - zoom * (box.y1 + box.h / 2) } };
  };
  const beside = within(corner.width, 0);
  const above = within(0, corner.height);
  return beside.zoom >= above.zoom ? beside : above;
}
