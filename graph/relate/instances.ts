import type { Linked } from '../resolve/index.ts';
import { claim, type Claim } from './claim.ts';
import type { Frame } from './frame.ts';
import { firstOfEach, hasShape } from './kinds.ts';

/** Shortest scheme whose name inside another's is no accident. */
const TELLING = 4;

/** An institution named after a scheme is an instance of it: 湖北光谷概念验证中心 takes part in 概念验证, a consortium in 创新联合体. */
export function claimsOfInstances(mentions: readonly Linked[], frames: readonly Frame[]): readonly Claim[] {
  const schemes = firstOfEach(mentions.filter(hasShape('scheme')));
  if (schemes.length === 0) return [];
  return firstOfEach(mentions.filter((mention) => mention.draft.type === 'Institution')).flatMap((institution) => {
    const frame = frames.find(({ sentence }) => sentence.start <= institution.start && institution.end <= sentence.end);
    // In a heading 再添两家工作站 is no name.
    if (!frame || frame.sentence.title) return [];
    return schemes
      .filter((scheme) => isInstance(institution.draft.name, scheme.draft.name))
      .map((scheme) => claim(institution, 'PARTICIPATES_IN', scheme, frame.sentence, 'instances:named-after'));
  });
}

const isInstance = (name: string, scheme: string): boolean =>
  (scheme.length >= TELLING && name.includes(scheme)) || (name.endsWith('联合体') && scheme.endsWith('创新联合体'));
