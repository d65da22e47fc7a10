import {
  aidWorkRoutes,
  calendarRoutes,
  caseRoutes,
  complaintRoutes,
  consultationRoutes,
  contentRoutes,
  figureRoutes,
  foiRoutes,
  guardRoutes,
  offerReportRoutes,
  privacyRoutes,
  type Route,
  registerRoutes,
  reportRoutes,
  siteRoutes,
  spotCheckRoutes,
  statisticsRoutes,
} from '@vc/contract';
import type { StaffRole } from '@vc/domain';
import { mayCall } from '../lib/access.ts';
import type { IconName } from './icons.tsx';

export interface Place {
  to: string;
  label: string;
  icon: IconName;
  /** Whoever may call this may come here. */
  route: Pick<Route, 'access'>;
  /** Within reach of the thumb on a phone. */
  handy?: true;
}

export interface Group {
  label: string;
  places: readonly Place[];
}

/** The rooms of the console by what is done in them, in the order of the day's work. */
const groups: readonly Group[] = [
  {
    label: '工作',
    places: [
      { to: '/desk', label: '工作台', icon: 'desk', route: caseRoutes.desk, handy: true },
      { to: '/cases', label: '办件', icon: 'inbox', route: caseRoutes.list, handy: true },
      { to: '/consultations', label: '留言咨询', icon: 'consultation', route: consultationRoutes.inbox },
      { to: '/foi', label: '依申请公开', icon: 'register', route: foiRoutes.list },
      { to: '/aid', label: '困难帮扶', icon: 'aid', route: aidWorkRoutes.list },
      { to: '/complaints', label: '投诉建议', icon: 'complaint', route: complaintRoutes.list },
      { to: '/contents', label: '内容管理', icon: 'content', route: contentRoutes.workList, handy: true },
      { to: '/offer-reports', label: '商家反馈', icon: 'offer-report', route: offerReportRoutes.list },
    ],
  },
  {
    label: '公开',
    places: [
      { to: '/figures', label: '年度数字', icon: 'figures', route: figureRoutes.year },
      { to: '/statistics', label: '统计分析', icon: 'statistics', route: statisticsRoutes.year, handy: true },
      { to: '/reports', label: '年度报告', icon: 'report', route: reportRoutes.list },
      { to: '/registers', label: '台账', icon: 'register', route: registerRoutes.items },
      { to: '/spot-checks', label: '定期抽查', icon: 'spot-check', route: spotCheckRoutes.list },
    ],
  },
  {
    label: '设置',
    places: [
      { to: '/calendars', label: '放假安排', icon: 'calendar', route: calendarRoutes.list },
      { to: '/guard', label: '发布检查', icon: 'guard', route: guardRoutes.keep },
      { to: '/privacy', label: '个人信息', icon: 'look', route: privacyRoutes.state },
      { to: '/site', label: '单位信息', icon: 'site', route: siteRoutes.change },
    ],
  },
];

/** The rooms that somebody with these roles may enter; a group without any is left out. */
export const groupsFor = (roles: readonly StaffRole[]): Group[] =>
  groups
    .map(({ label, places }) => ({ label, places: places.filter(place => mayCall(place.route, roles)) }))
    .filter(({ places }) => places.length > 0);

export const placesFor = (roles: readonly StaffRole[]): Place[] => groupsFor(roles).flatMap(({ places }) => places);
