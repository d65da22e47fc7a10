import { importLimits, type LedgerImportRow, disclosureImportRoutes as routes } from '@vc/contract';
import { Link } from 'react-router';
import { useAddress } from '../../lib/address.ts';
import { momentInWords } from '../../lib/days.ts';
import { fileAddress } from '../../lib/file-address.ts';
import { inNumbers } from '../../lib/numbers.ts';
import { FileLinks } from '../../ui/file-links.tsx';
import { Page, Sheet } from '../../ui/page.tsx';
import { Stamp } from '../../ui/stamp.tsx';
import { Ready } from '../../ui/states.tsx';
import { FileChoice } from './file-choice.tsx';
import styles from './import.module.css';
import { useImports } from './import-query.ts';
import { ImportReport } from './import-report.tsx';

const templates = (['xlsx', 'csv'] as const).map(format => ({
  label: format === 'xlsx' ? '下载 Excel 模板' : 'CSV 模板',
  href: fileAddress(routes.template, { format }),
}));

/** Tables of what was made public (导入公开台账): a template, a check row by row, then into the ledger. */
export function ImportPage() {
  const { params, to, go } = useAddress();
  const id = params.get('import');
  return (
    <Page
      title="导入公开台账"
      back={{ to: '/figures', label: '年度数字' }}
      lead="把历年的公开台账表格导进来。先逐行检查，好的行写入台账，有问题的行列出在哪一行、哪一列、怎么改。"
    >
      {id ? (
        <ImportReport key={id} id={id} anotherAt={to({ import: null })} />
      ) : (
        <div className={styles.page}>
          <Sheet title="一、准备表格" extra={<FileLinks label="导入模板" files={templates} />}>
            <ul className={styles.rules}>
              <li>
                每个文件最大 {importLimits.bytes / 1024 / 1024} MB、最多 {inNumbers(importLimits.rows)} 行；.xlsx 和 CSV 都可以，CSV 用
                UTF-8 或 GB18030 编码都认得。
              </li>
              <li>必须有“名称”“目录”“渠道”“公开日期”四列，列的顺序不限；模板里列出了可以填的目录、渠道和科室。</li>
              <li>日期写成 2020-03-01、2020/3/1、2020年3月1日 都可以。</li>
              <li>台账里已有的（名称、渠道、日期都相同，或链接相同）会自动跳过，同一个文件导入两次也不会重复。</li>
            </ul>
          </Sheet>
          <Sheet title="二、选择文件，检查">
            <FileChoice onChecked={found => go({ import: found })} />
          </Sheet>
          <Recent />
        </div>
      )}
    </Page>
  );
}

/** The latest imports, those that were cut off first of all to be gone on with. */
function Recent() {
  const imports = useImports();
  return (
    <Sheet title="最近的导入">
      <Ready of={imports} lines={3}>
        {({ items }) =>
          items.length === 0 ? (
            <p className={styles.quiet}>还没有导入过。</p>
          ) : (
            <ul className={styles.recent}>
              {items.map(item => (
                <RecentLine key={item.id} item={item} />
              ))}
            </ul>
          )
        }
      </Ready>
    </Sheet>
  );
}

function RecentLine({ item: { id, fileName, by, at, ready, done, added, wrong, duplicates } }: { item: LedgerImportRow }) {
  const { to } = useAddress();
  const state =
    done >= ready ? (['pine', '已完成'] as const) : done > 0 ? (['red', '没有做完'] as const) : (['amber', '还没写入'] as const);
  return (
    <li>
      <span className={styles.file}>
        <Link to={to({ import: id })}>{fileName}</Link>
        <small>
          {momentInWords(at)}　{by}
        </small>
      </span>
      <span className={styles.counts}>
        写入 {inNumbers(added)} 条{wrong > 0 && `，有误 ${inNumbers(wrong)} 行`}
        {duplicates > 0 && `，重复 ${inNumbers(duplicates)} 行`}
      </span>
      <Stamp tone={state[0]}>{state[1]}</Stamp>
    </li>
  );
}
