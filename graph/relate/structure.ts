import type { View } from '../extract/index.ts';
import { isOrganisationType, type RelationType } from '../ontology/index.ts';
import type { Linked } from '../resolve/index.ts';
import { oneOf } from '../lexicon/index.ts';
import type { Claim } from './claim.ts';
import type { Frame, Group } from './frame.ts';

const PAIRED = new RegExp(
  String.raw`^(?:${oneOf('structure.paired-2')})?(?:[\u4e00-\u9fa5]{0,4})?(?:${oneOf('structure.paired')})`,
);

/** What the order of words says without a verb: 宿杭两地结对合作; 法人科技特派员宁夏兴源达公司. */
export function claimsOfStructure(frame: Frame, view: View): readonly Claim[] {
  const claims: Claim[] = [];
  for (const group of frame.groups) {
    const regions = group.mentions.filter(
      (mention) => mention.draft.type === 'Region' && mention.draft.level !== 'economic',
    );
    if (
      regions.length >= 2 &&
      regions.length === group.mentions.length &&
      PAIRED.test(view.c.slice(group.end, group.end + 12))
    )
      for (let i = 0; i < regions.length; i++)
        for (let j = i + 1; j < regions.length; j++) {
          const [subject, object] = [regions[i], regions[j]];
          if (subject && object && subject.draft.id !== object.draft.id && subject.draft.region !== object.draft.id)
            claims.push({
              subject,
              predicate: 'COOPERATES_WITH',
              object,
              evidence: frame.sentence,
              planned: false,
              confidence: 0.75,
              rule: 'structure:paired-regions',
            });
        }
  }
  for (let i = 0; i + 1 < frame.groups.length; i++) {
    const [region, body] = [frame.groups[i]?.mentions.at(-1), frame.groups[i + 1]?.mentions[0]];
    if (
      region?.draft.type === 'Region' &&
      body &&
      isOrganisationType(body.draft.type) &&
      region.end === body.start &&
      body.candidate.reading.kind !== 'organ'
    )
      claims.push({
        subject: body,
        predicate: 'LOCATED_IN',
        object: region,
        evidence: frame.sentence,
        planned: false,
        confidence: 0.7,
        rule: 'structure:region-before',
      });

    const [program, organisation] = [frame.groups[i]?.mentions.at(-1), frame.groups[i + 1]?.mentions[0]];
    if (!program || !organisation || program.draft.type !== 'Program' || !isOrganisationType(organisation.draft.type))
      continue;
    if (
      program.end === organisation.start &&
      program.candidate.rule !== 'title' &&
      organisation.draft.type !== 'Agency'
    )
      claims.push({
        subject: organisation,
        predicate: 'PARTICIPATES_IN',
        object: program,
        evidence: frame.sentence,
        planned: false,
        confidence: 0.7,
        rule: 'structure:apposition',
      });
  }
  claims.push(...claimsOfBasis(frame, view));
  return claims;
}

const BACKED = /^(?:等[\u4e00-\u9fa5]{0,4})?(?:的)?(?:大力)?(?:支持|帮助|资助|扶持|帮扶|指导帮助)下/;
const STEERED = /^(?:等[\u4e00-\u9fa5]{0,4})?(?:的)?(?:统筹|主导|牵头|组织|推动)下/;
const DRIVER = new RegExp(String.raw`^[”》]?[\u4e00-\u9fa5]{0,6}为(?:${oneOf('structure.driver')})`);
const ORDER = /^[^，。；]{0,14}(?:部署|要求|安排|指示|通知|倡议)/;

