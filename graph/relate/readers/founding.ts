import { pattern } from '../../lexicon/index.ts';
import type { Linked } from '../../resolve/index.ts';
import { freeBefore } from '../arguments.ts';
import type { Frame } from '../frame.ts';
import { isOrganisation, isRegion } from '../kinds.ts';
import type { Found, Reading } from './reading.ts';

const CONSORTIUM = pattern`${'statements.consortium'}$`;

export function establishes({ frame, verb, subjects, objects }: Reading): readonly Found[] {
  // What stands in the lexicon stood before anybody who is only understood.
  const built = objects.filter(isOrganisation).filter((mention) => subjects.own || isNew(mention));
  const { leaders, partners } = subjects;
  // 由A牵头，联合B、C组建…联合体: A founds it, B and C belong to it.
  if (
    partners.length > 0 &&
    built.length > 0 &&
    built.every((mention) => CONSORTIUM.test(mention.draft.name)) &&
    isLed(frame)
  )
    return [
      { from: leaders, predicate: 'ESTABLISHES', to: built, rule: 'verbs:establish' },
      { from: partners, predicate: 'PART_OF', to: built, rule: 'verbs:member' },
      { from: leaders, predicate: 'COOPERATES_WITH', to: partners, rule: 'verbs:cooperate-in-consortium' },
    ];
  const founded = built.length > 0 || !subjects.passive ? built : freeBefore(frame, subjects.at);
  const places = frame.groups
    .filter(
      (group) =>
        group.governor === 'place' &&
        group.end <= verb.start &&
        (group.clause === verb.clause || isScene(frame, group.clause)),
    )
    .flatMap((group) => group.mentions.filter(isRegion));
  return [
    { from: subjects.actors, predicate: 'ESTABLISHES', to: founded, rule: 'verbs:establish' },
    { from: built, predicate: 'LOCATED_IN', to: places, rule: 'verbs:established-at' },
  ];
}

const isNew = ({ candidate: { reading } }: Linked): boolean => reading.kind !== 'organ' && reading.kind !== 'body';

/** 在毕节高新区，…: a clause of nothing but a place speaks for the sentence. */
const isScene = (frame: Frame, clause: number): boolean =>
  frame.groups.filter((group) => group.clause === clause).length === 1 &&
  !frame.verbs.some((verb) => verb.clause === clause);

export const isLed = (frame: Frame): boolean => frame.verbs.some((verb) => verb.trigger.word.startsWith('牵头'));
