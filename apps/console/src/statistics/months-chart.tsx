import type { YearStatistics } from '@vc/contract';
import { channels } from '@vc/domain';
import { FigureLink } from '../figures/figure-link.tsx';
import { inNumbers } from '../lib/numbers.ts';
import styles from './months.module.css';
import { ticksFor } from './scale.ts';

type Month = YearStatistics['months'][number];

const channelLabel = (channel: string): string => channels[channel as keyof typeof channels] ?? channel;

interface MonthsProps {
  year: number;
  months: readonly Month[];
}

/** Twelve columns: this year stacked by channel, in front of the shadow of the year before. */
export function MonthsChart({ year, months }: MonthsProps) {
  const ticks = ticksFor(Math.max(...months.flatMap(({ now, before }) => [now.value, before.value])));
  const top = ticks.at(-1) ?? 1;
  const high = (value: number): string => `${(value / top) * 100}%`;
  return (
    <figure className={styles.chart} aria-label={`${year} 年逐月公开条数，与 ${year - 1} 年对照`}>
      <Legend year={year} months={months} />
      <div className={styles.plot}>
        <div className={styles.ticks} aria-hidden="true">
          {ticks.map(tick => (
            <span key={tick} style={{ bottom: high(tick) }}>
              {inNumbers(tick)}
            </span>
          ))}
        </div>
        <ol className={styles.columns}>
          {months.map(month => (
            <li key={month.month}>
              <Column year={year} month={month} high={high} />
              <span className={styles.month}>
                {Number(month.month)}
                <i>月</i>
              </span>
            </li>
          ))}
        </ol>
      </div>
    </figure>
  );
}

function Column({
  year,
  month: { month, now, before, channels: parts },
  high,
}: {
  year: number;
  month: Month;
  high: (n: number) => string;
}) {
  const name = `${Number(month)} 月`;
  return (
    <div className={styles.slot}>
      <FigureLink
        beside
        className={styles.before}
        figure={before.figure}
        year={year - 1}
        label=""
        title={`${year - 1} 年 ${name} ${inNumbers(before.value)} 条`}
      >
        <i style={{ height: high(before.value) }} />
      </FigureLink>
      <div className={styles.column} style={{ height: high(now.value) }}>
        <FigureLink
          className={styles.number}
          figure={now.figure}
          year={year}
          label={`${year} 年 ${name} ${now.value} 条，上年同月 ${before.value} 条`}
        >
          {now.value > 0 && inNumbers(now.value)}
        </FigureLink>
        {parts.map(
          ({ channel, figure, value }) =>
            value > 0 && (
              <FigureLink
                key={channel}
                beside
                className={`${styles.part} ${styles[channel]}`}
                figure={figure}
                year={year}
                label=""
                title={`${name} ${channelLabel(channel)} ${inNumbers(value)} 条`}
              >
                <i style={{ flexGrow: value }} />
              </FigureLink>
            ),
        )}
      </div>
    </div>
  );
}

function Legend({ year, months }: MonthsProps) {
  return (
    <figcaption className={styles.legend}>
      {months[0]?.channels.map(({ channel }) => (
        <span key={channel}>
          <i className={styles[channel]} />
          {channelLabel(channel)}
        </span>
      ))}
      <span>
        <i className={styles.shadow} />
        {year - 1} 年同月
      </span>
    </figcaption>
  );
}

/** The same twelve months in figures. */
export function MonthsTable({ year, months }: MonthsProps) {
  return (
    <div className={styles.scroll}>
      <table className={styles.table}>
        <thead>
          <tr>
            <th scope="col">月份</th>
            {months[0]?.channels.map(({ channel }) => (
              <th key={channel} scope="col">
                {channelLabel(channel)}
              </th>
            ))}
            <th scope="col">{year} 年</th>
            <th scope="col">{year - 1} 年</th>
          </tr>
        </thead>
        <tbody>
          {months.map(({ month, now, before, channels: parts }) => (
            <tr key={month}>
              <th scope="row">{Number(month)} 月</th>
              {parts.map(({ channel, figure, value }) => (
                <td key={channel}>
                  <FigureLink figure={figure} year={year} label={`${Number(month)} 月 ${channelLabel(channel)} ${value} 条`}>
                    {inNumbers(value)}
                  </FigureLink>
                </td>
              ))}
              <td>
                <FigureLink figure={now.figure} year={year} label={`${Number(month)} 月 ${now.value} 条`}>
                  <b>{inNumbers(now.value)}</b>
                </FigureLink>
              </td>
              <td>
                <FigureLink figure={before.figure} year={year - 1} label={`${year - 1} 年 ${Number(month)} 月 ${before.value} 条`}>
                  {inNumbers(before.value)}
                </FigureLink>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
