/** A node of the canvas and its place. `by`: the node whose expansion brought this one, so that collapsing that one takes it back. */
export type Placed = Readonly<{ id: string; x: number; y: number; pinned: boolean; by: string | null }>;
