import { type SpotCheck, spotCheckRoutes } from '@vc/contract';
import { Button } from 'antd';
import { Link } from 'react-router';
import { useAddress } from '../lib/address.ts';
import { momentInWords } from '../lib/days.ts';
import { rowsOf } from '../lib/query.ts';
import { useMayCall } from '../session/staff-context.ts';
import { Icon } from '../ui/icons.tsx';
import { Page } from '../ui/page.tsx';
import { Stamp } from '../ui/stamp.tsx';
import { Empty, More, Ready } from '../ui/states.tsx';
import { DrawForm } from './draw-form.tsx';
import { Progress } from './progress.tsx';
import { useSpotChecks } from './spot-check-query.ts';
import styles from './spot-checks.module.css';

/** Spot checks of what was made public (定期抽查). */
export function SpotChecksPage() {
  const mayDraw = useMayCall(spotCheckRoutes.draw);
  const { params, go } = useAddress();
  const list = useSpotChecks();
  const rows = rowsOf(list.data);
  return (
    <Page
      title="定期抽查"
      lead="由系统在公开台账里随机抽取，逐条检查；有问题的整改后复查。抽查数和整改数写进年度报告第五部分。"
      actions={
        mayDraw && (
          <Button type="primary" icon={<Icon name="plus" size={18} />} onClick={() => go({ draw: 1 })}>
            抽取一次
          </Button>
        )
      }
    >
      <Ready of={list}>
        {() =>
          rows.length === 0 ? (
            <Empty title="还没有抽查过">
              {mayDraw ? '按“抽取一次”，选一个年度和条数，系统就随机抽出要检查的记录。' : '由科室负责人或管理员抽取。'}
            </Empty>
          ) : (
            <>
              <ul className={styles.checks} aria-label="历次抽查">
                {rows.map(row => (
                  <CheckLine key={row.id} check={row} />
                ))}
              </ul>
              <More of={list} count={rows.length} />
            </>
          )
        }
      </Ready>
      {params.get('draw') === '1' && mayDraw && <DrawForm onClose={() => go({ draw: null }, { replace: true })} />}
    </Page>
  );
}

/** A past check; the whole line leads to it. */
function CheckLine({ check: { id, year, size, open, failed, drawnAt, drawnBy } }: { check: SpotCheck }) {
  return (
    <li>
      <Link className={styles.check} to={`/spot-checks/${id}`} data-open={open > 0 ? '' : undefined}>
        <span className={styles.year}>{year} 年</span>
        <span className={styles.what}>
          <b>抽取 {size} 条公开记录</b>
          <small>
            {momentInWords(drawnAt)} · {drawnBy}抽取
          </small>
        </span>
        <span className={styles.found}>
          {failed > 0 ? (
            <Stamp tone={open > 0 ? 'red' : 'outline'}>发现问题 {failed} 条</Stamp>
          ) : (
            open === 0 && <Stamp tone="pine">没有发现问题</Stamp>
          )}
        </span>
        <Progress size={size} open={open} />
      </Link>
    </li>
  );
}
