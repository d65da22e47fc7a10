import type { ReactNode } from 'react';

const paths = {
  desk: (
    <>
      <path d="M3.5 8.500h17M5 8.500V19M19 8.500V19" />
      <path d="M11.500 8.500v6H19M7.500 8.500V5.500h5v3" />
    </>
  ),
  inbox: (
    <>
      <path d="M4 13.500 6.500 5h11L20 13.500V19.500H4z" />
      <path d="M4 13.500h4.500l1.500 2.500h4l1.500-2.500H20" />
    </>
  ),
  bell: (
    <>
      <path d="M6 16.500V11a6 6 0 0 1 12 0v5.500l1.500 1.500h-15z" />
      <path d="M10 18a2 2 0 0 0 4 0M12 3v2" />
    </>
  ),
  consultation: (
    <>
      <path d="M4 5.5h16v11H12l-4.5 3.5v-3.5H4z" />
      <path d="M8 9.5h8M8 12.8h5" />
    </>
  ),
  complaint: (
    <>
      <path d="M6 21V4h12l-2.500 4L18 12H6" />
      <path d="M11 6.500v2.500M11 10.500v.1" />
    </>
  ),
  content: (
    <>
      <path d="M6 3.5h9l4 4v13H6z" />
      <path d="M15 3.5v4h4M9 12h7M9 15.5h7M9 8.5h3" />
    </>
  ),
  aid: (
    <>
      <path d="M12 11.5c-3.5-2.600-5-4.300-5-6.200a2.500 2.500 0 0 1 5-.6 2.500 2.500 0 0 1 5 .6c0 1.900-1.500 3.600-5 6.200z" />
      <path d="M3.500 14.500h4l3 1.500h3.500c1.500 0 1.500 2.500 0 2.500H10M14.500 17.500l4.500-2c1.500-.6 2.300 1 1 2L14 21H7.500l-4-1.500" />
    </>
  ),
  'offer-report': (
    <>
      <path d="M4 9.5 5.5 4h13L20 9.5a2.7 2.7 0 0 1-5.3 0 2.7 2.7 0 0 1-5.4 0 2.7 2.7 0 0 1-5.3 0z" />
      <path d="M5.5 12v8h13v-8M12 13.5v3.200M12 18.4v.1" />
    </>
  ),
  figures: (
    <>
      <path d="M4 20h16" />
      <path d="M6.5 20v-6M11 20V9M15.5 20v-8M20 20V4.5" />
    </>
  ),
  statistics: (
    <>
      <path d="M12 3.5v8.5h8.5a8.5 8.5 0 1 1-8.5-8.5z" />
      <path d="M15.5 3.8a8.6 8.6 0 0 1 4.7 4.7h-4.7z" />
    </>
  ),
  report: (
    <>
      <path d="M5.5 3.5h13v17h-13z" />
      <path d="M9 7.5h6M9 16.5v-2.5M12 16.5v-5M15 16.5v-3.5" />
    </>
  ),
  register: (
    <>
      <path d="M6.5 3.5h12v17h-12a2 2 0 0 1-2-2v-13a2 2 0 0 1 2-2zM4.5 18a2 2 0 0 1 2-1.5h12" />
      <path d="M9 7.5h6M9 11h6" />
    </>
  ),
  'spot-check': (
    <>
      <circle cx="10.5" cy="10.5" r="6" />
      <path d="m15 15 5.5 5.5M8 10.6l1.9 1.9 3.3-3.6" />
    </>
  ),
  guard: (
    <>
      <path d="M12 3.5l7 2.500v5.500c0 4.500-3 7.500-7 9-4-1.500-7-4.500-7-9V6z" />
      <path d="M9 11.800l2.200 2.200L15.200 9.800" />
    </>
  ),
  calendar: (
    <>
      <path d="M4 5.5h16v15H4zM4 10h16M8.5 3v4.5M15.5 3v4.5" />
      <path d="M8 14h2M14 14h2M8 17.3h2" />
    </>
  ),
  more: (
    <>
      <path d="M4 4.5h6.5V11H4zM13.5 4.5H20V11h-6.5zM4 14h6.5v6.5H4zM13.5 14H20v6.5h-6.5z" />
    </>
  ),
  write: (
    <>
      <path d="M4.5 19.5l.9-4.2L16 4.7l3.3 3.3L8.7 18.6z" />
      <path d="M14 6.7l3.3 3.3" />
    </>
  ),
  site: (
    <>
      <path d="M3.5 10 12 4.5l8.5 5.5" />
      <path d="M5.5 10v9.5h13V10M3.5 19.5h17M9.5 19.5v-5.5h5v5.5" />
    </>
  ),
  back: <path d="M14.5 5.5 8 12l6.5 6.5" />,
  down: <path d="m5.5 9 6.5 6.5L18.5 9" />,
  up: <path d="m5.5 15 6.5-6.5 6.5 6.5" />,
  plus: <path d="M12 5v14M5 12h14" />,
  download: (
    <>
      <path d="M12 4v11M7 10.5l5 5 5-5" />
      <path d="M5 20h14" />
    </>
  ),
  warn: (
    <>
      <path d="M12 4 21 19.5H3z" />
      <path d="M12 10v4.5M12 17v.2" />
    </>
  ),
  check: <path d="m5 12.5 4.5 4.5L19 7" />,
  trash: <path d="M5 7h14M10 7V4.5h4V7M7 7l1 13h8l1-13M10.5 11v5.5M13.5 11v5.5" />,
  attach: <path d="m19.5 11.5-7.6 7.6a4.6 4.6 0 0 1-6.5-6.5l8-8a3 3 0 0 1 4.3 4.3l-8 8a1.5 1.5 0 0 1-2.1-2.2l7.1-7" />,
  phone: (
    <>
      <path d="M7.5 3h9v18h-9z" />
      <path d="M11 18.2h2" />
    </>
  ),
  look: (
    <>
      <path d="M2.5 12c2.5-4.5 5.8-6.5 9.5-6.5s7 2 9.5 6.5c-2.5 4.5-5.8 6.5-9.5 6.5s-7-2-9.5-6.5z" />
      <circle cx="12" cy="12" r="2.8" />
    </>
  ),
} satisfies Record<string, ReactNode>;

export type IconName = keyof typeof paths;

/** A line icon of our own set. Always beside words, so it is hidden from screen readers. */
export function Icon({ name, size = 20 }: { name: IconName; size?: number }) {
  return (
    <svg
      width={size}
      height={size}
      viewBox="0 0 24 24"
      fill="none"
      stroke="currentColor"
      strokeWidth="1.7"
      strokeLinecap="round"
      strokeLinejoin="round"
      aria-hidden="true"
      focusable="false"
      style={{ flex: 'none' }}
    >
      {paths[name]}
    </svg>
  );
}
