import type { FoiCase } from '@vc/contract';
import { applicantClasses, dayInWords, foiChannels, foiForms, foiWays } from '@vc/domain';
import { Marked } from '../consultation/letter.tsx';
import letter from '../ui/case-letter.module.css';
import styles from './foi.module.css';

/** The application as it came, on letter paper. */
export function ApplicationLetter({ work }: { work: FoiCase }) {
  const { title, documentNumber, wanted, form, way, help, channel, receivedOn, arrivedOn, oral, applicant, applicantClass } = work;
  const lines: [string, string | null][] = [
    ['文号', documentNumber],
    ['内容描述', wanted],
    ['提供形式', form && foiForms[form]],
    ['获取方式', way && foiWays[way]],
    ['需要的帮助', help],
  ];
  return (
    <article className={letter.letter}>
      <header>
        <h2>信息公开申请</h2>
        <p>
          {foiChannels[channel]}
          {oral && '（口头提出，代为填写）'}　{dayInWords(receivedOn)}收到
          {arrivedOn !== receivedOn && `（${dayInWords(arrivedOn)}到达）`}
        </p>
      </header>
      <p className={letter.words}>
        <Marked text={title} />
      </p>
      <dl className={styles.facts}>
        {lines
          .filter(([, value]) => value)
          .map(([label, value]) => (
            <div key={label} style={{ display: 'contents' }}>
              <dt>{label}</dt>
              <dd>
                <Marked text={value ?? ''} />
              </dd>
            </div>
          ))}
      </dl>
      <footer>
        <span>{applicant.name ?? '没有登记姓名'}</span>
        <span>{applicantClasses[applicantClass]}</span>
      </footer>
    </article>
  );
}
