import { disclosureRoutes, type Reply } from '@vc/contract';
import { type Channel, catalogueName, channels, dayInWords, yearOf } from '@vc/domain';
import { Button } from 'antd';
import { useState } from 'react';
import { Link } from 'react-router';
import { useMayCall } from '../session/staff-context.ts';
import { Icon } from '../ui/icons.tsx';
import { Sheet } from '../ui/page.tsx';
import { Stamp } from '../ui/stamp.tsx';
import { Ready } from '../ui/states.tsx';
import styles from './channels.module.css';
import { useContentChannels } from './disclosure-query.ts';
import { NewChannel } from './new-channel.tsx';

type Place = Reply<typeof disclosureRoutes.ofContent>['items'][number];

interface ChannelsPanelProps {
  contentId: string;
  title: string;
}

/** Where an item is public besides its own page (公开渠道), and the recording of one more place. */
export function ChannelsPanel({ contentId, title }: ChannelsPanelProps) {
  const places = useContentChannels(contentId);
  const mayRecord = useMayCall(disclosureRoutes.record);
  const [adding, setAdding] = useState(false);
  const taken = places.data?.items.map(({ channel }) => channel) ?? [];
  const free = (Object.keys(channels) as Channel[]).filter(channel => !taken.includes(channel));
  return (
    <div className={styles.panel}>
      <Sheet title="公开渠道" extra={<span className={styles.quiet}>同一内容在每个渠道各计一条，跨渠道的数字只计一次</span>}>
        <Ready of={places} lines={2}>
          {({ items }) => (
            <ul className={styles.places}>
              {items.map(place => (
                <Line key={place.id} place={place} />
              ))}
            </ul>
          )}
        </Ready>
        {mayRecord && places.data && free.length > 0 && (
          <Button icon={<Icon name="plus" size={16} />} onClick={() => setAdding(true)}>
            登记其他渠道
          </Button>
        )}
      </Sheet>
      {adding && <NewChannel contentId={contentId} title={title} free={free} onClose={() => setAdding(false)} />}
    </div>
  );
}

function Line({ place: { id, channel, catalogue, publishedOn, url, own } }: { place: Place }) {
  const year = yearOf(publishedOn);
  return (
    <li>
      <Stamp tone={own ? 'pine' : 'outline'}>{channels[channel]}</Stamp>
      <span className={styles.what}>
        <b>{catalogueName(catalogue)}</b>
        <small>
          {dayInWords(publishedOn)}
          {own && '　平台发布时自动计入'}
        </small>
        {url && (
          <a href={url} target="_blank" rel="noreferrer noopener">
            {url}
          </a>
        )}
      </span>
      <Link className={styles.record} to={`/figures?year=${year}&figure=disclosure&of=${year}&record=${id}`}>
        看台账记录
      </Link>
    </li>
  );
}
