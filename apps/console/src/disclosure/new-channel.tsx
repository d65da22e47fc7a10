import { disclosureRoutes, type Given, z } from '@vc/contract';
import { type Channel, channels, type Day } from '@vc/domain';
import { App, Button, Input, Select } from 'antd';
import { call } from '../lib/call.ts';
import { today } from '../lib/days.ts';
import { useDraft } from '../lib/draft.ts';
import { optionsOf } from '../lib/options.ts';
import { problemFor } from '../lib/problem-text.ts';
import { useSubmit } from '../lib/use-submit.ts';
import { DayField } from '../ui/day-field.tsx';
import { Field } from '../ui/field.tsx';
import { ProblemNote } from '../ui/problem-note.tsx';
import { RestoredNotice } from '../ui/restored-notice.tsx';
import { SideDrawer } from '../ui/side-drawer.tsx';
import styles from './channels.module.css';
import disclosureStyles from './disclosure.module.css';
import { useDisclosureChange } from './disclosure-query.ts';
import { leafOptions } from './record-form.tsx';

interface NewChannelProps {
  contentId: string;
  title: string;
  /** Channels on which it does not stand yet. */
  free: readonly Channel[];
  onClose: () => void;
}

interface Values {
  channel: Channel | null;
  catalogue: string | null;
  publishedOn: Day | null;
  url: string;
}

const kept = z.object({
  channel: z.nullable(z.string()),
  catalogue: z.nullable(z.string()),
  publishedOn: z.nullable(z.string()),
  url: z.string(),
}) as unknown as z.ZodMiniType<Values>;

const FIELDS = ['channel', 'catalogue', 'publishedOn', 'url'];

/** Records that an item is public on another channel too: where, since when, and under which leaf it counts there. */
export function NewChannel({ contentId, title, free, onClose }: NewChannelProps) {
  const { message } = App.useApp();
  const change = useDisclosureChange();
  const blank: Values = { channel: free[0] ?? null, catalogue: null, publishedOn: today(), url: '' };
  const draft = useDraft(`channel/${contentId}`, kept, blank);
  // Somebody may have recorded the channel meanwhile.
  const values = { ...draft.value, channel: free.find(channel => channel === draft.value.channel) ?? null };
  const { problems, error, busy, submit } = useSubmit(disclosureRoutes.record);
  const close = () => {
    draft.abandon();
    onClose();
  };
  const put = (more: Partial<Values>) => draft.set(now => ({ ...now, ...more }));
  const save = async () => {
    const { channel, catalogue, publishedOn, url } = values;
    const given = {
      contentId,
      title,
      channel: channel ?? undefined,
      catalogue: catalogue ?? undefined,
      publishedOn: publishedOn ?? undefined,
      url: url.trim() || null,
    } as Given<typeof disclosureRoutes.record>;
    if (!(await submit(given, () => change.mutateAsync(() => call(disclosureRoutes.record, given))))) return;
    message.success('已登记，计入这个渠道');
    close();
  };
  return (
    <SideDrawer
      title="登记其他渠道"
      onClose={onClose}
      writing
      footer={
        <div className={disclosureStyles.buttons}>
          <Button type="primary" onClick={save} loading={busy}>
            登记
          </Button>
          <Button onClick={close}>取消</Button>
        </div>
      }
    >
      <div className={styles.form}>
        <RestoredNotice draft={draft} what="没有登记完的渠道" onDrop={() => draft.reset(blank)} />
        <p className={styles.lead}>“{title}”在门户网站或微信公众号上也公开了，登记后计入那个渠道；成文日期、主题和索引号与平台上的相同。</p>
        <Field label="公开渠道" name="channel.channel" required problem={problemFor(problems, 'channel')}>
          {control => (
            <Select<Channel>
              {...control}
              value={values.channel}
              onChange={channel => put({ channel })}
              options={optionsOf(channels, free)}
            />
          )}
        </Field>
        <Field label="公开目录" name="channel.catalogue" required problem={problemFor(problems, 'catalogue')} hint="在那个渠道上归入的目录">
          {control => (
            <Select<string>
              {...control}
              value={values.catalogue}
              onChange={catalogue => put({ catalogue })}
              options={leafOptions}
              showSearch={{ optionFilterProp: 'label' }}
              placeholder="请选择"
            />
          )}
        </Field>
        <Field label="公开日期" name="channel.publishedOn" required problem={problemFor(problems, 'publishedOn')} hint="决定计入哪一年">
          {control => (
            <DayField control={control} value={values.publishedOn} max={today()} onChange={publishedOn => put({ publishedOn })} />
          )}
        </Field>
        <Field label="网址" name="channel.url" problem={problemFor(problems, 'url')}>
          {control => (
            <Input {...control} type="url" value={values.url} placeholder="https://" onChange={event => put({ url: event.target.value })} />
          )}
        </Field>
        <ProblemNote error={error} shownFields={field => FIELDS.includes(field)} />
      </div>
    </SideDrawer>
  );
}
