import { type Given, spotCheckRoutes, z } from '@vc/contract';
import { yearOf } from '@vc/domain';
import { App, Button, InputNumber, Select } from 'antd';
import { useNavigate } from 'react-router';
import { useYears } from '../figures/figures-query.ts';
import { today } from '../lib/days.ts';
import { Field } from '../ui/field.tsx';
import { KeptFields } from '../ui/kept-fields.tsx';
import { SideDrawer } from '../ui/side-drawer.tsx';
import { useKeptForm } from '../ui/use-kept-form.ts';
import { useDraw } from './spot-check-query.ts';
import styles from './spot-checks.module.css';

const drawValues = z.object({ year: z.nullable(z.number()), size: z.nullable(z.number()) });
type DrawValues = z.infer<typeof drawValues>;
const USUAL_SIZE = 10;

/** Draws a new random sample: of which year, how many. */
export function DrawForm({ onClose }: { onClose: () => void }) {
  const { message } = App.useApp();
  const navigate = useNavigate();
  const draw = useDraw();
  const years = useYears();
  const now = yearOf(today());
  const known = [...new Set([now, ...(years.data?.years ?? [])])].sort((a, b) => b - a);
  const form = useKeptForm<DrawValues>({
    name: 'spot-check/new',
    schema: drawValues,
    initial: { year: now, size: USUAL_SIZE },
    route: spotCheckRoutes.draw,
  });
  const { values, put, at } = form;

  const save = async () => {
    const given = { year: values.year ?? undefined, size: values.size ?? undefined } as Given<typeof spotCheckRoutes.draw>;
    const drawn = await form.save(given, () => draw.mutateAsync(given));
    if (!drawn) return;
    const { check } = drawn;
    message.success(check.size === values.size ? `已抽取 ${check.size} 条` : `这一年只有 ${check.size} 条记录，已全部抽取`);
    navigate(`/spot-checks/${check.id}`, { replace: true });
  };

  return (
    <SideDrawer
      title="抽取一次"
      onClose={onClose}
      writing
      footer={
        <div className={styles.buttons}>
          <Button type="primary" onClick={save} loading={form.busy}>
            抽取
          </Button>
          <Button onClick={onClose}>先关上</Button>
        </div>
      }
    >
      <div className={styles.stack}>
        <p className={styles.quiet}>在这一年公开、还没有撤下的记录里随机抽取，每条最多抽一次。抽出后不能换，留有记录。</p>
        <KeptFields form={form} what="没有抽取的选择">
          <Field label="年度" {...at('year')} required hint="按公开日期">
            {control => (
              <Select<number>
                {...control}
                value={values.year}
                onChange={value => put('year', value)}
                options={known.map(value => ({ value, label: `${value} 年` }))}
                loading={years.isPending}
              />
            )}
          </Field>
          <Field label="抽取条数" {...at('size')} required hint="1 到 100 条">
            {control => (
              <InputNumber<number>
                {...control}
                value={values.size}
                onChange={value => put('size', value)}
                controls={false}
                inputMode="numeric"
                suffix="条"
                style={{ width: '100%' }}
              />
            )}
          </Field>
        </KeptFields>
      </div>
    </SideDrawer>
  );
}
