import { type FoiCase, foiActRoutes, outcomeNames, z } from '@vc/contract';
import {
  type FoiOutcome,
  foiOutcomes,
  outcomeRule,
  overruledBy,
  releases,
  remedyKey,
  remedySentence,
  replyLead,
  replySigners,
  replyStart,
} from '@vc/domain';
import { App, Button, Checkbox, Input, Select } from 'antd';
import { useState } from 'react';
import { Link } from 'react-router';
import { call } from '../lib/call.ts';
import { today } from '../lib/days.ts';
import { ActDialog } from '../ui/act-dialog.tsx';
import { Field } from '../ui/field.tsx';
import { KeptFields } from '../ui/kept-fields.tsx';
import { Notice } from '../ui/notice.tsx';
import { Sheet } from '../ui/page.tsx';
import { useKeptForm } from '../ui/use-kept-form.ts';
import { endingOptions } from './endings.ts';
import styles from './foi.module.css';
import { useFoiChange, useFoiSettings } from './foi-query.ts';
import { Cautions, OverruledFields } from './overruled-fields.tsx';

interface Panel {
  work: FoiCase;
  onReload: () => void;
}

/** The reply: written, put before whoever signs it, sent, and what may follow. */
export function ReplyPanel({ work, onReload }: Panel) {
  if (work.answeredOn) return <Ended work={work} onReload={onReload} />;
  if (work.signing === 'reply') return <Waiting work={work} onReload={onReload} />;
  if (!work.may.includes('draft')) return null;
  return <Editor key={work.draft ? 'drafted' : 'new'} work={work} onReload={onReload} />;
}

const replyValues = z.object({
  ending: z.nullable(z.string()),
  text: z.string(),
  files: z.array(z.string()),
  told: z._default(z.array(z.object({ party: z.string(), reason: z.string() })), []),
});
type ReplyValues = z.infer<typeof replyValues>;

/** The words of the letter as they will stand around what is written. */
function Preview({ ending, work }: { ending: FoiOutcome; work: FoiCase }) {
  const settings = useFoiSettings().data;
  return (
    <div className={styles.preview}>
      <small>
        文书：{outcomeRule(ending).letter}；条款：{outcomeRule(ending).articles}
      </small>
      <p>{replyLead(ending, work.applicantClass !== 'natural')}</p>
      <p>……（正文）</p>
      {settings && <p>{remedySentence(remedyKey(ending, today()), settings)}</p>}
    </div>
  );
}

function Editor({ work, onReload }: Panel) {
  const { message } = App.useApp();
  const change = useFoiChange();
  const form = useKeptForm<ReplyValues>({
    name: `foi-reply/${work.id}`,
    schema: replyValues,
    initial: {
      ending: work.draft?.ending ?? null,
      text: work.draft?.text ?? '',
      files: work.draft?.files ?? [],
      told: work.draft?.told ?? [],
    },
    route: foiActRoutes.draft,
    // A drawer of the same page has fields of the same names.
    scope: 'reply',
  });
  const { values, put, at } = form;
  const ending = values.ending && values.ending in foiOutcomes ? (values.ending as FoiOutcome) : null;
  const given = work.files.filter(({ use, removed }) => use === 'released' && !removed);

  const choose = (next: string | null) => {
    put('ending', next);
    const started = Object.keys(foiOutcomes).some(one => replyStart(one as FoiOutcome) === values.text);
    if (next && (values.text.trim() === '' || started)) put('text', replyStart(next as FoiOutcome));
  };
  const save = async (submit: boolean) => {
    const told = ending ? overruledBy(ending, values.told, work.opinions) : [];
    const { text, files } = values;
    const sent = { id: work.id, version: work.version, ending: values.ending ?? undefined, text, files, told };
    const saved = await form.attempt(sent, () =>
      change.mutateAsync(async () => {
        const drafted = await call(foiActRoutes.draft, sent as never);
        return submit ? call(foiActRoutes.submit, { id: work.id, version: drafted.version }) : drafted;
      }),
    );
    if (!saved) return onReload();
    form.draft.settle();
    message.success(submit ? `已送${replySigners[saved.draft?.signer ?? 'reviewer']}审批` : '已保存');
  };

  return (
    <Sheet title="拟写答复">
      <div className={styles.form}>
        {work.draft?.returned && (
          <Notice tone="warning" title="答复被退回">
            {work.draft.returned}
          </Notice>
        )}
        <KeptFields form={form} what="没有送审的答复" onReload={onReload}>
          <div style={{ gridColumn: '1 / -1' }} className={styles.form}>
            <Field label="办理结果" {...at('ending')} required hint="选中后列出要引用的条款和文书；计入年度报告表三的相应一行。">
              {control => (
                <Select<string>
                  {...control}
                  value={values.ending ?? undefined}
                  onChange={choose}
                  options={[...endingOptions]}
                  showSearch={{ optionFilterProp: 'label' }}
                  placeholder="请选择，可以输入几个字查找"
                />
              )}
            </Field>
            {ending && <Preview ending={ending} work={work} />}
            {ending && <Cautions ending={ending} work={work} />}
            <Field
              label="答复正文"
              {...at('text')}
              required
              hint="【】里的要填好才能送审。开头、条款和救济途径会自动加上。"
              extra={`${values.text.length} / 4000`}
            >
              {control => (
                <Input.TextArea
                  {...control}
                  value={values.text}
                  maxLength={4000}
                  onChange={event => put('text', event.target.value)}
                  autoSize={{ minRows: 5, maxRows: 20 }}
                />
              )}
            </Field>
            {ending && releases(ending) && (
              <Field label="随答复提供的文件" {...at('files')} hint="只能选“可以直接提供”的和遮盖后生成的；原件不会给申请人。">
                {control => (
                  <div id={control.id} tabIndex={-1}>
                    {given.length === 0 ? (
                      <span>还没有，请在上面“要公开的文件”里上传</span>
                    ) : (
                      <Checkbox.Group
                        value={values.files}
                        onChange={keys => put('files', keys)}
                        options={given.map(({ key, name }) => ({ value: key, label: name }))}
                      />
                    )}
                  </div>
                )}
              </Field>
            )}
            {ending && (
              <OverruledFields
                ending={ending}
                work={work}
                told={values.told}
                onChange={told => put('told', told)}
                at={{ ...at('told'), problem: form.about('told').join('；') || undefined }}
              />
            )}
          </div>
        </KeptFields>
        <div className={styles.acts}>
          <Button onClick={() => save(false)} loading={form.busy}>
            保存
          </Button>
          <Button type="primary" onClick={() => save(true)} loading={form.busy}>
            送审
          </Button>
        </div>
      </div>
    </Sheet>
  );
}

