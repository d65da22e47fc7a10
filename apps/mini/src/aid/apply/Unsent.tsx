import { View } from '@tarojs/components';
import { type AidDraft, aidDraftRoutes } from '@vc/contract';
import { useState } from 'react';
import { callMine } from '../../lib/session';
import { dateInWords, momentInWords } from '../../lib/words';
import { Notice } from '../../ui/Notice';
import { Press } from '../../ui/Press';
import type { Safety } from './draft';

const words: Record<Safety, string> = {
  nothing: '填了就会自动保存',
  saving: '正在保存…',
  saved: '已保存',
  offline: '网络不通，先存在这部手机上，连上网会自动保存',
};

/** 尚未提交, said plainly on every step, with how safe it is what was written and how to go on elsewhere. */
export function Unsent({ draft, safety }: { draft: AidDraft | null; safety: Safety }) {
  return (
    <View className="unsent">
      <View className="unsent__words">尚未提交</View>
      <View className="unsent__more">{`现在只是草稿，按“提交申请”以后我们才开始办理。${words[safety]}`}</View>
      {draft && (
        <View className="unsent__code">
          换一部手机接着填：号码 <View className="unsent__figures">{draft.code}</View>
        </View>
      )}
      {draft && <Ends draft={draft} />}
    </View>
  );
}

const SOON = 8;

/** When the draft goes, and one press to keep it longer. */
function Ends({ draft }: { draft: AidDraft }) {
  const [now, setNow] = useState(draft);
  const [failed, setFailed] = useState(false);
  const extend = () =>
    callMine(aidDraftRoutes.extend, { id: draft.id }).then(
      read => setNow(read),
      () => setFailed(true),
    );
  if (now.daysLeft >= SOON)
    return <View className="unsent__more">{`草稿保留到 ${dateInWords(now.expiresOn)}，${momentInWords(draft.savedAt)}存的`}</View>;
  return (
    <>
      <Notice look="danger">{`草稿再过 ${now.daysLeft} 天（${dateInWords(now.expiresOn)}以后）删除`}</Notice>
      {failed && <Notice look="warning">没有办成，请检查网络再点一次</Notice>}
      <Press className="unsent__keep" onPress={extend}>
        再保留 30 天
      </Press>
    </>
  );
}