/** 以P为牵引: the subject carries P out. 按照X部署，…P: X is in charge of P. */
function claimsOfBasis(frame: Frame, view: View): readonly Claim[] {
  const claims: Claim[] = [];
  const subject = frame.groups.find(
    (group) => group.governor === 'none' && group.mentions.some((mention) => mention.draft.type === 'Agency'),
  );
  for (const group of frame.groups) {
    const after = view.c.slice(group.end, group.end + 24);
    if (group.governor === 'place') claims.push(...claimsOfBacking(frame, group, after));
    if (group.governor !== 'basis') continue;
    const programs = group.mentions.filter((mention) => mention.draft.type === 'Program');
    if (subject && subject.end <= group.start && DRIVER.test(after))
      for (const program of programs)
        for (const agency of subject.mentions.filter((mention) => mention.draft.type === 'Agency'))
          claims.push({
            subject: agency,
            predicate: 'LEADS',
            object: program,
            evidence: frame.sentence,
            planned: false,
            confidence: 0.6,
            rule: 'structure:driver',
          });
    const orderers = group.mentions.filter((mention) => mention.draft.type === 'Agency');
    if (orderers.length === 0 || !ORDER.test(after)) continue;
    const ordered = frame.groups.find(
      (other) => other.start > group.end && other.mentions.some((mention) => mention.draft.type === 'Program'),
    );
    for (const program of ordered?.mentions.filter((mention) => mention.draft.type === 'Program') ?? [])
      for (const agency of orderers)
        claims.push({
          subject: agency,
          predicate: 'LEADS',
          object: program,
          evidence: frame.sentence,
          planned: false,
          confidence: 0.6,
          rule: 'structure:orderer',
        });
  }
  return claims;
}

/** 在X支持下，Y…: X supports Y. 在X统筹下，Y组建P: X leads P. */
function claimsOfBacking(frame: Frame, group: Group, after: string): readonly Claim[] {
  const later = frame.groups.filter((other) => other.start > group.end);
  const backers = group.mentions.filter((mention) => isOrganisationType(mention.draft.type));
  const backed = BACKED.test(after)
    ? (later
        .find((other) => other.mentions.some((mention) => mention.draft.type !== 'Program'))
        ?.mentions.slice(0, 1) ?? [])
    : [];
  const steered = STEERED.test(after)
    ? later.flatMap((other) => other.mentions.filter((mention) => mention.draft.type === 'Program')).slice(0, 1)
    : [];
  const claim = (subject: Linked, predicate: RelationType, object: Linked, rule: string): Claim => ({
    subject,
    predicate,
    object,
    evidence: frame.sentence,
    planned: false,
    confidence: 0.6,
    rule,
  });
  return backers.flatMap((backer) => [
    ...backed
      .filter((mention) => mention.draft.type !== 'Program')
      .map((mention) => claim(backer, 'SUPPORTS', mention, 'structure:backed-by')),
    ...steered.map((mention) => claim(backer, 'LEADS', mention, 'structure:steered-by')),
  ]);
}

/** An organisation named after a scheme is an instance of it: 湖北光谷概念验证中心 takes part in 概念验证, a consortium in 创新联合体. */
export function claimsOfInstances(mentions: readonly Linked[], frames: readonly Frame[]): readonly Claim[] {
  const claims: Claim[] = [];
  const schemes = [
    ...new Map(
      mentions
        .filter(
          (mention) =>
            mention.draft.type === 'Program' &&
            mention.candidate.reading.kind === 'program' &&
            mention.candidate.reading.shape === 'scheme',
        )
        .map((mention) => [mention.draft.id, mention]),
    ).values(),
  ];
  const seen = new Set<string>();
  for (const mention of mentions) {
    if (mention.draft.type !== 'Institution' || seen.has(mention.draft.id)) continue;
    seen.add(mention.draft.id);
    const { name } = mention.draft;
    for (const scheme of schemes) {
      const named = scheme.draft.name.length >= 4 && name.includes(scheme.draft.name);
      const consortium = name.endsWith('联合体') && scheme.draft.name.endsWith('创新联合体');
      const frame = frames.find(({ sentence }) => sentence.start <= mention.start && mention.end <= sentence.end);
      if ((named || consortium) && frame)
        claims.push({
          subject: mention,
          predicate: 'PARTICIPATES_IN',
          object: scheme,
          evidence: frame.sentence,
          planned: false,
          confidence: 0.6,
          rule: 'structure:instance',
        });
    }
  }
  return claims;
}
