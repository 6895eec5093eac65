/** What lies over the canvas: a bar across its top, a sheet across its foot, a legend in the lower left corner; sizes in px. */
export type Overlays = Readonly<{ top: number; bottom: number; corner: Readonly<{ width: number; height: number }> }>;
export type Box = Readonly<{ x1: number; y1: number; x2: number; y2: number }>;
export type Viewport = Readonly<{ zoom: number; pan: Readonly<{ x: number; y: number }> }>;

const MARGIN = 24;
const LARGEST = 1.2;
const SMALLEST = 0.01;

type Range = Readonly<{ least: number; most: number }>;
/** The number of the range that is nearest to `wish`. */
const within = ({ least, most }: Range, wish: number): number => Math.min(most, Math.max(least, wish));

/**
 * The zoom and pan that show all the boxes as large as possible, clear of what lies over the canvas. Only the boxes that come down to
 * the legend's corner have to stand right of it; the others use the whole width.
 */
export function fitted(boxes: readonly Box[], width: number, height: number, over: Overlays): Viewport {
  const edge = {
    left: Math.min(...boxes.map(({ x1 }) => x1)),
    top: Math.min(...boxes.map(({ y1 }) => y1)),
    right: Math.max(...boxes.map(({ x2 }) => x2)),
    foot: Math.max(...boxes.map(({ y2 }) => y2)),
  };
  const foot = height - over.bottom - MARGIN;
  // A sheet across the foot covers the corner.
  const corner = over.bottom > 0 ? { width: 0, height: 0 } : over.corner;
  const cornerTop = height - corner.height - MARGIN;
  const cornerRight = corner.width + MARGIN;
  const leftmostFirst = boxes.toSorted((a, b) => a.x1 - b.x1);
  /** How far down the first boxes come, by their number less one. */
  const deepest: number[] = [];
  for (const { y2 } of leftmostFirst) deepest.push(Math.max(y2, deepest.at(-1) ?? -Infinity));

  const at = (zoom: number): Viewport | null => {
    const across: Range = { least: MARGIN - zoom * edge.left, most: width - MARGIN - zoom * edge.right };
    const down: Range = { least: over.top + MARGIN - zoom * edge.top, most: foot - zoom * edge.foot };
    if (across.least > across.most || down.least > down.most) return null;
    const middle = { x: (across.least + across.most) / 2, y: (down.least + down.most) / 2 };
    let best: Viewport | null = null;
    let leastShift = Infinity;
    for (let count = 0; count <= boxes.length; count++) {
      // The first `count` boxes stand above the corner, all others right of it.
      const next = leftmostFirst[count];
      const lowest = deepest[count - 1] ?? -Infinity;
      const pan = {
        x: within(across, Math.max(middle.x, next ? cornerRight - zoom * next.x1 : -Infinity)),
        y: within(down, Math.min(middle.y, cornerTop - zoom * lowest)),
      };
      const isClear =
        (!next || zoom * next.x1 + pan.x >= cornerRight - 1e-6) && zoom * lowest + pan.y <= cornerTop + 1e-6;
      const shift = Math.hypot(pan.x - middle.x, pan.y - middle.y);
      if (isClear && shift < leastShift) [best, leastShift] = [{ zoom, pan }, shift];
    }
    return best;
  };

  let [fits, fails] = [SMALLEST, LARGEST];
  const largest = at(LARGEST);
  if (largest) return largest;
  for (let round = 0; round < 30; round++) {
    const zoom = (fits + fails) / 2;
    if (at(zoom)) fits = zoom;
    else fails = zoom;
  }
  return at(fits) ?? { zoom: fits, pan: { x: width / 2, y: height / 2 } };
}
