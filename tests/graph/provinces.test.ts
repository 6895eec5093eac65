import { expect, it } from 'vitest';
import { provincesOf } from '../../graph/lexicon/index.ts';

const place = (name: string, code: string | null = null) => ({ name, code });

it.each([
  [
    'a county, whatever the name of its prefecture',
    [place('兴海县', '632524'), place('海南藏族自治州', '632500')],
    ['630000'],
  ],
  ['a village, by the nearest division above that has a code', [place('泾兴村'), place('泾县', '341823')], ['340000']],
  ['a zone, by what holds it', [place('苏州工业园区')], ['320000']],
  ['a zone over several cities of one province', [place('合芜蚌国家自主创新示范区')], ['340000']],
  ['a zone that only its article names', [place('宿州高新区'), place('宿州市', '341300')], ['340000']],
  ['a division that was divided among others', [place('莱芜市')], ['370000']],
  ['a code that is no longer in use, by the name', [place('巢湖市', '341400')], ['340000']],
  ['a region across provinces', [place('长三角')], ['310000', '320000', '330000', '340000']],
  ['a name that divisions of several provinces had', [place('新城区')], []],
  ['a region that is no part of any province', [place('丝绸之路经济带')], []],
  ['a place that nothing is known of', [place('泾兴村')], []],
])('provinces of %s', (_, chain, provinces) => {
  expect(provincesOf(chain)).toEqual(provinces);
});
