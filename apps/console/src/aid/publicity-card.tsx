import type { AidWork } from '@vc/contract';
import { dayInWords, publicLineInWords } from '@vc/domain';
import { Notice } from '../ui/notice.tsx';
import { Sheet } from '../ui/page.tsx';
import aid from './aid.module.css';

/** The line as the public sees it, or will, and what the guard says to it. */
export function PublicityCard({ work: { publicity } }: { work: AidWork }) {
  if (!publicity) return null;
  const { line, title, from, until, findings } = publicity;
  return (
    <Sheet title={from ? '公示' : '公示预览'} extra={title}>
      <p className={aid.line}>{publicLineInWords(line)}</p>
      <p className={aid.until}>
        {from ? `${dayInWords(from)}至${dayInWords(until)}，到期自动撤下` : `今天公示的话，到${dayInWords(until)}自动撤下`}
      </p>
      {findings.length > 0 && (
        <Notice tone="danger" title="检查发现个人信息，不能公示">
          {findings.map(({ title: found, excerpt, fix }) => (
            <p key={`${found}${excerpt}`}>{`${found}：${excerpt}。${fix}`}</p>
          ))}
        </Notice>
      )}
      {!from && findings.length === 0 && <Notice tone="good">检查没有发现身份证号、电话、地址、病情等个人信息</Notice>}
    </Sheet>
  );
}
