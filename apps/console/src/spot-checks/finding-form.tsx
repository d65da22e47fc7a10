import { type Given, type SpotCheckItem, spotCheckRoutes, z } from '@vc/contract';
import { type SpotCheckAction, spotCheckSteps } from '@vc/domain';
import { App, Button, Input } from 'antd';
import { call } from '../lib/call.ts';
import { labelOf } from '../ui/actions.tsx';
import { Field } from '../ui/field.tsx';
import { KeptFields } from '../ui/kept-fields.tsx';
import { Notice } from '../ui/notice.tsx';
import { useKeptForm } from '../ui/use-kept-form.ts';
import { useSpotCheckStep } from './spot-check-query.ts';
import styles from './spot-checks.module.css';

/** Steps that say in words what was found or mended. */
export type WrittenAction = Extract<SpotCheckAction, 'fail' | 'mend' | 'reopen'>;

const FINDING = { name: 'finding', label: '发现的问题' } as const;
const NOTE = { name: 'note', label: '整改情况' } as const;
const text = z.record(z.string(), z.string());
const MAX = 500;

const words: Record<WrittenAction, { field: typeof FINDING | typeof NOTE; hint: string; done: string }> = {
  fail: { field: FINDING, hint: '写清楚哪里不对、应当怎样，拟稿人据此整改。', done: '已记下问题，等待整改' },
  mend: { field: NOTE, hint: '写清楚改了什么、什么时候改好的，科室负责人据此复查。', done: '已记下整改，等待复查' },
  reopen: { field: FINDING, hint: '写清楚还有哪里不对。', done: '已退回，继续整改' },
};

interface FindingFormProps {
  item: SpotCheckItem;
  action: WrittenAction;
  onClose: () => void;
  onReload: () => void;
}

/** What was found wrong with a record, or what was done to mend it. */
export function FindingForm({ item, action, onClose, onReload }: FindingFormProps) {
  const { message } = App.useApp();
  const step = useSpotCheckStep();
  const { field, hint, done } = words[action];
  const form = useKeptForm<z.infer<typeof text>>({
    name: `spot-check/${item.id}/${action}`,
    schema: text,
    initial: { [field.name]: '' },
    route: spotCheckRoutes[action],
    scope: item.id,
  });
  // Somebody else has taken the item on: what was written can only be copied from here.
  const overtaken = !item.may.includes(action);
  const said = form.values[field.name] ?? '';

  const save = async () => {
    const route = spotCheckRoutes[action];
    const given = { id: item.id, version: item.version, [field.name]: said } as Given<typeof route>;
    if (!(await form.save(given, () => step.mutateAsync(() => call<typeof route>(route, given))))) return;
    message.success(done);
    onClose();
  };

  return (
    <section className={styles.writing} aria-label={field.label}>
      {overtaken && <Notice tone="warning" alert title="这一条已经由别人办理，您写的没有提交。需要的话请先复制下面的文字。" />}
      <KeptFields form={form} what="没有提交的文字" onReload={onReload}>
        <Field
          label={field.label}
          {...form.at(field.name)}
          required
          hint={hint}
          extra={`${said.length} / ${MAX}`}
          className={styles.wide ?? ''}
        >
          {control => (
            <Input.TextArea
              {...control}
              autoFocus
              value={said}
              maxLength={MAX}
              onChange={event => form.put(field.name, event.target.value)}
              autoSize={{ minRows: 3, maxRows: 10 }}
            />
          )}
        </Field>
      </KeptFields>
      <div className={styles.buttons}>
        {overtaken ? (
          <Button
            onClick={() => {
              form.drop();
              onClose();
            }}
          >
            不要了
          </Button>
        ) : (
          <>
            <Button type="primary" onClick={save} loading={form.busy}>
              {labelOf(spotCheckSteps, action)}
            </Button>
            <Button onClick={onClose}>先不</Button>
          </>
        )}
      </div>
    </section>
  );
}
