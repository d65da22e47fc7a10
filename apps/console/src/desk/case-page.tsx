import { alerts, caseKinds } from '@vc/domain';
import { Link, useParams } from 'react-router';
import { useStaff } from '../session/staff-context.ts';
import { History } from '../ui/history.tsx';
import { Page, Sheet } from '../ui/page.tsx';
import { Stamp } from '../ui/stamp.tsx';
import { Ready } from '../ui/states.tsx';
import { CaseHead } from './case-head.tsx';
import { DueStamp } from './case-line.tsx';
import { casePage } from './case-links.ts';
import styles from './desk.module.css';
import { useCase } from './desk-query.ts';
import { RelatedCases } from './related-cases.tsx';

/** Where a case lies and what has happened, for those who watch rather than answer. */
export function CasePage() {
  const { id = '' } = useParams();
  const record = useCase(id);
  const { roles } = useStaff();
  const found = record.data;
  const own = found ? casePage(found.kind, id, roles) : null;
  return (
    <Page
      title={found?.title ?? '办件'}
      back={{ to: '/cases', label: '全部办件' }}
      lead={found && `${caseKinds[found.kind]} · ${found.number}`}
      beside={
        found && (
          <>
            {found.alert && <Stamp tone="red">{alerts[found.alert]}</Stamp>}
            <Stamp>{found.stateWords}</Stamp>
            <DueStamp row={found} />
          </>
        )
      }
      actions={own && own !== `/cases/${id}` && <Link to={own}>打开办理页面</Link>}
    >
      <Ready of={record} lines={8}>
        {({ history }) => (
          <div className={styles.halves}>
            <div className={styles.stack}>
              <Sheet title="经过">
                <History lines={history} />
              </Sheet>
            </div>
            <div className={styles.stack}>
              <CaseHead id={id} />
              <RelatedCases id={id} />
            </div>
          </div>
        )}
      </Ready>
    </Page>
  );
}
