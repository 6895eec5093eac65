import type { WriteStream } from 'node:tty';

const WIDTH = 24;
/** Characters of what is being done: sixteen columns where they are Chinese, so that the line stays within eighty. */
const SHOWN = 8;

export type Progress = Readonly<{ step(what: string): void; end(): void }>;

/** Progress on a stream: a bar that redraws itself on a terminal, a line at the start and the end elsewhere. */
export function progressOn(out: Pick<WriteStream, 'write' | 'isTTY'>, title: string, total: number): Progress {
  let done = 0;
  if (!out.isTTY) {
    out.write(`${title} (${total}) …\n`);
    return {
      step: () => {
        done += 1;
      },
      end: () => void out.write(`${title}: ${done} of ${total} done\n`),
    };
  }
  const draw = (what: string): void => {
    const filled = total === 0 ? WIDTH : Math.round((done / total) * WIDTH);
    out.write(`\r\u001B[K${title} ${'█'.repeat(filled)}${'░'.repeat(WIDTH - filled)} ${done}/${total} ${what}`);
  };
  draw('');
  return {
    step: (what) => {
      done += 1;
      draw(what.slice(0, SHOWN));
    },
    end: () => {
      draw('');
      out.write('\n');
    },
  };
}
