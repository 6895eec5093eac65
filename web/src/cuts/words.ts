import type { LabelLanguage } from '../canvas/style.ts';

type Words = Readonly<{
  split: string;
  join: string;
  /** Over the choice of the line. */
  where: string;
  willSplit: (title: string, line: string) => string;
  willJoin: (title: string, onto: string) => string;
  /** What holds of both. */
  lasting: string;
  cancel: string;
  working: string;
  /** Of what was decided earlier: the titles of the article and of what was split off or joined. */
  splitOff: (part: string) => string;
  joinedTo: (part: string) => string;
  done: Readonly<{ split: (part: string) => string; join: (onto: string) => string; undone: string }>;
  undo: string;
  /** Why a line cannot begin an article. */
  noText: string;
  sameText: string;
}>;

/** Words about where articles begin. They come with the reading view, not with the start. */
export const CUT_WORDS: Readonly<Record<LabelLanguage, Words>> = {
  zh: {
    split: '拆成两篇',
    join: '并入上一篇',
    where: '新的一篇从哪一行开始',
    willSplit: (title, line) => `《${title}》到此为止；从“${line}”起另成一篇。两篇都重新读取，原句和出处跟着文字走。`,
    willJoin: (title, onto) =>
      `《${title}》的文字接在《${onto}》之后，成为一篇，沿用后者的标题和日期。全文重新读取，原句和出处跟着文字走。`,
    lasting: '以后再导入这一期，也照此处理。可以随时撤销。',
    cancel: '取消',
    working: '正在重新读取…',
    splitOff: (part) => `《${part}》是从这里拆出的。`,
    joinedTo: (part) => `《${part}》是并入这一篇的。`,
    done: {
      split: (part) => `已拆出《${part}》。`,
      join: (onto) => `已并入《${onto}》。`,
      undone: '已撤销。',
    },
    undo: '撤销',
    noText: '这一行下面没有正文，不能作标题。请选它上面的一行。',
    sameText: '这样得到的文章与库中另一篇全文相同，没有改动。请先撤下那一篇。',
  },
  en: {
    split: 'Split in two',
    join: 'Join with previous',
    where: 'Line at which the new article begins',
    willSplit: (title, line) =>
      `“${title}” ends there, and “${line}” begins an article of its own. Both are read again; each sentence stays with its text.`,
    willJoin: (title, onto) =>
      `The text of “${title}” is added to “${onto}”, which keeps its title and date. It is read again; each sentence stays with its text.`,
    lasting: 'The issue is read this way from now on, also when it is ingested again. You can undo this at any time.',
    cancel: 'Cancel',
    working: 'Reading again…',
    splitOff: (part) => `“${part}” was split off here.`,
    joinedTo: (part) => `“${part}” was joined with this article.`,
    done: {
      split: (part) => `“${part}” is an article now.`,
      join: (onto) => `Joined with “${onto}”.`,
      undone: 'Undone.',
    },
    undo: 'Undo',
    noText: 'No text stands below this line, so it cannot be a title. Choose a line above it.',
    sameText: 'Another article has exactly that text already, so nothing was changed. Retract that one first.',
  },
};
