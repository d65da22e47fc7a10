import type { SiteSettings } from '@vc/contract';

/** The demo bureau. Its telephone number is made up. */
export const demoSite: SiteSettings = {
  name: '桐乡市退役军人事务局',
  phone: '0573-88010000',
  hours: '工作日 8:30—11:30，13:30—17:00（夏季至 17:30）',
  address: '桐乡市（演示地址）',
  indexPattern: '330483/{year}-{serial:6}',
  sections: ['办公室', '优抚科', '就业创业科', '移交安置科', '思想政治和权益维护科'],
  local: true,
  places: [
    { key: 'wutong', label: '梧桐街道' },
    { key: 'fengming', label: '凤鸣街道' },
    { key: 'gaoqiao', label: '高桥街道' },
    { key: 'wuzhen', label: '乌镇镇' },
    { key: 'puyuan', label: '濮院镇' },
    { key: 'tudian', label: '屠甸镇' },
    { key: 'shimen', label: '石门镇' },
    { key: 'heshan', label: '河山镇' },
    { key: 'zhouquan', label: '洲泉镇' },
    { key: 'dama', label: '大麻镇' },
    { key: 'chongfu', label: '崇福镇' },
  ],
};
