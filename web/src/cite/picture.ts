import type { EntityType } from '../../../graph/ontology/index.ts';
import { pathOf } from '../parts/shapes.ts';

/** What stands around a graph in its picture. */
export type Caption = Readonly<{
  title: string;
  /** The types that are drawn, with their colours. */
  key: readonly Readonly<{ type: EntityType; name: string; colour: string }>[];
  /** Where it comes from, and when it was made. */
  source: string;
}>;

type Ink = Readonly<{ paper: string; ink: string; quiet: string }>;

/** In pixels of the picture, which has two for one of the screen. */
const MARGIN = 48;
const TITLE = 40;
const SMALL = 24;
const GAP = 20;
/** The box that shapes are drawn in. */
const GLYPH = 16;
const FONT = '"Noto Sans CJK SC","PingFang SC","Microsoft YaHei",system-ui,sans-serif';
/** A narrow graph has room for its source all the same. */
const LEAST_WIDTH = 1100;

/** The picture of a graph with its title above, its key and its source below. Rejects where the browser cannot draw it. */
export async function captioned(
  graph: Blob,
  { title, key, source }: Caption,
  { paper, ink, quiet }: Ink,
): Promise<Blob> {
  const drawn = await createImageBitmap(graph);
  const width = Math.max(drawn.width + 2 * MARGIN, LEAST_WIDTH);
  const top = MARGIN + TITLE + GAP;
  const canvas = new OffscreenCanvas(width, top + drawn.height + 3 * GAP + 2 * SMALL + MARGIN);
  const context = canvas.getContext('2d');
  if (context === null) throw new Error('the browser has no canvas of two dimensions');
  context.fillStyle = paper;
  context.fillRect(0, 0, canvas.width, canvas.height);
  context.textBaseline = 'top';
  const write = (text: string, x: number, y: number, size: number, colour: string, weight = ''): void => {
    context.font = `${weight} ${size}px ${FONT}`;
    context.fillStyle = colour;
    context.fillText(text, x, y, width - x - MARGIN);
  };
  write(title, MARGIN, MARGIN, TITLE, ink, '600');
  context.drawImage(drawn, (width - drawn.width) / 2, top);
  let x = MARGIN;
  const y = top + drawn.height + GAP;
  for (const { type, name, colour } of key) {
    context.fillStyle = colour;
    context.save();
    context.translate(x, y);
    context.scale(SMALL / GLYPH, SMALL / GLYPH);
    context.fill(new Path2D(pathOf(type)));
    context.restore();
    write(name, x + SMALL + 8, y, SMALL, ink);
    x += SMALL + 8 + context.measureText(name).width + 2 * GAP;
  }
  write(source, MARGIN, y + SMALL + GAP, SMALL, quiet);
  drawn.close();
  return canvas.convertToBlob({ type: 'image/png' });
}
