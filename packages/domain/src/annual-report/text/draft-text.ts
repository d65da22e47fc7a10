import { formatFor } from '../formats/index.ts';
import type { ReportText } from './report-text.ts';
import type { Lookup } from './tokens.ts';

const SHARED_OUTCOMES = ['granted', 'partial'] as const;

/**
 * A first draft of a year's text. Which sentences stand in it depends on what happened (a bureau without lawsuits says
 * so); every number in them is a token. The bureau adds its own sentences beside these.
 */
export function draftText(year: number, { value }: Pick<Lookup, 'value'>): ReportText {
  const format = formatFor(year);
  const n = (id: string): number => value(id) ?? 0;
  const remedies = n('four/review/total') + n('four/litigation_direct/total') + n('four/litigation_after_review/total');
  return {
    intro: [
      `根据《中华人民共和国政府信息公开条例》和${format.citation}的要求，编制{bureau}{year}年度政府信息公开工作年度报告。本报告所列数据的统计期限自{year}年1月1日起至12月31日止。`,
    ],
    proactive: [
      '{year}年，{bureau}主动公开政府信息{disclosure}条，其中{list disclosure}。',
      ...(n('disclosure/platform') > 0 ? ['云服务平台公开{disclosure/platform}条，其中{list disclosure/platform}。'] : []),
      ...(n('topic/job') > 0
        ? [
            '就业创业领域，公开就业创业政策{topic/employment-policy}条，发布招聘信息{topic/job}条、提供岗位{topic/job/vacancies}个，公布就业创业基地{topic/employment-base}个、创业园{topic/startup-park}个。',
          ]
        : []),
      '按公开渠道分，{list channel}。',
    ],
    'on-request': onRequest(n),
    management: [
      '坚持先审查后公开，政府信息公开实行逐级报审，保密审查单独签署，涉密信息不上网。',
      '公开的每一条信息都登记形成日期、公开日期、渠道和目录，撤下的保留记录。',
    ],
    platform: [
      '以云服务平台、政府门户网站和微信公众号为主要渠道，政策文件与解读相互关联，留言咨询公开答复日期。',
      '{year}年通过云服务平台答复留言咨询{consultation/answered}件，按承诺期限答复{consultation/in-time}件。',
    ],
    oversight: [
      n('quality/spot-drawn') > 0
        ? '定期抽查公开内容，{year}年抽查{quality/spot-drawn}条，发现问题{quality/spot-failed}条，完成整改{quality/spot-closed}条。'
        : '建立公开内容定期抽查制度，明确专人负责，发现问题及时整改。',
    ],
    two: [],
    three: [],
    four: [remedies === 0 ? '{year}年未发生因政府信息公开引起的行政复议、行政诉讼。' : '行政复议、行政诉讼数量含上年度结转数量。'],
    five: problems(n),
    six: format.id === '2019' ? ['无其他需要报告的事项。'] : ['{year}年未收取政府信息公开信息处理费。', '无其他需要报告的事项。'],
  };
}

function onRequest(n: (id: string) => number): string[] {
  const received = n('three/new/total');
  if (received + n('three/carried_in/total') === 0) return ['{year}年未收到政府信息公开申请。'];
  const carried = n('three/carried_in/total') > 0 ? '，上年结转{three/carried_in/total}件' : '';
  const left = n('three/carried_out/total') > 0 ? '，结转下年度继续办理{three/carried_out/total}件' : '';
  const shown = SHARED_OUTCOMES.reduce((sum, row) => sum + n(`three/${row}/total`), 0);
  return [
    `{year}年收到政府信息公开申请{three/new/total}件${carried}；办结{three/total/total}件${left}。`,
    ...(shown > 0
      ? [
          '办结的申请中，予以公开{three/granted/total}件（占{share three/granted/total of three/total/total}），部分公开{three/partial/total}件。',
        ]
      : []),
    ...(n('foi/answered') > 0 ? ['办结的申请中，在法定期限内答复{foi/in-time}件。'] : []),
  ];
}

/** Part five out of what the platform knows; a draft to be thought about, not to be filed as it is. */
function problems(n: (id: string) => number): string[] {
  const found = [
    ...(n('quality/late') > 0
      ? ['公开不够及时。{year}年有{quality/late}条信息晚于形成后二十个工作日公开，主要是信息报送和审核衔接不紧。']
      : []),
    ...(n('quality/spot-failed') > 0 ? ['公开质量有待提高。抽查发现{quality/spot-failed}条信息存在要素不全或内容过时等问题。'] : []),
    ...(n('disclosure/platform/interpretation') < n('disclosure/platform/policy')
      ? [
          '政策解读不够充分。全年公开文件政策{disclosure/platform/policy}条、政策解读{disclosure/platform/interpretation}条，解读形式还不够丰富。',
        ]
      : []),
  ];
  const listed = found.length > 0 ? found : ['重点领域信息的关注率还不高，群众获取信息的便利程度有待提升。'];
  return [
    ...listed,
    '改进措施：一是信息形成后即登记、定人限时报送审核，到期前自动提醒；二是坚持定期抽查，发现问题记入台账、整改销号；三是政策文件与解读同步起草、同步公开，多用图解、问答和算例，把政策讲明白。',
  ];
}
