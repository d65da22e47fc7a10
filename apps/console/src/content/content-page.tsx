import { kindOf } from '@vc/contract';
import { useParams } from 'react-router';
import { ChannelsPanel } from '../disclosure/channels-panel.tsx';
import { Page } from '../ui/page.tsx';
import { Empty, Ready } from '../ui/states.tsx';
import { useContent } from './content-query.ts';
import { Standing } from './content-row.tsx';
import { Editor } from './editor.tsx';
import { Viewer } from './viewer.tsx';

/** One item: written while it may be edited, read and judged otherwise. */
export function ContentPage() {
  const { id = '' } = useParams();
  const content = useContent(id);
  const work = content.data;
  return (
    <Page
      title={work?.title ?? '内容'}
      back={{ to: '/contents', label: '全部内容' }}
      beside={work && <Standing row={work} />}
      lead={work && `${kindOf(work.kind)?.label ?? work.kind} · ${work.author}`}
    >
      <Ready of={content} lines={8}>
        {found => {
          const kind = kindOf(found.kind);
          if (!kind) return <Empty title="这个版本不认识这种内容">请联系管理员更新工作台。</Empty>;
          return found.may.includes('edit') ? (
            <Editor key={found.id} kind={kind} work={found} onReload={() => content.refetch()} />
          ) : (
            <Viewer kind={kind} work={found} />
          );
        }}
      </Ready>
      {work?.live === 'live' && <ChannelsPanel contentId={work.id} title={work.title} />}
    </Page>
  );
}
