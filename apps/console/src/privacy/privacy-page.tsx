import type { PrivacyState } from '@vc/contract';
import { Page, Sheet } from '../ui/page.tsx';
import { Ready } from '../ui/states.tsx';
import { LooksSheet } from './looks-sheet.tsx';
import styles from './privacy.module.css';
import { usePrivacy } from './privacy-query.ts';
import { RetentionSheet } from './retention-sheet.tsx';

/** Personal data in the bureau's hands: who looked at it, how long it is kept, what there is. */
export function PrivacyPage() {
  const state = usePrivacy();
  return (
    <Page title="个人信息" lead="姓名、电话、证件号加密保存，列表里只显示一部分；看完整的要写理由，每人每天次数有限。">
      <div className={styles.stack}>
        <LooksSheet />
        <Ready of={state}>
          {found => (
            <>
              <RetentionSheet state={found} />
              <Register tables={found.tables} />
            </>
          )}
        </Ready>
      </div>
    </Page>
  );
}

/** The register of processing, as an inspection asks for it. */
function Register({ tables }: Pick<PrivacyState, 'tables'>) {
  return (
    <Sheet title="个人信息清单">
      <div className={styles.scroll}>
        <table className={styles.table}>
          <thead>
            <tr>
              <th scope="col">在哪里</th>
              <th scope="col" className={styles.wide}>
                记了什么
              </th>
              <th scope="col">用来做什么</th>
              <th scope="col">保存多久</th>
            </tr>
          </thead>
          <tbody>
            {tables.map(({ table, title, columns, purpose, howLong }) => (
              <tr key={table}>
                <th scope="row">{title}</th>
                <td>{columns.length > 0 ? columns.join('、') : <span className={styles.none}>只有编号和时间</span>}</td>
                <td>{purpose}</td>
                <td>{howLong}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </Sheet>
  );
}
