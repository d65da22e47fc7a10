import { consultationRoutes, contentRoutes, type DisclosureRecord, disclosureRoutes, type FieldProblem } from '@vc/contract';
import { acts, channels, dayInWords, nodeOf, topics } from '@vc/domain';
import { App, Button } from 'antd';
import { type ReactNode, useState } from 'react';
import { Link, useNavigate } from 'react-router';
import { call } from '../lib/call.ts';
import { check } from '../lib/check.ts';
import { explain } from '../lib/problem-text.ts';
import { useMayCall } from '../session/staff-context.ts';
import { ActDialog } from '../ui/act-dialog.tsx';
import { History } from '../ui/history.tsx';
import { Notice } from '../ui/notice.tsx';
import { ProblemNote } from '../ui/problem-note.tsx';
import { Ready } from '../ui/states.tsx';
import styles from './disclosure.module.css';
import { useDisclosure, useDisclosureChange } from './disclosure-query.ts';
import { givenOf, RecordForm, valuesOf } from './record-form.tsx';

interface RecordPanelProps {
  id: string;
  editing: boolean;
  /** The addresses of the record's form and of the record. */
  editAt: string;
  readAt: string;
}

/** One line of the ledger: what it says, where it came from, what happened to it, and its correction. */
export function RecordPanel({ id, editing, editAt, readAt }: RecordPanelProps) {
  const record = useDisclosure(id);
  return (
    <Ready of={record}>
      {found =>
        editing && found.may.includes('edit') ? (
          <EditRecord record={found} doneAt={readAt} onReload={() => record.refetch()} />
        ) : (
          <ReadRecord record={found} editAt={editAt} onReload={() => record.refetch()} />
        )
      }
    </Ready>
  );
}

function ReadRecord({ record, editAt, onReload }: { record: DisclosureRecord; editAt: string; onReload: () => void }) {
  const { message } = App.useApp();
  const navigate = useNavigate();
  const change = useDisclosureChange();
  const [asking, setAsking] = useState(false);
  const withdraw = async (reason: string) => {
    await change.mutateAsync(() => call(disclosureRoutes.withdraw, { id: record.id, version: record.version, reason }));
    message.success('已撤下，不再计数');
  };
  return (
    <div className={styles.stack}>
      <h2 className={styles.title}>{record.title}</h2>
      {record.withdrawnOn && <Notice tone="warning">{dayInWords(record.withdrawnOn)}已撤下，不再计数。</Notice>}
      <Facts record={record} />
      {record.may.length > 0 && (
        <div className={styles.buttons}>
          {record.may.includes('edit') && <Button onClick={() => navigate(editAt, { preventScrollReset: true })}>{acts.edit}</Button>}
          {record.may.includes('withdraw') && (
            <Button danger onClick={() => setAsking(true)}>
              {acts.withdraw}
            </Button>
          )}
        </div>
      )}
      <h3>经过</h3>
      <History lines={record.history} />
      {asking && (
        <ActDialog
          title="撤下这条记录"
          label={acts.withdraw}
          danger
          reason={{ label: '理由' }}
          onDo={withdraw}
          onClose={() => setAsking(false)}
          onReload={onReload}
        >
          <p>撤下后不再计入任何数字，记录和经过仍然保留。</p>
        </ActDialog>
      )}
    </div>
  );
}

function Facts({ record }: { record: DisclosureRecord }) {
  const facts: [string, ReactNode][] = [
    ['公开目录', nodeOf(record.catalogue)?.label ?? record.catalogue],
    ['公开渠道', channels[record.channel]],
    ['科室', record.section],
    ['公开日期', dayInWords(record.publishedOn)],
    ['成文日期', record.formedOn && dayInWords(record.formedOn)],
    ['重点主题', record.topic && topics[record.topic]],
    ['所含数量', record.quantity],
    ['索引号', record.indexNumber],
    [
      '网址',
      record.url && (
        <a href={record.url} target="_blank" rel="noreferrer noopener">
          {record.url}
        </a>
      ),
    ],
    ['来自', <Source key="source" source={record.source} />],
  ];
  return (
    <dl className={styles.facts}>
      {facts
        .filter(([, value]) => value !== null && value !== '')
        .map(([label, value]) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>{value}</dd>
          </div>
        ))}
    </dl>
  );
}

/** Leads to the item or the question whose publication wrote the line, for those who may see it. */
function Source({ source }: { source: DisclosureRecord['source'] }) {
  const mayContent = useMayCall(contentRoutes.work);
  const mayConsultation = useMayCall(consultationRoutes.work);
  if (!source) return '登记（其他渠道公开）';
  const origin = {
    content: { words: '平台发布的内容', to: mayContent ? `/contents/${source.id}` : null },
    consultation: { words: '公开的留言答复', to: mayConsultation ? `/consultations/${source.id}` : null },
    aid: { words: '困难帮扶公示', to: null },
  }[source.type];
  return origin.to ? <Link to={origin.to}>{origin.words}</Link> : origin.words;
}

function EditRecord({ record, doneAt, onReload }: { record: DisclosureRecord; doneAt: string; onReload: () => void }) {
  const { message } = App.useApp();
  const navigate = useNavigate();
  const change = useDisclosureChange();
  const [values, setValues] = useState(() => valuesOf(record));
  const [problems, setProblems] = useState<readonly FieldProblem[]>([]);
  const save = async () => {
    const given = { id: record.id, version: record.version, ...givenOf(values) };
    const wrong = check(disclosureRoutes.edit, given);
    setProblems(wrong);
    if (wrong.length > 0) return;
    try {
      await change.mutateAsync(() => call(disclosureRoutes.edit, given));
      message.success('已更正，数字已重新计算');
      navigate(doneAt, { replace: true, preventScrollReset: true });
    } catch (problem) {
      setProblems(explain(problem).fields);
    }
  };
  return (
    <div className={styles.stack}>
      <h2 className={styles.title}>更正记录</h2>
      <RecordForm values={values} onChange={setValues} problems={problems} />
      <ProblemNote error={change.error} onReload={onReload} shownFields={field => field in values} />
      <div className={styles.buttons}>
        <Button type="primary" onClick={save} loading={change.isPending}>
          保存
        </Button>
        <Button onClick={() => navigate(doneAt, { replace: true, preventScrollReset: true })}>不改了</Button>
      </div>
    </div>
  );
}
