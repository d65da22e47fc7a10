import type { ContentWork, Kind } from '@vc/contract';
import { catalogue, channels, dayInWords, indexNumber, indexSeries, nodeOf, topics, yearOf } from '@vc/domain';
import { today } from '../lib/days.ts';
import { useSite } from '../session/session-query.ts';
import { Failed, Loading } from '../ui/states.tsx';
import { changeNoteInWords } from './change-note.ts';
import { filled } from './content-form.ts';
import { useContent } from './content-query.ts';
import styles from './publish-facts.module.css';

/** Where an item will be seen and how it will be counted, before a reviewer says yes. */
export function PublishFacts({ kind, id }: { kind: Kind; id: string }) {
  const content = useContent(id);
  const site = useSite();
  if (content.error) return <Failed error={content.error} onRetry={() => content.refetch()} />;
  if (!content.data || !site.data) return <Loading lines={3} />;
  const work = content.data;
  const note = changeNoteInWords(work);
  const place = site.data.places.find(({ key }) => key === work.place)?.label ?? '全市';
  return (
    <dl className={styles.facts}>
      <div>
        <dt>群众在哪里看到</dt>
        <dd>
          小程序“{kind.label}”栏目，类别“{kind.categories[work.category] ?? '未选'}”，地区“{place}”；也能搜到。
          <Expiry kind={kind} work={work} />
        </dd>
      </div>
      <div>
        <dt>怎样计数</dt>
        <dd>
          <Counting kind={kind} work={work} />
        </dd>
      </div>
      <div>
        <dt>索引号</dt>
        <dd>
          {work.indexNumber
            ? `沿用 ${work.indexNumber}`
            : `发布时编给，形如 ${indexNumber(indexSeries(site.data.indexPattern, { on: today(), catalogue: kind.catalogue }), 1)}`}
        </dd>
      </div>
      {note && (
        <div>
          <dt>更新说明</dt>
          <dd>{note}</dd>
        </div>
      )}
    </dl>
  );
}

function Expiry({ kind, work }: { kind: Kind; work: ContentWork }) {
  const on = kind.expires(filled(work.fields));
  if (!on) return null;
  return <> {kind.whenExpired === 'gone' ? `${dayInWords(on)} 以后自动撤出列表、详情和搜索。` : `${dayInWords(on)} 以后显示“已截止”。`}</>;
}

function Counting({ kind, work }: { kind: Kind; work: ContentWork }) {
  const fields = filled(work.fields);
  const topic = kind.topic(work.category, fields);
  const quantity = kind.quantity(fields);
  return (
    <>
      {work.live === 'live' ? '已在 ' : ''}
      {yearOf(work.live === 'live' && work.publishedOn ? work.publishedOn : today())} 年公开台账“{catalogue.label} › {channels.platform} ›{' '}
      {nodeOf(kind.catalogue)?.label}”{work.live === 'live' ? '计 1 条，不重复计数' : '加 1 条'}
      {topic && (
        <>
          ；主题“{topics[topic]}”{work.live === 'live' ? '计' : '加'} 1 条
        </>
      )}
      {quantity !== null && <>，所含数量 {quantity}</>}。
    </>
  );
}
