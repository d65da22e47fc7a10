/** Why aid is declined: the ground, the article it rests on, and what the person can do next. */
export interface AidGround {
  label: string;
  basis: string;
  next: string;
}

const LAW = '《中华人民共和国退役军人保障法》第五十四条';

export const aidGrounds = {
  'not-entitled': {
    label: '不属于帮扶对象',
    basis: `${LAW}（帮扶援助的对象是生活困难的退役军人）`,
    next: '可以向户籍所在地的民政部门或村（社区）申请临时救助、最低生活保障，需要时我们帮您联系',
  },
  'other-place': {
    label: '应由别的地方受理',
    basis: `${LAW}（按照国家有关规定给予帮扶援助）`,
    next: '请向户籍所在地或安置地的退役军人服务中心（站）提出，我们可以告诉您电话',
  },
  standard: {
    label: '家庭情况没有达到帮扶标准',
    basis: `${LAW}（对生活困难的退役军人给予帮扶援助）`,
    next: '家庭情况有变化时可以随时再申请；也可以请村（社区）服务站帮您看看别的政策',
  },
  'other-aid': {
    label: '这项困难已经由别的救助解决',
    basis: `${LAW}（按照国家有关规定给予帮扶援助）`,
    next: '如果救助以后仍有困难，请带上救助的凭据再来申请',
  },
  unproved: {
    label: '反映的情况没有得到证实',
    basis: `${LAW}（按照国家有关规定给予帮扶援助）`,
    next: '有新的凭据时可以再申请，我们重新核实',
  },
  other: { label: '其他', basis: LAW, next: '可以打电话问经办人，我们告诉您还有哪些办法' },
} as const satisfies Record<string, AidGround>;
export type AidGroundKey = keyof typeof aidGrounds;

export const aidGroundLabels = Object.fromEntries(Object.entries(aidGrounds).map(([key, { label }]) => [key, label])) as Record<
  AidGroundKey,
  string
>;

/** On what a grant rests. */
export const AID_GRANT_BASIS = `${LAW}：国家建立退役军人帮扶援助机制，在养老、医疗、住房等方面，对生活困难的退役军人按照国家有关规定给予帮扶援助`;

/** 行政复议法第二十条, 行政诉讼法第四十六条. */
export const AID_REMEDY =
  '不服本决定的，可以自收到本告知书之日起六十日内依法申请行政复议，也可以自收到之日起六个月内依法向人民法院提起行政诉讼';
