import { describe, expect, it } from 'vitest';
import { interchange } from '../../graph/export/index.ts';
import { mentionsOf, read } from './reading.ts';

const POINTING = [
  ['我省', '安徽省', '安徽省科技厅印发通知。我省新增企业20家。', '安徽省'],
  ['全省', '安徽省', '安徽省科技厅印发通知。全省新增企业20家。', '安徽省'],
  ['我市', '芜湖市', '芜湖市科技局印发通知。我市新增企业20家。', '芜湖市'],
  ['全市', '芜湖市', '芜湖市科技局印发通知。全市新增企业20家。', '芜湖市'],
  ['本县', '长兴县', '长兴县科技局印发通知。本县新增企业20家。', '长兴县'],
  ['该县', '长兴县', '长兴县科技局印发通知。该县新增企业20家。', '长兴县'],
  ['全区', '鼓楼区', '南京市鼓楼区科技局印发通知。全区新增企业20家。', '鼓楼区'],
  ['全州', '恩施土家族苗族自治州', '恩施州科技局印发通知。全州新增企业20家。', '恩施州'],
] as const;

describe('A word that points to a region from where the article stands', () => {
  it.each(POINTING)('%s is a mention of %s and none of its aliases', (word, region, body, place) => {
    const graph = read({ title: `${place}科技工作简讯`, body });
    expect(mentionsOf(graph)).toContain(`${word} → Region ${region}`);
    const named = graph.entities.find(({ name }) => name === region);
    expect(named?.aliases).not.toContain(word);
    const { articles } = interchange([graph]) as {
      articles: readonly { entities: readonly { name: string; aliases: readonly string[] }[] }[];
    };
    const told = articles[0]?.entities.find(({ name }) => name === region);
    expect(told?.aliases, 'the interchange format lists all that the text calls it').toContain(word);
  });

  it('全州 is an alias of the county that bears the name', () => {
    const graph = read({ title: '桂林市科技工作简讯', body: '桂林市全州县科技局印发通知。全州新增企业20家。' });
    const county = graph.entities.find(({ name }) => name === '全州县');
    expect(county?.aliases).toContain('全州');
  });
});
