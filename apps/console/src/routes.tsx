import {
  aidWorkRoutes,
  calendarRoutes,
  cannedRoutes,
  caseRoutes,
  complaintRoutes,
  consultationRoutes,
  contentRoutes,
  disclosureImportRoutes,
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
  staffNoticeRoutes,
  statisticsRoutes,
} from '@vc/contract';
import { Button } from 'antd';
import type { ReactNode } from 'react';
import { createBrowserRouter, Link, Navigate, type RouteObject, useRouteError } from 'react-router';
import { Gate, PASSWORD_PAGE } from './session/gate.tsx';
import { PasswordPage } from './session/password-page.tsx';
import { SignInPage } from './session/sign-in-page.tsx';
import { useMayCall, useStaff } from './session/staff-context.ts';
import { placesFor } from './ui/navigation.ts';
import { Page } from './ui/page.tsx';
import { Shell } from './ui/shell.tsx';
import { Empty, Loading } from './ui/states.tsx';

/** The first room this person may enter. */
function Home() {
  const [first] = placesFor(useStaff().roles);
  return <Navigate replace to={first?.to ?? '/desk'} />;
}

/** Keeps a page to those whom the contract lets call its route. */
function Only({ may, children }: { may: Pick<Route, 'access'>; children: ReactNode }) {
  if (useMayCall(may)) return children;
  return (
    <Page title="这一页不归您的岗位办理">
      <Empty title="如果工作需要，请联系管理员调整岗位">
        <Link to="/">回到我的工作</Link>
      </Empty>
    </Page>
  );
}

function NotFound() {
  return (
    <Page title="没有这一页">
      <Empty title="地址可能写错了，或者页面已经搬走">
        <Link to="/">回到我的工作</Link>
      </Empty>
    </Page>
  );
}

/** A page that broke, most often because a newer version was installed meanwhile. */
function Broken() {
  console.error(useRouteError());
  return (
    <Empty title="这一页没有打开">
      <p>程序可能刚刚更新过。写到一半的内容已经暂存在本机，重新打开后会恢复。</p>
      <p>
        <Button type="primary" onClick={() => location.reload()}>
          重新打开
        </Button>
      </p>
    </Empty>
  );
}

/** The program of a page is fetched when the page is first visited. */
const page = (path: string, may: Pick<Route, 'access'>, load: () => Promise<ReactNode>): RouteObject => ({
  path,
  lazy: async () => ({ element: <Only may={may}>{await load()}</Only> }),
});

