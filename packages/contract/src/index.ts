import { aidDraftRoutes, aidRoutes } from './aid.ts';
import { aidWorkRoutes } from './aid-work.ts';
import { calendarRoutes } from './calendar.ts';
import { caseRoutes } from './case.ts';
import { caseFileRoutes } from './case-file.ts';
import { complaintRoutes } from './complaint.ts';
import { consultationRoutes } from './consultation.ts';
import { cannedRoutes } from './consultation-settings.ts';
import { contentRoutes } from './content.ts';
import { disclosureRoutes } from './disclosure.ts';
import { disclosureImportRoutes } from './disclosure-import.ts';
import { figureRoutes } from './figures.ts';
import { fileRoutes } from './file.ts';
import { foiRoutes } from './foi.ts';
import { foiActRoutes } from './foi-acts.ts';
import { foiFileRoutes } from './foi-files.ts';
import { foiSettingRoutes } from './foi-settings.ts';
import { guardRoutes } from './guard.ts';
import { myCaseRoutes } from './my-cases.ts';
import { myFoiRoutes } from './my-foi.ts';
import { noticeRoutes } from './notice.ts';
import { offerReportRoutes } from './offer-report.ts';
import { openDataRoutes } from './open-data.ts';
import { presenceRoutes } from './presence.ts';
import { privacyRoutes } from './privacy.ts';
import { registerRoutes } from './register.ts';
import { reportRoutes } from './report.ts';
import type { Route } from './route.ts';
import { searchRoutes } from './search.ts';
import { sessionRoutes } from './session.ts';
import { signUpRoutes } from './sign-up.ts';
import { siteRoutes } from './site.ts';
import { spotCheckRoutes } from './spot-check.ts';
import { staffNoticeRoutes } from './staff-notice.ts';
import { statisticsRoutes } from './statistics.ts';

export * from './aid.ts';
export * from './aid-form.ts';
export * from './aid-shapes.ts';
export * from './aid-work.ts';
export * from './attachment.ts';
export * from './calendar.ts';
export * from './call.ts';
export * from './case.ts';
export * from './case-file.ts';
export * from './case-receipt.ts';
export * from './complaint.ts';
export * from './consultation.ts';
export * from './consultation-asking.ts';
export * from './consultation-settings.ts';
export {
  ANSWER_MAX,
  CITES_MAX,
  type Cite,
  type ConsultationClock,
  FOLLOW_UPS_MAX,
  type Help,
  type Message,
  type MyConsultation,
  type MyConsultationRow,
  NAME_MAX,
  type PublicAnswer,
  type PublicAnswerRow,
  QUESTION_MAX,
  type ReceiptReply,
} from './consultation-shapes.ts';
export * from './consultation-work.ts';
export * from './content.ts';
export * from './content-page.ts';
export {
  type ContentApproval,
  type ContentCard,
  type ContentDetail,
  type ContentListRow,
  type ContentRow,
  type ContentSnapshot,
  type ContentVersion,
  type ContentWork,
  contentApproval,
  contentCard,
  contentDetail,
  contentHolder,
  contentListRow,
  contentRow,
  contentSnapshot,
  contentVersion,
  contentWork,
  type HistoryLine,
  historyLine,
  kindKey,
} from './content-shapes.ts';
export * from './disclosure.ts';
export * from './disclosure-import.ts';
export * from './disclosure-public.ts';
export * from './figures.ts';
export * from './file.ts';
export * from './foi.ts';
export * from './foi-acts.ts';
export { type Application, applicationProblems, FOI_WANTED_MAX } from './foi-apply.ts';
export * from './foi-files.ts';
export * from './foi-settings.ts';
export * from './guard.ts';
export * from './kinds/index.ts';
export * from './my-cases.ts';
export * from './my-foi.ts';
export * from './notice.ts';
export * from './offer-report.ts';
export * from './open-data.ts';
export * from './places.ts';
export * from './presence.ts';
export * from './preview.ts';
export * from './print.ts';
export * from './privacy.ts';
export * from './problem.ts';
export * from './register.ts';
export * from './report.ts';
export * from './route.ts';
export * from './search.ts';
export * from './session.ts';
export * from './sign-up.ts';
export * from './site.ts';
export * from './spot-check.ts';
export * from './staff-notice.ts';
export * from './statistics.ts';
export { z } from './words.ts';

/** Every route there is, by feature. */
export const routes: Readonly<Record<string, Readonly<Record<string, Route>>>> = {
  site: siteRoutes,
  content: contentRoutes,
  guard: guardRoutes,
  file: fileRoutes,
  search: searchRoutes,
  consultation: consultationRoutes,
  canned: cannedRoutes,
  case: caseRoutes,
  complaint: complaintRoutes,
  'my-cases': myCaseRoutes,
  notice: noticeRoutes,
  'case-file': caseFileRoutes,
  disclosure: disclosureRoutes,
  'disclosure-import': disclosureImportRoutes,
  open: openDataRoutes,
  figures: figureRoutes,
  statistics: statisticsRoutes,
  report: reportRoutes,
  register: registerRoutes,
  foi: foiRoutes,
  aid: aidRoutes,
  'aid-draft': aidDraftRoutes,
  'aid-work': aidWorkRoutes,
  'foi-act': foiActRoutes,
  'foi-file': foiFileRoutes,
  'foi-setting': foiSettingRoutes,
  'my-foi': myFoiRoutes,
  calendar: calendarRoutes,
  'spot-check': spotCheckRoutes,
  'sign-up': signUpRoutes,
  'offer-report': offerReportRoutes,
  privacy: privacyRoutes,
  'staff-notice': staffNoticeRoutes,
  presence: presenceRoutes,
  session: sessionRoutes,
} as unknown as Record<string, Record<string, Route>>;
