import type { AidWork } from '@vc/contract';
import { aidKindLabels, aidStates, isAidEnd } from '@vc/domain';
import { Link, useParams } from 'react-router';
import { CaseHead } from '../desk/case-head.tsx';
import { NoteBox } from '../desk/note-box.tsx';
import { RelatedCases } from '../desk/related-cases.tsx';
import { shortDay } from '../lib/days.ts';
import desk from '../ui/case-desk.module.css';
import { History } from '../ui/history.tsx';
import { Notice } from '../ui/notice.tsx';
import { Page, Sheet } from '../ui/page.tsx';
import { Stamp } from '../ui/stamp.tsx';
import { Ready } from '../ui/states.tsx';
import aid from './aid.module.css';
import { AidActions } from './aid-actions.tsx';
import { useAid } from './aid-query.ts';
import { CheckCard, ConditionsCard } from './check-card.tsx';
import { ClockSheet } from './clock-sheet.tsx';
import { DecisionCard } from './decision-card.tsx';
import { MaterialsCard } from './materials-card.tsx';
import { PersonCard } from './person-card.tsx';
import { PublicityCard } from './publicity-card.tsx';

/** One application for hardship aid, from the papers to the payment. */
export function AidPage() {
  const { id = '' } = useParams();
  const aid = useAid(id);
  const work = aid.data;
  return (
    <Page
      title={work ? `${aidKindLabels[work.kind]}帮扶` : '困难帮扶'}
      back={{ to: '/aid', label: '全部申请' }}
      beside={work && <Stamp tone={isAidEnd(work.state) ? 'pine' : 'amber'}>{aidStates[work.state]}</Stamp>}
      lead={work && `${work.receipt}，${shortDay(work.filedOn)} 提交${work.holderName ? `，承办人 ${work.holderName}` : '，待分办'}`}
    >
      <Ready of={aid} lines={8}>
        {found => <Desk key={found.id} work={found} onReload={() => aid.refetch()} />}
      </Ready>
    </Page>
  );
}

function Desk({ work, onReload }: { work: AidWork; onReload: () => void }) {
  return (
    <div className={desk.desk}>
      <div className={desk.stack}>
        <AidActions work={work} onReload={onReload} />
        <Sheet title="申请的情况">
          <p className={aid.story}>{work.story}</p>
          <p className={desk.quiet}>
            {work.household === null ? '家庭人口和收入由承办人和审核人查看' : `家里 ${work.household} 口人，每月收入 ${work.income} 元`}
          </p>
          {work.again && <Notice title="12 个月内得到过这一类帮扶，再次申请的原因">{work.again}</Notice>}
        </Sheet>
        <MaterialsCard work={work} />
        <ConditionsCard work={work} />
        <CheckCard work={work} />
        <DecisionCard work={work} />
        <PublicityCard work={work} />
        <NoteBox id={work.id} />
      </div>
      <aside className={desk.stack} aria-label="承办、期限、申请人与经过">
        <CaseHead kind="aid" id={work.id} />
        <ClockSheet work={work} />
        <PersonCard work={work} />
        <Others work={work} />
        <RelatedCases id={work.id} but="aid" />
        <Sheet title="经过">
          <History lines={work.history} />
        </Sheet>
      </aside>
    </div>
  );
}

/** The same person's other applications, side by side. */
function Others({ work: { others } }: { work: AidWork }) {
  if (others.length === 0) return null;
  return (
    <Sheet title="同一人的其他申请">
      <ul className={desk.tight}>
        {others.map(({ id, receipt, kind, state, filedOn }) => (
          <li key={id}>
            <Link to={`/aid/${id}`}>{`${receipt} ${aidKindLabels[kind]}`}</Link>
            <span className={desk.quiet}>{`　${shortDay(filedOn)} 提交，${aidStates[state]}`}</span>
          </li>
        ))}
      </ul>
    </Sheet>
  );
}
