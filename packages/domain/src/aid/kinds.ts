/** What somebody may be asked to show for an application for aid, one paper each. */
export interface AidMaterial {
  key: string;
  label: string;
  /** An identity paper: marked over when it is taken in, seen by few, removed after its period. */
  identity: boolean;
  /** Without it the application cannot be filed; otherwise it is brought when there is one. */
  needed: boolean;
}

/** A condition of a kind of aid; staff tick each one when they have looked into it. */
export interface AidCondition {
  key: string;
  label: string;
}

export interface AidKind {
  label: string;
  /** In one line: for whom. */
  who: string;
  conditions: readonly AidCondition[];
  materials: readonly AidMaterial[];
  /** What the person is asked to tell, as a hint in the form. */
  tell: string;
}

const identity: AidMaterial = { key: 'identity', label: '身份证正反面照片', identity: true, needed: true };
const service: AidMaterial = {
  key: 'service',
  label: '退役军人证件照片（优待证、退役证都可以；家属申请的拍本人的）',
  identity: true,
  needed: false,
};
const income: AidMaterial = {
  key: 'income',
  label: '家庭收入的凭据（工资单、村社区证明、低保证等，有哪样拍哪样）',
  identity: false,
  needed: false,
};

const here: AidCondition = { key: 'here', label: '户籍或经常居住地在本县' };
const veteran: AidCondition = { key: 'veteran', label: '退役军人，或者规定范围内的家属' };
const poor: AidCondition = { key: 'poor', label: '家庭收入和财产在当地帮扶标准以内' };

/** Kinds of hardship aid (困难帮扶): 《退役军人保障法》第五十四条 names old age, medical care and housing for those in hardship. */
export const aidKinds = {
  life: {
    label: '生活困难',
    who: '家里收入低，日常生活难以维持的',
    conditions: [veteran, here, poor],
    materials: [identity, service, income],
    tell: '家里有几口人、靠什么生活、难在哪里',
  },
  medical: {
    label: '医疗困难',
    who: '看病自己花的钱多，影响家里生活的',
    conditions: [veteran, here, { key: 'bills', label: '医保和其他救助报销以后，自己负担的费用较大' }],
    materials: [identity, service, { key: 'bills', label: '医保结算单或医院收费单据', identity: false, needed: true }, income],
    tell: '什么时候看的病、报销以后自己花了多少。不用写病情细节',
  },
  schooling: {
    label: '子女就学困难',
    who: '家庭困难，子女上学费用负担重的',
    conditions: [veteran, here, poor, { key: 'enrolled', label: '子女正在全日制学校就读' }],
    materials: [identity, service, { key: 'enrolled', label: '学校的在读证明或录取通知书', identity: false, needed: true }, income],
    tell: '孩子读几年级或大学几年级、一年要交多少、家里怎么负担',
  },
  accident: {
    label: '突发意外困难',
    who: '遇到火灾、车祸等意外，家里一时过不下去的',
    conditions: [veteran, here, { key: 'event', label: '意外确有发生，家庭生活因此发生较大困难' }],
    materials: [identity, service, { key: 'event', label: '意外的凭据（事故认定、火灾证明、现场照片等）', identity: false, needed: true }],
    tell: '什么时候、出了什么事、现在最急的是什么',
  },
  other: {
    label: '其他困难',
    who: '上面都不是，但确实有困难的',
    conditions: [veteran, here, { key: 'hardship', label: '困难情况属实，没有别的渠道可以解决' }],
    materials: [identity, service, income],
    tell: '难在哪里、需要什么样的帮助',
  },
} as const satisfies Record<string, AidKind>;
export type AidKindKey = keyof typeof aidKinds;

/** Labels of the kinds, for choices and lists. */
export const aidKindLabels = Object.fromEntries(Object.entries(aidKinds).map(([key, { label }]) => [key, label])) as Record<
  AidKindKey,
  string
>;

export const aidKindOf = (key: AidKindKey): AidKind => aidKinds[key];

/** Who somebody applies for, seen from the one who holds the phone. */
export const aidRelations = {
  self: '我本人',
  spouse: '配偶',
  child: '子女',
  parent: '父母',
  relative: '其他亲属',
  village: '村（社区）退役军人服务站工作人员',
  other: '其他人',
} as const;
export type AidRelation = keyof typeof aidRelations;
