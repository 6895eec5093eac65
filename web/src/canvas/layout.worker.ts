import { arrange, settle, type Body, type Places, type Spring } from './layout.ts';

export type LayoutOrder = Readonly<
  { ticket: number; bodies: readonly Body[]; springs: readonly Spring[] } & (
    { kind: 'arrange' } | { kind: 'settle'; focus: string | null }
  )
>;
export type LayoutReply = Readonly<{ ticket: number; places: Places }>;

addEventListener('message', ({ data }: MessageEvent<LayoutOrder>) => {
  const places =
    data.kind === 'arrange' ? arrange(data.bodies, data.springs) : settle(data.bodies, data.springs, data.focus);
  postMessage({ ticket: data.ticket, places } satisfies LayoutReply);
});
