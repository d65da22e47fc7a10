import { View } from '@tarojs/components';
import { type HeldPart, type MyData, privacyRoutes } from '@vc/contract';
import { heldInWords } from '@vc/domain';
import { useState } from 'react';
import { useComeBack } from '../../lib/come-back';
import { open, to } from '../../lib/go';
import { useLoad } from '../../lib/load';
import { weapp } from '../../lib/platform';
import { saveMyData } from '../../lib/save-data';
import { useSend } from '../../lib/send';
import { callMine, hasSession } from '../../lib/session';
import { BigButton } from '../../ui/BigButton';
import { Card } from '../../ui/Card';
import { ListRow } from '../../ui/ListRow';
import { Notice } from '../../ui/Notice';
import { Page } from '../../ui/Page';
import { Empty, Shown } from '../../ui/States';
import { Correct } from '../parts/Correct';
import { Facts } from '../parts/Facts';

/** A phone that never asked anything has nothing held about it, and needs no session to be told so. */
const nothing: MyData = { at: '', parts: [], openCases: [], may: [] };

/** What is held about the person at this phone: to see, to take along, to correct, to have removed. Nothing of it is kept here. */
export default function Held() {
  const loaded = useLoad<MyData>(async () => (hasSession() ? callMine(privacyRoutes.mine, {}) : nothing), { again: 'held' });
  const [newer, setNewer] = useState<MyData | null>(null);
  useComeBack(() => {
    setNewer(null);
    loaded.reload();
  });
  return (
    <Page title="个人信息">
      <Shown loaded={loaded}>
        {data => {
          const { parts } = newer ?? data;
          if (parts.length === 0) return <Empty title="没有记下您的信息" hint="看政策、查岗位、搜问答都不用登录，我们不知道您是谁" />;
          return (
            <>
              {parts.map(part => (
                <Part key={part.table} part={part} onChange={setNewer} />
              ))}
              <Save />
              <Card>
                <ListRow icon="close" title="注销" foot="清除姓名和电话，不再用这部手机办事" onPress={() => open(to.close)} />
              </Card>
            </>
          );
        }}
      </Shown>
      <Rules />
    </Page>
  );
}

/** How many of one sort are drawn at once; all of them are in the file. */
const FIRST = 3;

function Part({ part, onChange }: { part: HeldPart; onChange(data: MyData): void }) {
  const [all, setAll] = useState(false);
  const items = all ? part.items : part.items.slice(0, FIRST);
  return (
    <Card title={part.title}>
      <View className="prose">{`用来${part.purpose}。${part.howLong}。`}</View>
      {items.map((item, i) => (
        <View key={item.id || `${part.table} ${i}`} className="held">
          <Facts facts={item.facts} />
          {item.may.includes('correct') && <Correct item={item} onDone={onChange} />}
        </View>
      ))}
      {items.length < part.items.length && (
        <BigButton look="plain" icon="down" onPress={() => setAll(true)}>
          {`看全部 ${part.items.length} 条`}
        </BigButton>
      )}
    </Card>
  );
}

/** The same as a file. WeChat opens Word documents; a browser saves whatever there is. */
function Save() {
  const { busy, failure, send } = useSend();
  const save = (format: 'html' | 'docx' | 'json') => () => send(() => saveMyData(format));
  return (
    <Card title="存一份带走">
      {failure && <Notice look="danger">{failure}</Notice>}
      {weapp ? (
        <BigButton icon="file" disabled={busy} onPress={save('docx')}>
          {busy ? '正在准备…' : '打开文件'}
        </BigButton>
      ) : (
        <>
          <BigButton icon="file" disabled={busy} onPress={save('html')}>
            {busy ? '正在准备…' : '下载，用浏览器打开看'}
          </BigButton>
          <BigButton look="plain" disabled={busy} onPress={save('json')}>
            下载数据文件（给其他程序用）
          </BigButton>
        </>
      )}
    </Card>
  );
}

/** What may be held, why and for how long, whoever one is. */
function Rules() {
  return (
    <Card title="会记下什么，保存多久">
      {heldInWords.map(({ title, what, purpose, howLong }) => (
        <View key={title} className="held">
          <View className="held__title">{title}</View>
          <View className="prose">{`${what}。用来${purpose}。${howLong}。`}</View>
        </View>
      ))}
    </Card>
  );
}
