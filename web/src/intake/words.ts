/** The words of taking files in. They come with this part, since most visits never need them. */
const zh = {
  open: '收入文件',
  title: '收入简报',
  drop: '把文件拖到这里，或',
  pick: '选择文件',
  formats: (most: number) =>
    `可读 Word、PDF、网页、OpenDocument、Markdown 和纯文本，以及装有它们的压缩包；每个不超过 ${most} MB。`,
  files: '文件',
  progress: (done: number, total: number) => `已读 ${done} / ${total} 个文件`,
  waiting: '等待读取',
  reading: '正在读取…',
  failed: '没有读成',
  new: (count: number) => `新收 ${count} 篇`,
  replaced: (count: number) => `更新 ${count} 篇`,
  unchanged: (count: number) => `库中已有 ${count} 篇`,
  duplicate: (count: number) => `与库中文章相同 ${count} 篇`,
  lost: (count: number) => `未能入库 ${count} 篇`,
  check: '请核对：',
  read: '打开阅读',
  retry: '再试一次',
  tooLarge: (most: number) => `文件超过 ${most} MB，没有发送。请按期拆分，再逐个收入。`,
};

export type IntakeWords = typeof zh;

const articles = (count: number): string => `${count} article${count === 1 ? '' : 's'}`;

const en: IntakeWords = {
  open: 'Add files',
  title: 'Add newsletters',
  drop: 'Drop files here, or',
  pick: 'Choose files',
  formats: (most) =>
    `Word, PDF, web pages, OpenDocument, Markdown and plain text are read, and zip archives of these; at most ${most} MB each.`,
  files: 'Files',
  progress: (done, total) => `${done} of ${total} files read`,
  waiting: 'Waiting',
  reading: 'Reading…',
  failed: 'Could not be read',
  new: (count) => `${articles(count)} added`,
  replaced: (count) => `${articles(count)} replaced`,
  unchanged: (count) => `${articles(count)} already there`,
  duplicate: (count) => `${articles(count)} with the text of another`,
  lost: (count) => `${articles(count)} not stored`,
  check: 'Please check:',
  read: 'Read',
  retry: 'Try again',
  tooLarge: (most) =>
    `The file has more than ${most} MB and was not sent. Split it into its issues, and add these one by one.`,
};

export const WORDS = { zh, en };
