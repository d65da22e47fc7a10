import { calendarRoutes, type Reply, z } from '@vc/contract';
import { App, Button, Input } from 'antd';
import { type ReactNode, useEffect, useRef, useState } from 'react';
import { useNavigate } from 'react-router';
import { useAddress, yearIn } from '../lib/address.ts';
import { Field } from '../ui/field.tsx';
import { KeptFields } from '../ui/kept-fields.tsx';
import { Notice } from '../ui/notice.tsx';
import { Page, Sheet } from '../ui/page.tsx';
import { useKeptForm } from '../ui/use-kept-form.ts';
import { useCalendarApply, useCalendarPreview } from './calendar-query.ts';
import styles from './calendars.module.css';
import { Changes, Effects } from './effects.tsx';
import { HolidayList } from './holiday-list.tsx';

const noticeValues = z.object({ notice: z.string() });
/** What was read, out of which text. */
interface ReadNotice extends Reply<typeof calendarRoutes.preview> {
  text: string;
}

/** Next year's notice: pasted, read, its effects looked at, then applied. With a year in the address, one that changes that year. */
export function NewCalendarPage() {
  const year = yearIn(useAddress().params);
  return <NewNotice key={year} year={year} />;
}

/** What is said beside the form, for a new year and for a year that is changed. */
const wordsFor = (year: number | null) =>
  year === null
    ? {
        title: '录入放假通知',
        lead: '粘贴通知全文，读出来核对无误再录入。录入前不改动任何期限。',
        hint: '连同标题和文号一起粘贴，从“国务院办公厅关于……”到最后一个节日。',
        once: '录错了，以后可以在那一年的页面补充或更正',
      }
    : {
        title: `补充或更正 ${year} 年的放假通知`,
        lead: `后来的通知改了 ${year} 年的哪几天，读出来逐日核对无误再录入。录入前不改动任何期限。`,
        hint: '连同文号一起粘贴。读不懂的，保留文号，一行写一条，如“劳动节：5月1日至4日放假”“5月5日上班”“5月9日不再上班”；整年重写的，粘贴全文。',
        once: '原来的通知仍留着，以后录入的为准',
      };

function NewNotice({ year }: { year: number | null }) {
  const { message } = App.useApp();
  const navigate = useNavigate();
  const preview = useCalendarPreview();
  const apply = useCalendarApply();
  const [read, setRead] = useState<ReadNotice | null>(null);
  const [applying, setApplying] = useState(false);
  const name = year === null ? 'calendar/new' : `calendar/${year}`;
  const form = useKeptForm({ name, schema: noticeValues, initial: { notice: '' }, route: calendarRoutes.apply });
  const { notice } = form.values;
  const given = { notice, ...(year === null ? {} : { year }) };
  const words = wordsFor(year);
  const changed = read !== null && read.text !== notice;

  const look = async () => {
    setRead(null);
    const found = await form.attempt(given, () => preview.mutateAsync(given));
    if (found) setRead({ ...found, text: notice });
  };
  const keep = async () => {
    setApplying(true);
    const applied = await form.save(given, () => apply.mutateAsync(given));
    setApplying(false);
    if (!applied) return;
    const { arrangement, amends, effects } = applied;
    message.success(
      `${amends ? '已更正' : '已录入'} ${arrangement.year} 年放假安排${effects.length > 0 ? `，重新计算了 ${effects.length} 件的期限` : ''}`,
    );
    navigate(`/calendars?year=${arrangement.year}`, { replace: true });
  };

  return (
    <Page title={words.title} back={{ to: year === null ? '/calendars' : `/calendars?year=${year}`, label: '放假安排' }} lead={words.lead}>
      <div className={styles.desk}>
        <Sheet title="国务院办公厅的放假通知" extra={<span className={styles.quiet}>边写边存在本机</span>}>
          <div className={styles.stack}>
            <KeptFields form={form} what="没有录入的通知">
              <Field
                label="通知全文"
                {...form.at('notice')}
                problem={form.about('notice').join('\n') || undefined}
                required
                hint={words.hint}
                className={styles.paste ?? ''}
              >
                {control => (
                  <Input.TextArea
                    {...control}
                    value={notice}
                    maxLength={10_000}
                    onChange={event => form.put('notice', event.target.value)}
                    autoSize={{ minRows: 12, maxRows: 26 }}
                  />
                )}
              </Field>
            </KeptFields>
            <div className={styles.buttons}>
              <Button type={read && !changed ? 'default' : 'primary'} size="large" onClick={look} loading={form.busy && !applying}>
                {read ? '再读一遍' : '读一读，看看影响'}
              </Button>
            </div>
          </div>
        </Sheet>
        {read && (
          <Reading read={read}>
            {changed && (
              <Notice tone="warning" alert>
                通知改过了，请再读一遍。
              </Notice>
            )}
            <div className={styles.buttons}>
              <Button type="primary" size="large" onClick={keep} loading={applying} disabled={changed || (form.busy && !applying)}>
                核对无误，录入
              </Button>
              <span className={styles.quiet}>{words.once}</span>
            </div>
          </Reading>
        )}
      </div>
    </Page>
  );
}

/** What was read, brought into view where it stands below the notice. */
function Reading({ read: { arrangement, amends, changes, effects }, children }: { read: ReadNotice; children: ReactNode }) {
  const sheet = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const top = sheet.current?.getBoundingClientRect().top ?? 0;
    if (top > innerHeight / 2) sheet.current?.scrollIntoView();
  }, []);
  return (
    <div ref={sheet}>
      <Sheet
        title={amends ? `读出的 ${arrangement.year} 年变动` : `读出的 ${arrangement.year} 年安排`}
        extra={<span className={styles.quiet}>{arrangement.notice}</span>}
      >
        <div className={styles.stack}>
          {amends ? <Changes changes={changes} year={arrangement.year} /> : <HolidayList arrangement={arrangement} />}
          <Effects effects={effects} year={arrangement.year} amends={amends} />
          {children}
        </div>
      </Sheet>
    </div>
  );
}
