/** Where something was made public. A number means nothing without its channel. */
export const channels = { platform: '云服务平台', website: '政府门户网站', wechat: '微信公众号' } as const;
export type Channel = keyof typeof channels;

/** Subjects that the report counts across all channels (重点领域). */
export const topics = {
  'employment-policy': '就业创业政策',
  job: '招聘信息',
  'employment-base': '就业创业基地',
  'startup-park': '创业园',
  pension: '优抚政策',
} as const;
export type Topic = keyof typeof topics;

export interface CatalogueNode {
  key: string;
  /** Its place in an index number; never given to another node, also when this one is gone. */
  code: string;
  label: string;
  children?: readonly CatalogueNode[];
}

/**
 * The catalogue of disclosed information (政府信息公开目录). Records sit on leaves; a node's number is the sum
 * of its children, so the tree always adds up.
 */
export const catalogue: CatalogueNode = {
  key: 'all',
  code: '00',
  label: '主动公开信息',
  children: [
    { key: 'organisation', code: '01', label: '机构信息' },
    { key: 'policy-file', code: '02', label: '政策文件' },
    { key: 'report-statistics', code: '03', label: '报告统计' },
    { key: 'finance', code: '04', label: '财政信息' },
    { key: 'personnel', code: '05', label: '人事信息' },
    { key: 'announcement', code: '06', label: '公告公示' },
    { key: 'wechat-news', code: '07', label: '微信公众号工作动态' },
    { key: 'service-item', code: '08', label: '部门服务事项' },
    {
      key: 'platform',
      code: '09',
      label: '云服务平台',
      children: [
        { key: 'platform/merchant', code: '0901', label: '爱心商家' },
        { key: 'platform/policy', code: '0902', label: '文件政策' },
        { key: 'platform/interpretation', code: '0903', label: '政策解读' },
        { key: 'platform/job', code: '0904', label: '招聘信息' },
        { key: 'platform/base', code: '0905', label: '教育就业基地' },
        { key: 'platform/training', code: '0906', label: '培训项目' },
        { key: 'platform/consultation', code: '0907', label: '政策咨询' },
        { key: 'platform/activity', code: '0908', label: '党员活动及志愿服务' },
        { key: 'platform/role-model', code: '0909', label: '模范军人先进事迹' },
        { key: 'platform/guide', code: '0910', label: '办事指南' },
        { key: 'platform/settlement', code: '0911', label: '就业安置' },
        { key: 'platform/news', code: '0912', label: '工作动态' },
      ],
    },
  ],
};

/** The leaves below a node, or the node itself when it is one. */
export function leavesOf(node: CatalogueNode): CatalogueNode[] {
  return node.children ? node.children.flatMap(leavesOf) : [node];
}

/** The node with this key, or null. */
export function nodeOf(key: string, root: CatalogueNode = catalogue): CatalogueNode | null {
  if (root.key === key) return root;
  for (const child of root.children ?? []) {
    const found = nodeOf(key, child);
    if (found) return found;
  }
  return null;
}

/** Labels from the first level down to a node, parted by slashes: `云服务平台/招聘信息`. A key that is gone stands for itself. */
export function catalogueName(key: string): string {
  const walk = (node: CatalogueNode): string[] | null => {
    if (node.key === key) return [node.label];
    for (const child of node.children ?? []) {
      const below = walk(child);
      if (below) return [node.label, ...below];
    }
    return null;
  };
  const path = walk(catalogue) ?? [catalogue.label, key];
  return path.slice(1).join('/') || catalogue.label;
}

/** Keys of all leaves: the only places where a record may be filed. */
export const catalogueLeaves: readonly string[] = leavesOf(catalogue).map(node => node.key);
