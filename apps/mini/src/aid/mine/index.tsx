import { View } from '@tarojs/components';
import { type AidDraft, aidDraftRoutes, aidRoutes, type MyAidRow } from '@vc/contract';
import { aidKindLabels, aidStates } from '@vc/domain';
import { useState } from 'react';
import { useComeBack } from '../../lib/come-back';
import { open, to } from '../../lib/go';
import { useLoad } from '../../lib/load';
import { useSend } from '../../lib/send';
import { callMine, hasSession } from '../../lib/session';
import { dateInWords, momentInWords } from '../../lib/words';
import { BigButton } from '../../ui/BigButton';
import { Card } from '../../ui/Card';
import { Field } from '../../ui/Field';
import { ListRow } from '../../ui/ListRow';
import { Notice } from '../../ui/Notice';
import { Page } from '../../ui/Page';
import { Empty, Shown } from '../../ui/States';
import { Tag } from '../../ui/Tag';
import { TextEntry } from '../../ui/TextEntry';
import { tidyNumber } from '../parts/words';
import { Progress } from './Progress';

const nothing = { items: [] as MyAidRow[], drafts: [] as AidDraft[] };

/** Drafts first, for they wait for their writer; then applications, newest first. Nothing of it is kept on the phone. */
export default function MyAid() {
  const loaded = useLoad(async () => (hasSession() ? callMine(aidRoutes.mine, {}) : nothing), { again: 'aid' });
  useComeBack(loaded.reload);
  return (
    <Page title="我的帮扶申请" action={{ label: '困难帮扶', icon: 'guide', onPress: () => open(to.aid) }}>
      <Shown loaded={loaded}>
        {({ items, drafts }) => (
          <>
            {drafts.length > 0 && (
              <Card title="草稿" className="card_list">
                {drafts.map(draft => (
                  <DraftRow key={draft.id} draft={draft} />
                ))}
              </Card>
            )}
            {items.length > 0 && (
              <Card title="已提交" className="card_list">
                {items.map(row => (
                  <Row key={row.id} row={row} />
                ))}
              </Card>
            )}
            {items.length + drafts.length === 0 && (
              <Empty title="这部手机还没有申请过" hint="家里有困难，可以申请帮扶">
                <BigButton icon="guide" onPress={() => open(to.aid)}>
                  看看有哪些帮扶
                </BigButton>
              </Empty>
            )}
          </>
        )}
      </Shown>
      <Resume />
      <Progress />
    </Page>
  );
}

function DraftRow({ draft: { id, form, filed, savedAt, expiresOn, daysLeft } }: { draft: AidDraft }) {
  const title = form.kind ? `${aidKindLabels[form.kind]}帮扶申请` : '困难帮扶申请';
  return (
    <ListRow
      tags={filed ? <Tag look="good">已在另一部手机提交</Tag> : <Tag look="seal">尚未提交</Tag>}
      title={title}
      lines={filed ? [`编号 ${filed.receipt}`] : daysLeft < 8 ? [`再过 ${daysLeft} 天删除，点开可以再保留 30 天`] : []}
      foot={filed ? '不用再填' : `${momentInWords(savedAt)}存的，保留到 ${dateInWords(expiresOn)}`}
      onPress={() => open(to.aidApply(id))}
    />
  );
}

function Row({ row: { id, receipt, kind, state, filedOn, next, unread } }: { row: MyAidRow }) {
  return (
    <ListRow
      tags={
        <>
          {unread && <Tag look="seal">有新进展</Tag>}
          <Tag>{aidStates[state]}</Tag>
        </>
      }
      title={`${aidKindLabels[kind]}帮扶申请`}
      lines={next ? [next] : []}
      foot={`${dateInWords(filedOn)} 提交，编号 ${receipt}`}
      onPress={() => open(to.aidOne(id))}
    />
  );
}

/** Goes on here with what was begun on another phone. */
function Resume() {
  const [code, setCode] = useState('');
  const { busy, wrong, failure, send } = useSend();
  const resume = async () => {
    const input = { code: tidyNumber(code) };
    const route = aidDraftRoutes.resume;
    const draft = await send(() => callMine(route, input), { route, input });
    if (draft) open(to.aidApply(draft.id));
  };
  return (
    <Card title="接着填另一部手机上的草稿">
      <Field field="code" label="接着填的号码" hint="8 位数字，在那部手机的草稿页上" problem={wrong.code}>
        <TextEntry
          label="接着填的号码"
          keyboard="number"
          placeholder="例如 1234 5678"
          value={code}
          wrong={Boolean(wrong.code)}
          onChange={setCode}
        />
      </Field>
      {failure && <Notice look="danger">{failure}</Notice>}
      <View>
        <BigButton look="plain" disabled={busy} onPress={resume}>
          {busy ? '正在打开…' : '在这部手机上接着填'}
        </BigButton>
      </View>
    </Card>
  );
}
