import { useInfiniteQuery, useMutation } from '@tanstack/react-query';
import { type SignUpRow, signUpRoutes } from '@vc/contract';
import { signUpStates } from '@vc/domain';
import { call } from '../lib/call.ts';
import { momentInWords } from '../lib/days.ts';
import { fileAddress } from '../lib/file-address.ts';
import { pages, rowsOf } from '../lib/query.ts';
import { saveFile } from '../lib/save-file.ts';
import { useMayCall } from '../session/staff-context.ts';
import { FileLinks } from '../ui/file-links.tsx';
import { LookButton } from '../ui/look-button.tsx';
import { Sheet } from '../ui/page.tsx';
import { Stamp } from '../ui/stamp.tsx';
import { More, Ready } from '../ui/states.tsx';
import styles from './sign-up.module.css';

const REASON_MAX = 120;

/** Who signed up for an item, first come first (报名名单). */
export function SignUpSheet({ contentId }: { contentId: string }) {
  const list = useInfiniteQuery({
    queryKey: ['sign-up', contentId],
    queryFn: ({ pageParam }) => call(signUpRoutes.list, { id: contentId, cursor: pageParam }),
    ...pages,
  });
  const rows = rowsOf(list.data);
  const first = list.data?.pages[0];
  return (
    <Sheet title="报名名单" extra={first && <span>{`${first.taken} / ${first.capacity} 人`}</span>}>
      <Ready of={list} lines={3}>
        {() =>
          rows.length === 0 ? (
            <p className={styles.none}>还没有人报名。</p>
          ) : (
            <>
              <RollFiles contentId={contentId} />
              <ol className={styles.list}>
                {rows.map(row => (
                  <Person key={row.id} row={row} />
                ))}
              </ol>
              <More of={list} count={rows.length} />
            </>
          )
        }
      </Ready>
    </Sheet>
  );
}

/** The roll as a workbook: the numbers masked, or whole for a stated reason that stays on record. */
function RollFiles({ contentId }: { contentId: string }) {
  const mayLook = useMayCall(signUpRoutes.wholeFile);
  return (
    <div className={styles.files}>
      <FileLinks label="导出名单" files={[{ label: '导出名单 Excel', href: fileAddress(signUpRoutes.file, { id: contentId }) }]} />
      {mayLook && (
        <LookButton
          title="导出完整手机号的名单"
          label="导出"
          example="活动改期，逐个打电话通知"
          max={REASON_MAX}
          onLook={reason => saveFile(signUpRoutes.wholeFile, { id: contentId, reason })}
        >
          导出完整手机号
        </LookButton>
      )}
    </div>
  );
}

/** One person. The whole number is shown for a stated reason only, and each look stays on record. */
function Person({ row: { id, name, phone, state, joinedAt } }: { row: SignUpRow }) {
  const mayLook = useMayCall(signUpRoutes.look);
  const look = useMutation({ mutationFn: (reason: string) => call(signUpRoutes.look, { id, reason }) });
  return (
    <li className={styles.person}>
      <b>{name}</b>
      <span>{look.data ? <a href={`tel:${look.data.phone}`}>{look.data.phone}</a> : phone}</span>
      <small>{momentInWords(joinedAt)}</small>
      <span className={styles.end}>
        {state !== 'joined' && <Stamp tone="grey">{signUpStates[state]}</Stamp>}
        {mayLook && !look.data && (
          <LookButton
            size="small"
            aria-label={`查看${name}的完整号码`}
            title="查看完整手机号"
            example="通知活动改期"
            max={REASON_MAX}
            onLook={reason => look.mutateAsync(reason)}
          >
            完整号码
          </LookButton>
        )}
      </span>
    </li>
  );
}
