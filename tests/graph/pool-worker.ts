import { GraphError } from '../../graph/index.ts';
import { answerTasks } from '../../graph/ingest/pool/answer.ts';
import { articleOf } from '../graphs.ts';

/** A worker for tests of the pool, whose documents say what it is to do: end, throw, fill the memory, hang, wait, or name the articles that it has. */
answerTasks((task) => {
  const text = task.kind === 'document' ? new TextDecoder().decode(task.bytes) : task.article.text;
  const [word = '', argument = ''] = text.split(' ');
  switch (word) {
    case 'exit':
      return process.exit(7);
    case 'refuse':
      throw new GraphError('LIMIT', `Reading ${task.source}: refused`);
    case 'fail':
      throw new TypeError('a fault');
    case 'fill': {
      const filled: string[][] = [];
      for (;;) filled.push(Array.from({ length: 100_000 }, (_, i) => `${i} of ${filled.length}`));
    }
    case 'hang':
      for (;;);
    case 'wait':
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, Number(argument));
      return [articleOf({ title: text })];
    default:
      return text.split(' ').map((title) => articleOf({ title }));
  }
});
