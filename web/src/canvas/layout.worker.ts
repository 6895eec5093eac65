import { labelRoom } from './labels.ts';
import { arrange, settle, type Body, type Places, type Spring } from './layout.ts';

/** A body whose name tells how much room its label takes. */
export type WorkerBody = Omit<Body, 'label'> & Readonly<{ name: string }>;

export type LayoutOrder = Readonly<
  { ticket: number; bodies: readonly WorkerBody[]; springs: readonly Spring[] } & (
    { kind: 'arrange' } | { kind: 'settle'; focus: string | null }
  )
>;
export type LayoutReply = Readonly<{ ticket: number; places: Places }>;

addEventListener('message', ({ data }: MessageEvent<LayoutOrder>) => {
  const bodies = data.bodies.map(({ name, ...body }): Body => ({ ...body, label: labelRoom(name) }));
  const places = data.kind === 'arrange' ? arrange(bodies, data.springs) : settle(bodies, data.springs, data.focus);
  postMessage({ ticket: data.ticket, places } satisfies LayoutReply);
});
