import { useQueryClient } from '@tanstack/react-query';
import { type ContentRow, type ContentWork, contentRoutes, type Kind } from '@vc/contract';
import { App } from 'antd';
import { call } from '../lib/call.ts';
import { ActDialog } from '../ui/act-dialog.tsx';
import { labelOf } from '../ui/actions.tsx';
import { actWords, type DialogAction, dangerous, releasing } from './act-words.ts';
import { contentKeys, useContentChange } from './content-query.ts';
import { PublishFacts } from './publish-facts.tsx';
import { stepsFor } from './steps.ts';

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
  const { title, words, done, asks } = actWords[action];
  const act = async (text: string) => {
    const said = asks && text ? { [asks.name]: text } : {};
    const given = { id: row.id, version: row.version, ...said } as Parameters<typeof call<(typeof contentRoutes)[DialogAction]>>[1];
    const work = await change.mutateAsync(() => call(contentRoutes[action], given));
    message.success(done);
    onDone?.(work);
  };
  const reload = () => {
    queries.invalidateQueries({ queryKey: contentKeys.one(row.id) });
    queries.invalidateQueries({ queryKey: contentKeys.lists });
  };
  return (
    <ActDialog
      title={title}
      label={labelOf(stepsFor(kind), action)}
      danger={dangerous.includes(action)}
      reason={asks}
      onDo={act}
      onClose={onClose}
      onReload={reload}
      width={releasing.includes(action) ? 600 : 520}
    >
      <p>
        <b>{row.title}</b>
      </p>
      <p>{words}</p>
      {releasing.includes(action) && <PublishFacts kind={kind} id={row.id} />}
    </ActDialog>
  );
}
