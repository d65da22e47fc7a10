import { kindOf } from '@vc/contract';
import { useParams } from 'react-router';
import { Page } from '../ui/page.tsx';
import { Empty } from '../ui/states.tsx';
import { Editor } from './editor.tsx';

/** A new item of a kind, before it is saved for the first time. */
export function NewContentPage() {
  const kind = kindOf(useParams().kind ?? '');
  if (!kind) return <Empty title="没有这种内容">请从“内容管理”里重新选择。</Empty>;
  return (
    <Page title={`新建${kind.label}`} back={{ to: '/contents', label: '全部内容' }}>
      <Editor key={kind.key} kind={kind} work={null} onReload={() => {}} />
    </Page>
  );
}
