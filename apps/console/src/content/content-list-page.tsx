import { type ContentListRow, contentRoutes, kindGroups, kindOf, kinds } from '@vc/contract';
import { type ContentAction, contentDues, type LiveAction } from '@vc/domain';
import { Button, Dropdown, Input } from 'antd';
import { useState } from 'react';
import { useNavigate, useSearchParams } from 'react-router';
import { rowsOf } from '../lib/query.ts';
import { useMayCall, useStaff } from '../session/staff-context.ts';
import { FilterSelect } from '../ui/filter-select.tsx';
import { Icon } from '../ui/icons.tsx';
import { LinkTabs } from '../ui/link-tabs.tsx';
import { Page } from '../ui/page.tsx';
import { Empty, More, Ready } from '../ui/states.tsx';
import { ContentActDialog, type DialogAction } from './content-act-dialog.tsx';
import { useContents } from './content-query.ts';
import { ContentLine } from './content-row.tsx';
import styles from './list.module.css';
import { dueOptions, filterOf, type ListView, viewOf, viewTabs } from './list-filter.ts';

/** Acts for which one has to read the item first: the list leads to its page. */
const onItsPage: readonly (ContentAction | LiveAction)[] = ['edit', 'approve', 'publish', 'return', 'urgent', 'endorse', 'object'];
const TITLE_MAX = 60;
const kindOptions = kinds.map(({ key, label }) => ({ value: key, label }));

/** A button with a kind of content to choose. */
function NewContent() {
  const navigate = useNavigate();
  const items = Object.entries(kindGroups).map(([group, label]) => ({
    key: group,
    type: 'group' as const,
    label,
    children: kinds
      .filter(kind => kind.group === group)
      .map(({ key, label: words }) => ({ key, label: words, onClick: () => navigate(`/contents/new/${key}`) })),
  }));
  return (
    <Dropdown menu={{ items, style: { maxHeight: '70vh', overflowY: 'auto' } }} trigger={['click']} placement="bottomRight">
      <Button type="primary" icon={<Icon name="plus" size={18} />}>
        新建内容
      </Button>
    </Dropdown>
  );
}

/** Everything that staff write (内容管理). */
export function ContentListPage() {
  const { roles } = useStaff();
  const mayCreate = useMayCall(contentRoutes.create);
  const navigate = useNavigate();
  const [params, setParams] = useSearchParams();
  const view = viewOf(params, roles);
  const list = useContents(filterOf(view));
  const rows = rowsOf(list.data);
  const [asked, setAsked] = useState<{ row: ContentListRow; action: DialogAction } | null>(null);
  const askedRow = asked && (rows.find(({ id }) => id === asked.row.id) ?? asked.row);
  const askedKind = askedRow && kindOf(askedRow.kind);

  const addressWith = (name: string, value: string | null) => {
    const next = new URLSearchParams(params);
    // A pile of what waits stands in place of a view.
    if (name === 'view') next.delete('due');
    if (name === 'due') next.delete('view');
    if (value) next.set(name, value);
    else next.delete(name);
    return next;
  };
  const put = (name: string, value: string | null) => setParams(addressWith(name, value), { replace: true });
  const act = (row: ContentListRow, action: ContentAction | LiveAction) => {
    if (onItsPage.includes(action)) navigate(`/contents/${row.id}${action === 'edit' ? '' : `?act=${action}`}`);
    else setAsked({ row, action: action as DialogAction });
  };

  return (
    <Page
      title="内容管理"
      lead={`拟稿、逐级审批、发布。${view.due ? '先到期' : '最近动过'}的排在前面。`}
      actions={mayCreate && <NewContent />}
    >
      <div className={styles.bar}>
        <LinkTabs
          label="查看范围"
          tabs={viewTabs(roles).map(({ key, label }) => ({ key, label, to: `?${addressWith('view', key)}` }))}
          current={view.due ? '' : view.view}
        />
        <Filters view={view} dues={dueOptions(roles)} onPut={put} />
      </div>
      {view.due && <p className={styles.means}>{contentDues[view.due].means}</p>}
      <Ready of={list}>
        {() =>
          rows.length === 0 ? (
            <Empty title={emptyWords(view)}>换一个范围或类型看看。</Empty>
          ) : (
            <>
              <ul className={styles.rows}>
                {rows.map(row => (
                  <ContentLine key={row.id} row={row} reviewing={view.due === 'review'} onAct={act} />
                ))}
              </ul>
              <More of={list} count={rows.length} />
            </>
          )
        }
      </Ready>
      {asked && askedRow && askedKind && askedRow.may.includes(asked.action) && (
        <ContentActDialog kind={askedKind} row={askedRow} action={asked.action} onClose={() => setAsked(null)} />
      )}
    </Page>
  );
}

function emptyWords({ view, due }: ListView): string {
  if (due) return '这里没有等着办的';
  return view === 'mine' ? '没有等您签字的' : '没有符合条件的内容';
}

interface FiltersProps {
  view: ListView;
  dues: ReturnType<typeof dueOptions>;
  onPut: (name: string, value: string | null) => void;
}

function Filters({ view, dues, onPut }: FiltersProps) {
  return (
    <div className={styles.filters}>
      {dues.length > 0 && (
        <FilterSelect label="按待办筛选" all="全部待办" value={view.due} options={dues} onChange={value => onPut('due', value)} />
      )}
      <FilterSelect label="按类型筛选" all="全部类型" value={view.kind} options={kindOptions} onChange={value => onPut('kind', value)} />
      <Input.Search
        aria-label="按标题查找"
        key={view.title}
        defaultValue={view.title}
        onSearch={value => onPut('title', value.trim() || null)}
        placeholder="标题里的字"
        maxLength={TITLE_MAX}
        allowClear
        style={{ width: 220 }}
      />
    </div>
  );
}
