import { useQueryClient } from '@tanstack/react-query';
import { type ContentRow, type ContentWork, contentRoutes, type Kind } from '@vc/contract';
import { contentSteps } from '@vc/domain';
import { App } from 'antd';
import { wantsReason } from '../lib/access.ts';
import { call } from '../lib/call.ts';
import { ActDialog } from '../ui/act-dialog.tsx';
import { labelOf } from '../ui/actions.tsx';
import { actWords, type DialogAction } from './act-words.ts';
import { contentKeys, useContentChange } from './content-query.ts';
import { PublishFacts } from './publish-facts.tsx';

export type { DialogAction };

interface ContentActDialogProps {
  kind: Kind;
  row: Pick<ContentRow, 'id' | 'title' | 'version'>;
  action: DialogAction;
  onClose: () => void;
  onDone?: (work: ContentWork) => void;
}

/** Asks once more before an act upon an item, says what follows, and does it. */
export function ContentActDialog({ kind, row, action, onClose, onDone }: ContentActDialogProps) {
  const { message } = App.useApp();
  const queries = useQueryClient();
  const change = useContentChange();
  const route = contentRoutes[action];
  const words = actWords[action];
  const act = async (reason: string) => {
    const acted = { id: row.id, version: row.version };
    const work = await change.mutateAsync(() => call(route, wantsReason(route) ? { ...acted, reason } : acted));
    message.success(words.done);
    onDone?.(work);
  };
  const reload = () => {
    queries.invalidateQueries({ queryKey: contentKeys.one(row.id) });
    queries.invalidateQueries({ queryKey: contentKeys.lists });
  };
  return (
    <ActDialog
      title={words.title}
      label={labelOf(contentSteps, action)}
      danger={action === 'withdraw' || action === 'discard'}
      reason={wantsReason(route) ? { label: words.reason } : null}
      onDo={act}
      onClose={onClose}
      onReload={reload}
      width={action === 'publish' ? 600 : 520}
    >
      <p>
        <b>{row.title}</b>
      </p>
      <p>{words.words}</p>
      {action === 'publish' && <PublishFacts kind={kind} id={row.id} />}
    </ActDialog>
  );
}
