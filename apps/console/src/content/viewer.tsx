import { type ContentWork, factsOf, type Kind, kindLabels } from '@vc/contract';
import { dayInWords, dayOf, isSigning, publicAttributes } from '@vc/domain';
import { Link, useSearchParams } from 'react-router';
import { timeOf, today } from '../lib/days.ts';
import { useSite } from '../session/session-query.ts';
import { SignUpSheet } from '../sign-up/sign-up-sheet.tsx';
import { Actions } from '../ui/actions.tsx';
import { Article } from '../ui/article.tsx';
import { History } from '../ui/history.tsx';
import { Notice } from '../ui/notice.tsx';
import { Sheet } from '../ui/page.tsx';
import { ApprovalPanel } from './approval-panel.tsx';
import { AttachedFiles } from './attachments/attachments-sheet.tsx';
import { changeNoteInWords } from './change-note.ts';
import { ContentActDialog, type DialogAction } from './content-act-dialog.tsx';
import { formOf } from './content-form.ts';
import { useContent } from './content-query.ts';
import editorStyles from './editor.module.css';
import { FindingsPanel } from './findings-panel.tsx';
import { PhonePreview } from './phone-preview.tsx';
import { stepsFor } from './steps.ts';
import { VersionsPanel } from './versions-panel.tsx';
import styles from './viewer.module.css';

/** An item that cannot be written on now: to be read, judged and acted upon. */
export function Viewer({ kind, work }: { kind: Kind; work: ContentWork }) {
  const site = useSite();
  return (
    <div className={editorStyles.editor}>
      <div className={editorStyles.column}>
        <Decisions kind={kind} work={work} />
        <Alerts work={work} />
        {work.owes && (
          <Notice
            tone={work.owes.late ? 'danger' : 'warning'}
            title={`还没有${kindLabels[work.owes.kind]}，应在 ${dayInWords(work.owes.dueOn)} 前公开${work.owes.late ? '，已经超期' : ''}`}
          >
            <Link to={`/contents/new/${work.owes.kind}`}>写{kindLabels[work.owes.kind]}</Link>
          </Notice>
        )}
        <FindingsPanel kind={kind} work={work} />
        {work.missing.length > 0 && isSigning(work.state) && (
          <Notice tone="warning" title="还不能发布，缺少">
            {work.missing.map(({ message }) => message).join('；')}
          </Notice>
        )}
        <Sheet>
          <h2 className={styles.title}>{work.title}</h2>
          <CommonFacts kind={kind} work={work} placeLabel={site.data?.places.find(({ key }) => key === work.place)?.label} />
          <dl className={styles.facts}>
            {factsOf(kind, work.fields).map(({ field, label, value }) => (
              <div key={field}>
                <dt>{label}</dt>
                <dd>{value}</dd>
              </div>
            ))}
          </dl>
          {work.body ? <Article html={work.body} className={styles.article ?? ''} /> : <p className={styles.none}>没有正文</p>}
        </Sheet>
        <AttachedFiles work={work} />
        <ApprovalPanel kind={kind} work={work} />
        <VersionsPanel kind={kind} work={work} />
        {kind.signUp(work.fields) && <SignUpSheet contentId={work.id} />}
        <Sheet title="经过">
          <History lines={work.history} />
        </Sheet>
      </div>
      <div className={editorStyles.side}>
        <PhonePreview kind={kind} work={work} form={formOf(kind, work)} />
      </div>
    </div>
  );
}

const isDue = ({ reviewOn }: ContentWork): boolean => reviewOn !== null && reviewOn <= today();

/** What somebody who opens it has to know first. */
function Alerts({ work }: { work: ContentWork }) {
  const note = isSigning(work.state) || work.state === 'approved' ? changeNoteInWords(work) : null;
  return (
    <>
      {work.publishProblem && (
        <Notice tone="danger" title="到了定好的时间，没有发布成功">
          {work.publishProblem}。请取回修改后重新送审。
        </Notice>
      )}
      {work.state === 'approved' && work.publishAt && !work.publishProblem && (
        <Notice title="已批准，等待发布">
          定于 {dayInWords(dayOf(work.publishAt))} {timeOf(work.publishAt)} 自动发布；也可以取回修改，或立即发布。
        </Notice>
      )}
      {work.alarm && (
        <Notice tone="danger" title="夜间检查在公开的版本里发现问题">
          {work.alarm}。请修改后重新送审，紧急的先撤回。
        </Notice>
      )}
      {isDue(work) && (
        <Notice tone="warning" title="该复核了">
          请核对内容是否仍然有效：有变化就修改，没有变化点“复核无误”。
        </Notice>
      )}
      {work.live === 'withdrawn' && <Notice tone="warning">已撤回：打开原来链接的人会看到撤回的说明。</Notice>}
      {work.attribute !== 'public' && (
        <Notice tone="warning" title={publicAttributes[work.attribute]}>
          {work.attributeBasis ?? ''}
        </Notice>
      )}
      {note && <Notice title="更新说明">{note}</Notice>}
    </>
  );
}

function CommonFacts({ kind, work, placeLabel }: { kind: Kind; work: ContentWork; placeLabel: string | undefined }) {
  const about = useContent(work.aboutId ?? '');
  const successor = useContent(work.successorId ?? '');
  const facts = [
    { label: '类别', value: kind.categories[work.category] },
    { label: '地区', value: work.place ? (placeLabel ?? work.place) : '全市' },
    { label: '成文日期', value: work.formedOn && dayInWords(work.formedOn) },
    { label: '发布日期', value: work.publishedOn && dayInWords(work.publishedOn) },
    { label: '索引号', value: work.indexNumber },
    { label: '来源', value: work.sourceUrl },
  ].filter(({ value }) => value);
  return (
    <>
      {work.summary && <p className={styles.summary}>{work.summary}</p>}
      <dl className={`${styles.facts} ${styles.common}`}>
        {facts.map(({ label, value }) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>{value}</dd>
          </div>
        ))}
        {work.aboutId && (
          <div>
            <dt>解读的文件</dt>
            <dd>
              <Link to={`/contents/${work.aboutId}`}>{about.data?.title ?? '打开'}</Link>
            </dd>
          </div>
        )}
        {work.successorId && (
          <div>
            <dt>已被替代，现行文件</dt>
            <dd>
              <Link to={`/contents/${work.successorId}`}>{successor.data?.title ?? '打开'}</Link>
            </dd>
          </div>
        )}
      </dl>
    </>
  );
}

/** What may be decided now. An act can be asked for by the address, so that lists lead straight to it. */
function Decisions({ kind, work }: { kind: Kind; work: ContentWork }) {
  const [params, setParams] = useSearchParams();
  const asked = work.may.find((action): action is DialogAction => action !== 'edit' && action === params.get('act'));
  const ask = (action: string | null) => setParams(action ? { act: action } : {}, { replace: true });
  if (work.may.length === 0) return null;
  return (
    <div className={editorStyles.bar}>
      <p className={editorStyles.standing}>{isSigning(work.state) ? '请先通读内容和手机预览' : ''}</p>
      <div className={editorStyles.buttons}>
        <Actions steps={stepsFor(kind)} may={work.may} except={isDue(work) ? ['edit'] : ['edit', 'confirm']} onAct={ask} />
      </div>
      {asked && <ContentActDialog kind={kind} row={work} action={asked} onClose={() => ask(null)} />}
    </div>
  );
}
