import { foiRoutes, type Given, z } from '@vc/contract';
import { type ApplicantClass, applicantClasses, dayInWords, FOI_WORKING_DAYS } from '@vc/domain';
import { App, Input, Select } from 'antd';
import { call } from '../lib/call.ts';
import { maybeDay, today } from '../lib/days.ts';
import { keysOf, optionsOf } from '../lib/options.ts';
import { DayField } from '../ui/day-field.tsx';
import { Field } from '../ui/field.tsx';
import { KeptFields } from '../ui/kept-fields.tsx';
import { useKeptForm } from '../ui/use-kept-form.ts';
import { EntryDrawer } from './entry-drawer.tsx';
import { useFoiChange } from './foi-query.ts';
import styles from './registers.module.css';

const receiveValues = z.object({
  applicantClass: z.nullable(z.enum(keysOf<ApplicantClass>(applicantClasses))),
  title: z.string(),
  receivedOn: maybeDay,
  registrationNumber: z.string(),
});
type ReceiveValues = z.infer<typeof receiveValues>;

interface ReceiveFormProps {
  onClose: () => void;
  onReceived: (id: string) => void;
}

/** An application as it is registered on the day it came in; the deadline follows from that day. */
export function ReceiveForm({ onClose, onReceived }: ReceiveFormProps) {
  const { message } = App.useApp();
  const change = useFoiChange();
  const form = useKeptForm<ReceiveValues>({
    name: 'foi/new',
    schema: receiveValues,
    initial: { applicantClass: null, title: '', receivedOn: today(), registrationNumber: '' },
    route: foiRoutes.receive,
  });
  const { values, put, at } = form;

  const save = async () => {
    const given = {
      ...values,
      applicantClass: values.applicantClass ?? undefined,
      receivedOn: values.receivedOn ?? undefined,
    } as Given<typeof foiRoutes.receive>;
    const received = await form.save(given, () => change.mutateAsync(() => call(foiRoutes.receive, given)));
    if (!received) return;
    message.success(`已登记 ${received.registrationNumber}，答复期限 ${dayInWords(received.dueOn)}`);
    onReceived(received.id);
  };

  return (
    <EntryDrawer
      title={foiRoutes.receive.summary}
      label="登记"
      lead={`登记后自动算出答复期限：从收到的次日起 ${FOI_WORKING_DAYS} 个工作日（条例第三十三条），节假日和调休按放假安排计算。`}
      busy={form.busy}
      onSave={save}
      onClose={onClose}
    >
      <KeptFields form={form} what="没有登记的申请">
        <Field label="申请人类别" {...at('applicantClass')} required hint="按申请人本人，不按代理人">
          {control => (
            <Select<ApplicantClass>
              {...control}
              value={values.applicantClass}
              onChange={value => put('applicantClass', value)}
              options={optionsOf<ApplicantClass>(applicantClasses)}
              placeholder="请选择"
            />
          )}
        </Field>
        <Field label="收到日" {...at('receivedOn')} required hint="当面提交为提交日，挂号信为签收日，平信、网上和传真为与申请人确认日">
          {control => <DayField control={control} value={values.receivedOn} max={today()} onChange={value => put('receivedOn', value)} />}
        </Field>
        <Field
          label="所申请的信息"
          {...at('title')}
          required
          hint="写信息的名称或特征，不写申请人的姓名、电话、证件号码"
          extra={`${values.title.length} / 200`}
          className={styles.wide ?? ''}
        >
          {control => (
            <Input.TextArea
              {...control}
              value={values.title}
              maxLength={200}
              onChange={event => put('title', event.target.value)}
              autoSize={{ minRows: 2, maxRows: 6 }}
            />
          )}
        </Field>
        <Field label="登记编号" {...at('registrationNumber')} hint="留空时按年度自动编号">
          {control => (
            <Input
              {...control}
              value={values.registrationNumber}
              maxLength={40}
              onChange={event => put('registrationNumber', event.target.value)}
            />
          )}
        </Field>
      </KeptFields>
    </EntryDrawer>
  );
}
