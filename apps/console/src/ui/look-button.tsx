import { Button, type ButtonProps } from 'antd';
import { useState } from 'react';
import { ActDialog } from './act-dialog.tsx';
import { Icon } from './icons.tsx';

interface LookButtonProps extends Pick<ButtonProps, 'size' | 'aria-label'> {
  /** What the dialog calls it. */
  title: string;
  /** A reason as it is written down: `电话约定入户时间`. */
  example: string;
  /** How long the reason may be, as its route says. */
  max?: number;
  /** The words on the button that does it. */
  label?: string;
  onLook: (reason: string) => Promise<unknown>;
  children: string;
}

/** Asks why, then shows what lists mask; each look stays on record. */
export function LookButton({ title, example, max = 100, label = '查看', onLook, children, ...button }: LookButtonProps) {
  const [asking, setAsking] = useState(false);
  return (
    <>
      <Button {...button} onClick={() => setAsking(true)} icon={<Icon name="look" size={16} />}>
        {children}
      </Button>
      {asking && (
        <ActDialog
          title={title}
          label={label}
          reason={{ label: `${label}原因`, hint: `写明用途，例如“${example}”。${label}会留下记录。`, max }}
          onDo={onLook}
          onClose={() => setAsking(false)}
        />
      )}
    </>
  );
}