/** A reply that waits for its signature. */
function Waiting({ work, onReload }: Panel) {
  const change = useFoiChange();
  const [asked, setAsked] = useState<'yes' | 'no' | null>(null);
  const { id, version, draft, may } = work;
  if (!draft) return null;
  return (
    <Sheet title="待审批的答复">
      <div className={styles.form}>
        <p>
          <b>{outcomeNames[draft.ending]}</b>
          <br />
          <small>
            {draft.submittedBy}送审，等{replySigners[draft.signer]}审批
          </small>
        </p>
        <Preview ending={draft.ending} work={work} />
        <Cautions ending={draft.ending} work={work} />
        <p style={{ whiteSpace: 'pre-wrap' }}>{draft.text}</p>
        {draft.files.length > 0 && (
          <p>
            附件：
            {work.files
              .filter(({ key }) => draft.files.includes(key))
              .map(({ name }) => name)
              .join('、')}
          </p>
        )}
        {draft.told.map(({ party, reason }) => (
          <p key={party} style={{ whiteSpace: 'pre-wrap' }}>
            <b>另发告知书给“{party}”，理由：</b>
            <br />
            {reason}
          </p>
        ))}
        <div className={styles.acts}>
          {may.includes('return-reply') && <Button onClick={() => setAsked('no')}>退回</Button>}
          {may.includes('approve-reply') && (
            <Button type="primary" onClick={() => setAsked('yes')}>
              同意并发出
            </Button>
          )}
        </div>
      </div>
      {asked === 'yes' && (
        <ActDialog
          title="同意答复"
          label="同意并发出"
          onDo={() => change.mutateAsync(() => call(foiActRoutes.approve, { id, version }))}
          onClose={() => setAsked(null)}
          onReload={onReload}
        >
          <p>同意后编号、发出，申请人马上能看到，不能再改。请核对结果、条款和附件。</p>
        </ActDialog>
      )}
      {asked === 'no' && (
        <ActDialog
          title="退回答复"
          label="退回"
          reason={{ label: '退回的理由' }}
          onDo={reason => change.mutateAsync(() => call(foiActRoutes.sendBack, { id, version, reason }))}
          onClose={() => setAsked(null)}
          onReload={onReload}
        />
      )}
    </Sheet>
  );
}

/** How it ended, and whether what was released becomes public to all. */
function Ended({ work, onReload }: Panel) {
  const change = useFoiChange();
  const [asked, setAsked] = useState(false);
  const { id, version, ending, contentId, may } = work;
  return (
    <Sheet title="办理结果">
      <div className={styles.form}>
        <p>
          <b>{ending ? outcomeNames[ending] : '已办结'}</b>
        </p>
        {contentId && <Link to={`/contents/${contentId}`}>已转为主动公开，查看这条内容</Link>}
        {may.includes('proactive') && (
          <div>
            <Button onClick={() => setAsked(true)}>转为主动公开</Button>
          </div>
        )}
      </div>
      {asked && (
        <ActDialog
          title="转为主动公开"
          label="生成草稿"
          onDo={() => change.mutateAsync(() => call(foiActRoutes.proactive, { id, version }))}
          onClose={() => setAsked(false)}
          onReload={onReload}
        >
          <p>把已经公开的内容生成一条公告草稿，由拟稿人核对、补上附件后照常送审（条例第四十四条）。</p>
        </ActDialog>
      )}
    </Sheet>
  );
}
