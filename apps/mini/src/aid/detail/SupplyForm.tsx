import { View } from '@tarojs/components';
import { aidRoutes, type MyAid } from '@vc/contract';
import { aidKindOf } from '@vc/domain';
import { useKeptForm } from '../../lib/kept-form';
import { useSend } from '../../lib/send';
import { callMine } from '../../lib/session';
import { asOfNow, filesProblem, type KeptFile } from '../../lib/uploads';
import { dateInWords } from '../../lib/words';
import { BigButton } from '../../ui/BigButton';
import { Card } from '../../ui/Card';
import { Field } from '../../ui/Field';
import { FilePicker } from '../../ui/FilePicker';
import { Notice } from '../../ui/Notice';
import { TextEntry } from '../../ui/TextEntry';
import { paperWords } from '../parts/words';

interface Supplied {
  note: string;
  files: Record<string, readonly KeptFile[]>;
}
const empty: Supplied = { note: '', files: {} };

/** Adds what was asked for: what is missing and by when stands above it. */
export function SupplyForm({ aid, onDone }: { aid: MyAid; onDone(): void }) {
  const { form, change, clear } = useKeptForm<Supplied>(`aid-supply-${aid.id}`, empty);
  const { busy, wrong, failure, send } = useSend();
  const wait = aid.waits.at(-1);
  const all = Object.values(form.files).flat();
  const stuck = filesProblem(all);
  const submit = async () => {
    if (stuck) return;
    const papers = Object.entries(form.files).flatMap(([material, files]) =>
      asOfNow(files).flatMap(({ key }) => (key === null ? [] : [{ key, material }])),
    );
    const input = { id: aid.id, version: aid.version, note: form.note || null, papers };
    const route = aidRoutes.supply;
    if (!(await send(() => callMine(route, input), { route, input }))) return;
    clear();
    onDone();
  };
  return (
    <Card title="需要您补充">
      {wait && <Notice look="warning">{`${wait.missing}（请在 ${dateInWords(wait.by)} 前补充，等您补充的日子不算在期限里）`}</Notice>}
      {aidKindOf(aid.kind).materials.map(({ key, label, identity }) => (
        <Field key={key} field={`papers-${key}`} {...paperWords(label)} optional>
          <FilePicker
            kind="aid"
            use={identity ? 'identity' : 'evidence'}
            picturesOnly={identity}
            files={form.files[key] ?? []}
            onChange={act => change(was => ({ files: { ...was.files, [key]: act(was.files[key] ?? []) } }))}
          />
        </Field>
      ))}
      <Field field="note" label="说明" optional problem={wrong.papers}>
        <TextEntry label="说明" long value={form.note} onChange={note => change({ note })} />
      </Field>
      {stuck && all.length > 0 && <Notice look="warning">{stuck}</Notice>}
      {failure && <Notice look="danger">{failure}</Notice>}
      <View>
        <BigButton disabled={busy || (stuck !== null && all.length > 0)} onPress={submit}>
          {busy ? '正在提交…' : '提交补充材料'}
        </BigButton>
      </View>
    </Card>
  );
}
