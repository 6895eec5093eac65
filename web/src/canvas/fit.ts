/** What lies over the canvas: a bar across its top, a sheet across its foot, a legend in the lower left corner; sizes in px. */
export type Overlays = Readonly<{ top: number; bottom: number; corner: Readonly<{ width: number; height: number }> }>;
export type Box = Readonly<{ x1: number; y1: number; x2: number; y2: number }>;
export type Viewport = Readonly<{ zoom: number; pan: Readonly<{ x: number; y: number }> }>;

const MARGIN = 24;
const LARGEST = 1.2;

const around = (boxes: readonly Box[]): Box => ({
  x1: Math.min(...boxes.map(({ x1 }) => x1)),
  y1: Math.min(...boxes.map(({ y1 }) => y1)),
  x2: Math.max(...boxes.map(({ x2 }) => x2)),
  y2: Math.max(...boxes.map(({ y2 }) => y2)),
});

/**
 * The zoom and pan that show all the boxes as large as possible, clear of what lies over the canvas: the whole canvas where
 * nothing comes under the corner, else what is left beside or above it.
 */
export function fitted(boxes: readonly Box[], width: number, height: number, over: Overlays): Viewport {
  const box = around(boxes);
  const size = { w: Math.max(1, box.x2 - box.x1), h: Math.max(1, box.y2 - box.y1) };
  const within = (left: number, foot: number): Viewport => {
    const room = {
      w: Math.max(40, width - left - 2 * MARGIN),
      h: Math.max(40, height - over.top - foot - 2 * MARGIN),
    };
    const zoom = Math.min(LARGEST, room.w / size.w, room.h / size.h);
    const at = { x: left + MARGIN + room.w / 2, y: over.top + MARGIN + room.h / 2 };
    return { zoom, pan: { x: at.x - (zoom * (box.x1 + box.x2)) / 2, y: at.y - (zoom * (box.y1 + box.y2)) / 2 } };
  };
  const whole = within(0, over.bottom);
  const cornered = boxes.some(
    ({ x1, y2 }) =>
      x1 * whole.zoom + whole.pan.x < over.corner.width + MARGIN / 2 &&
      y2 * whole.zoom + whole.pan.y > height - over.corner.height - MARGIN / 2,
  );
  // A sheet across the foot covers the corner.
  if (!cornered || over.bottom > 0) return whole;
  const beside = within(over.corner.width, over.bottom);
  const above = within(0, over.corner.height);
  return beside.zoom >= above.zoom ? beside : above;
}
