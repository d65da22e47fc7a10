import { inText, type Lookup } from '@vc/domain';
import { Input, Modal } from 'antd';
import { useMemo, useState } from 'react';
import { figureList, found, type NamedFigure } from '../figure-list.ts';
import { BUREAU_TOKEN, listToken, numberToken, shareToken, YEAR_TOKEN } from '../token.ts';
import styles from './picker.module.css';

interface FigurePickerProps {
  lookup: Lookup;
  onPick: (token: string) => void;
  onClose: () => void;
}

/** Chooses what stands in a sentence: a number, its parts one by one, or its share of another. */
export function FigurePicker({ lookup, onPick, onClose }: FigurePickerProps) {
  const [search, setSearch] = useState('');
  const [part, setPart] = useState<NamedFigure | null>(null);
  const all = useMemo(() => figureList(lookup.year), [lookup.year]);
  const list = found(all, search);
  const take = (token: string) => {
    onPick(token);
    onClose();
  };
  const choose = ({ figure }: NamedFigure) => take(part ? shareToken(part.figure.id, figure.id) : numberToken(figure.id));
  const askWhole = (chosen: NamedFigure) => {
    setPart(chosen);
    setSearch('');
  };
  return (
    <Modal
      open
      title={part ? `${part.figure.label}，占哪个数的比例？` : '插入数字'}
      footer={null}
      onCancel={onClose}
      width={640}
      destroyOnHidden
    >
      <Input
        autoFocus
        allowClear
        aria-label="找数字"
        placeholder="输入名称里的字，例如 招聘、予以公开 总计"
        value={search}
        onChange={event => setSearch(event.target.value)}
        onPressEnter={() => list[0] && choose(list[0])}
      />
      {!part && search === '' && (
        <div className={styles.plain}>
          <button type="button" onClick={() => take(YEAR_TOKEN)}>
            报告年度 <b>{lookup.year}</b>
          </button>
          <button type="button" onClick={() => take(BUREAU_TOKEN)}>
            本单位名称
          </button>
        </div>
      )}
      {list.length === 0 ? (
        <p className={styles.none}>没有这个名称的数字，换个字试试。平台没有记录的数字，先到台账登记或补记。</p>
      ) : (
        <ul className={styles.list}>
          {list.map(named => (
            <Choice key={named.figure.id} named={named} lookup={lookup} onChoose={choose} onList={take} onShare={part ? null : askWhole} />
          ))}
        </ul>
      )}
    </Modal>
  );
}

interface ChoiceProps {
  named: NamedFigure;
  lookup: Lookup;
  onChoose: (named: NamedFigure) => void;
  onList: (token: string) => void;
  /** Makes it the part of a share; null while the whole is being chosen. */
  onShare: ((named: NamedFigure) => void) | null;
}

function Choice({ named, lookup, onChoose, onList, onShare }: ChoiceProps) {
  const { figure, group, path } = named;
  return (
    <li>
      <button type="button" className={styles.choice} title={figure.definition} onClick={() => onChoose(named)}>
        <span>
          <small>{group}</small>
          {path}
        </span>
        <b>
          {inText(lookup.value(figure.id) ?? 0)}
          <small>{figure.unit}</small>
        </b>
      </button>
      {onShare && figure.children && (
        <button type="button" className={styles.other} aria-label={`${figure.label}的各分项`} onClick={() => onList(listToken(figure.id))}>
          各分项
        </button>
      )}
      {onShare && (
        <button type="button" className={styles.other} aria-label={`${figure.label}占另一个数的比例`} onClick={() => onShare(named)}>
          占比
        </button>
      )}
    </li>
  );
}
