import { decomposeArticle, decomposeFile } from '../../decompose.ts';
import { answerTasks } from './answer.ts';

/** Entry of a worker thread that decomposes with the rules of this program. */
answerTasks((task) =>
  task.kind === 'document'
    ? decomposeFile(task.bytes, task.source)
    : [decomposeArticle(task.issue, task.article, task.source)],
);
