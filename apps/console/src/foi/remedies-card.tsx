import { type FoiCase, registerRoutes } from '@vc/contract';
import { dayInWords, remedyBlocks, remedyResults } from '@vc/domain';
import { Link } from 'react-router';
import { useMayCall } from '../session/staff-context.ts';
import { Sheet } from '../ui/page.tsx';
import { Stamp } from '../ui/stamp.tsx';
import styles from './foi.module.css';

/** Reviews and lawsuits about this application, which feed table four. */
export function RemediesCard({ work }: { work: FoiCase }) {
  const mayAdd = useMayCall(registerRoutes.addRemedy);
  if (work.remedies.length === 0 && !(mayAdd && work.answeredOn)) return null;
  return (
    <Sheet title="复议诉讼">
      <ul className={styles.list}>
        {work.remedies.map(({ id, block, title, filedOn, result }) => (
          <li key={id}>
            <b>{title}</b>
            <small>
              {remedyBlocks[block]} · {dayInWords(filedOn)}受理
            </small>
            <Stamp tone={result ? 'pine' : 'amber'}>{result ? remedyResults[result] : '尚未审结'}</Stamp>
          </li>
        ))}
      </ul>
      {mayAdd && <Link to={`/registers?tab=remedies&entry=new&about=${work.id}`}>登记一件复议或者诉讼</Link>}
    </Sheet>
  );
}
