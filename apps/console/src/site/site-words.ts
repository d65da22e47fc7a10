import type { SiteSettings } from '@vc/contract';

const labels: Readonly<Record<keyof SiteSettings, string>> = {
  name: '单位名称',
  phone: '咨询电话',
  hours: '办公时间',
  address: '地址',
  indexPattern: '索引号格式',
  local: '县级单位',
  sections: '科室',
  places: '地区',
};

const inWords = (settings: SiteSettings, name: keyof SiteSettings): string => {
  if (name === 'places') return settings.places.map(({ label }) => label).join('、');
  if (name === 'sections') return settings.sections.join('、');
  return name === 'local' ? (settings.local ? '是' : '否') : (settings[name] ?? '');
};

/** Where two versions of the bureau's settings differ, in words. */
export const siteDifferences = (mine: SiteSettings, theirs: SiteSettings): { label: string; mine: string; theirs: string }[] =>
  (Object.keys(labels) as (keyof SiteSettings)[])
    .map(name => ({ label: labels[name], mine: inWords(mine, name), theirs: inWords(theirs, name) }))
    .filter(line => line.mine !== line.theirs);
