import { type FoiCase, outcomeLabels } from '@vc/contract';
import { applicantClasses, dayInWords } from '@vc/domain';
import { DueWords } from '../consultation/inbox-row.tsx';
import { History } from '../ui/history.tsx';
import { SideDrawer } from '../ui/side-drawer.tsx';
import { Ready } from '../ui/states.tsx';
import foi from './foi.module.css';
import { useFoi } from './foi-query.ts';
import styles from './registers.module.css';
import { ReplyForm } from './reply-form.tsx';
import { WhyThisDay } from './why-this-day.tsx';

interface FoiDrawerProps {
  id: string;
  onClose: () => void;
}

/** One application: what is asked, by when, how it ended, and what happened to it. */
export function FoiDrawer({ id, onClose }: FoiDrawerProps) {
  const found = useFoi(id);
  const open = found.data?.may.includes('reply') ?? false;
  return (
    <SideDrawer title={found.data ? `申请 ${found.data.registrationNumber}` : '依申请公开'} onClose={onClose} writing={open}>
      <Ready of={found}>
        {application => (
          <div className={styles.stack}>
            <h2 className={foi.caseTitle}>{application.title}</h2>
            <Facts application={application} />
            {open && <ReplyForm application={application} onReload={() => found.refetch()} />}
            <h3>经过</h3>
            <History lines={application.history} />
          </div>
        )}
      </Ready>
    </SideDrawer>
  );
}

function Facts({ application }: { application: FoiCase }) {
  const { applicantClass, receivedOn, dueOn, answeredOn, outcome, late } = application;
  return (
    <dl className={foi.facts}>
      <div>
        <dt>申请人类别</dt>
        <dd>{applicantClasses[applicantClass]}</dd>
      </div>
      <div>
        <dt>收到日</dt>
        <dd>{dayInWords(receivedOn)}</dd>
      </div>
      <div>
        <dt>答复期限</dt>
        <dd>
          {dayInWords(dueOn)} <DueWords row={{ state: answeredOn ? 'answered' : 'received', dueOn, late }} />
          <WhyThisDay receivedOn={receivedOn} dueOn={dueOn} open={answeredOn === null} />
        </dd>
      </div>
      {answeredOn && outcome && (
        <>
          <div>
            <dt>办结日</dt>
            <dd>{dayInWords(answeredOn)}</dd>
          </div>
          <div>
            <dt>办理结果</dt>
            <dd>{outcomeLabels[outcome]}</dd>
          </div>
        </>
      )}
    </dl>
  );
}
