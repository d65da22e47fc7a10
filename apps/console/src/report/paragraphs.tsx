import type { ReportWork } from '@vc/contract';
import styles from './paper.module.css';
import type { Piece } from './pieces.ts';
import { ReportNumber } from './report-number.tsx';

/** The sentences of a place: numbers lead to their records, numbers typed by hand are marked. */
export function Paragraphs({ work, lines }: { work: ReportWork; lines: readonly Piece[][] }) {
  return lines.map((pieces, i) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: paragraphs have no other identity
    <p key={i} className={styles.paragraph}>
      {pieces.map((piece, j) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: pieces have no other identity
        <OnePiece key={j} work={work} piece={piece} />
      ))}
    </p>
  ));
}

function OnePiece({ work, piece }: { work: ReportWork; piece: Piece }) {
  if (piece.kind === 'words') return piece.text;
  if (piece.kind === 'figure') return <ReportNumber work={work} figure={piece.figure} label={piece.label} text={piece.text} />;
  const typed = piece.kind === 'typed';
  return (
    <mark className={typed ? styles.typed : styles.unknown} title={typed ? '手写的数字，没有记录可以核对' : '没有这个数字'}>
      {piece.text}
      {typed && <span className="visually-hidden">（手写的数字）</span>}
    </mark>
  );
}
