import { complaintRoutes, NOTE_MAX } from '@vc/contract';
import { Button } from 'antd';
import { useState } from 'react';
import { call } from '../lib/call.ts';
import { ActDialog } from '../ui/act-dialog.tsx';
import { useComplaintChange } from './complaint-query.ts';

/** Words among staff, kept in the history. */
export function NoteForm({ id }: { id: string }) {
  const [open, setOpen] = useState(false);
  const change = useComplaintChange();
  return (
    <>
      <Button onClick={() => setOpen(true)}>写内部备注</Button>
      {open && (
        <ActDialog
          title="内部备注"
          label="保存"
          reason={{ label: '备注', name: 'note', hint: '只有工作人员能看到，群众看不到。', max: NOTE_MAX }}
          onDo={note => change.mutateAsync(() => call(complaintRoutes.note, { id, note }))}
          onClose={() => setOpen(false)}
        />
      )}
    </>
  );
}