const pages: RouteObject[] = [
  { index: true, element: <Home /> },
  page('desk', caseRoutes.desk, async () => {
    const { DeskPage } = await import('./desk/desk-page.tsx');
    return <DeskPage />;
  }),
  page('cases', caseRoutes.list, async () => {
    const { CasesPage } = await import('./desk/cases-page.tsx');
    return <CasesPage />;
  }),
  page('cases/hand-over', caseRoutes.handOver, async () => {
    const { HandOverPage } = await import('./desk/hand-over-page.tsx');
    return <HandOverPage />;
  }),
  page('cases/:id', caseRoutes.one, async () => {
    const { CasePage } = await import('./desk/case-page.tsx');
    return <CasePage />;
  }),
  page('notices', staffNoticeRoutes.list, async () => {
    const { NoticesPage } = await import('./desk/notices-page.tsx');
    return <NoticesPage />;
  }),
  page('consultations', consultationRoutes.inbox, async () => {
    const { InboxPage } = await import('./consultation/inbox-page.tsx');
    return <InboxPage />;
  }),
  page('consultations/canned', cannedRoutes.list, async () => {
    const { CannedPage } = await import('./consultation/canned-page.tsx');
    return <CannedPage />;
  }),
  page('consultations/settings', consultationRoutes.keepSettings, async () => {
    const { ConsultationSettingsPage } = await import('./consultation/settings-page.tsx');
    return <ConsultationSettingsPage />;
  }),
  page('consultations/:id', consultationRoutes.work, async () => {
    const { ConsultationPage } = await import('./consultation/consultation-page.tsx');
    return <ConsultationPage />;
  }),
  page('aid', aidWorkRoutes.list, async () => {
    const { AidListPage } = await import('./aid/aid-list-page.tsx');
    return <AidListPage />;
  }),
  page('aid/rules', aidWorkRoutes.changeRules, async () => {
    const { AidRulesPage } = await import('./aid/rules-page.tsx');
    return <AidRulesPage />;
  }),
  page('aid/:id', aidWorkRoutes.work, async () => {
    const { AidPage } = await import('./aid/aid-page.tsx');
    return <AidPage />;
  }),
  page('foi', foiRoutes.list, async () => {
    const { FoiListPage } = await import('./foi/foi-list-page.tsx');
    return <FoiListPage />;
  }),
  page('foi/:id', foiRoutes.one, async () => {
    const { FoiPage } = await import('./foi/foi-page.tsx');
    return <FoiPage />;
  }),
  page('complaints', complaintRoutes.list, async () => {
    const { ComplaintsPage } = await import('./complaint/complaints-page.tsx');
    return <ComplaintsPage />;
  }),
  page('complaints/:id', complaintRoutes.work, async () => {
    const { ComplaintPage } = await import('./complaint/complaint-page.tsx');
    return <ComplaintPage />;
  }),
  page('contents', contentRoutes.workList, async () => {
    const { ContentListPage } = await import('./content/content-list-page.tsx');
    return <ContentListPage />;
  }),
  page('contents/new/:kind', contentRoutes.create, async () => {
    const { NewContentPage } = await import('./content/new-content-page.tsx');
    return <NewContentPage />;
  }),
  page('contents/:id', contentRoutes.work, async () => {
    const { ContentPage } = await import('./content/content-page.tsx');
    return <ContentPage />;
  }),
  page('offer-reports', offerReportRoutes.list, async () => {
    const { OfferReportsPage } = await import('./offer-report/offer-reports-page.tsx');
    return <OfferReportsPage />;
  }),
  page('figures', figureRoutes.year, async () => {
    const { FiguresPage } = await import('./figures/figures-page.tsx');
    return <FiguresPage />;
  }),
  page('figures/import', disclosureImportRoutes.check, async () => {
    const { ImportPage } = await import('./disclosure/import/import-page.tsx');
    return <ImportPage />;
  }),
  page('statistics', statisticsRoutes.year, async () => {
    const { StatisticsPage } = await import('./statistics/statistics-page.tsx');
    return <StatisticsPage />;
  }),
  page('reports', reportRoutes.list, async () => {
    const { ReportListPage } = await import('./report/report-list-page.tsx');
    return <ReportListPage />;
  }),
  page('reports/:id', reportRoutes.work, async () => {
    const { ReportPage } = await import('./report/report-page.tsx');
    return <ReportPage />;
  }),
  page('registers', registerRoutes.items, async () => {
    const { RegistersPage } = await import('./registers/registers-page.tsx');
    return <RegistersPage />;
  }),
  page('spot-checks', spotCheckRoutes.list, async () => {
    const { SpotChecksPage } = await import('./spot-checks/spot-checks-page.tsx');
    return <SpotChecksPage />;
  }),
  page('spot-checks/:id', spotCheckRoutes.items, async () => {
    const { SpotCheckPage } = await import('./spot-checks/spot-check-page.tsx');
    return <SpotCheckPage />;
  }),
  page('calendars', calendarRoutes.list, async () => {
    const { CalendarsPage } = await import('./calendars/calendars-page.tsx');
    return <CalendarsPage />;
  }),
  page('calendars/new', calendarRoutes.apply, async () => {
    const { NewCalendarPage } = await import('./calendars/new-calendar-page.tsx');
    return <NewCalendarPage />;
  }),
  page('guard', guardRoutes.keep, async () => {
    const { GuardPage } = await import('./guard/guard-page.tsx');
    return <GuardPage />;
  }),
  page('privacy', privacyRoutes.state, async () => {
    const { PrivacyPage } = await import('./privacy/privacy-page.tsx');
    return <PrivacyPage />;
  }),
  page('site', siteRoutes.change, async () => {
    const { SitePage } = await import('./site/site-page.tsx');
    return <SitePage />;
  }),
  { path: '*', element: <NotFound /> },
];

/** Every address of the console. */
export const router = createBrowserRouter(
  [
    {
      errorElement: <Broken />,
      hydrateFallbackElement: <Loading />,
      children: [
        { path: '/sign-in', element: <SignInPage /> },
        {
          element: <Gate />,
          children: [
            { path: PASSWORD_PAGE, element: <PasswordPage /> },
            { element: <Shell />, children: [{ errorElement: <Broken />, children: pages }] },
          ],
        },
      ],
    },
  ],
  { basename: '/console' },
);
