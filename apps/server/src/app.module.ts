import { type DynamicModule, Global, Inject, Module, type OnApplicationShutdown } from '@nestjs/common';
import { APP_FILTER } from '@nestjs/core';
import { AidController } from './aid/aid.controller.ts';
import { AidDraftsController } from './aid/aid-drafts.controller.ts';
import { AidLists } from './aid/aid-lists.ts';
import { AidWorkController } from './aid/aid-work.controller.ts';
import { AidWorkService } from './aid/aid-work.service.ts';
import { AidDrafts } from './aid/drafts.service.ts';
import { MyAidService } from './aid/my-aid.service.ts';
import { AidNotices } from './aid/notices.service.ts';
import { SweepAid } from './aid/sweep-aid.ts';
import { CalendarController } from './calendar/calendar.controller.ts';
import { CalendarService } from './calendar/calendar.service.ts';
import { CannedController } from './canned/canned.controller.ts';
import { CannedAnswers } from './canned/canned.service.ts';
import { OldPersons } from './case/old-persons.ts';
import { CaseClockSweep } from './case-clock/index.ts';
import { CaseFilesController } from './case-file/case-files.controller.ts';
import { CaseFiles } from './case-file/case-files.service.ts';
import { RemoveCaseFiles } from './case-file/remove-case-files.ts';
import { ComplaintController } from './complaint/complaint.controller.ts';
import { ComplaintService } from './complaint/complaint.service.ts';
import { phoneOfComplaint } from './complaint/complaint.view.ts';
import { ComplaintList } from './complaint/complaint-list.ts';
import { CONFIG, type Config } from './config.ts';
import { ConsultationController } from './consultation/consultation.controller.ts';
import { ConsultationService } from './consultation/consultation.service.ts';
import { ConsultationDeskController } from './consultation/consultation-desk.controller.ts';
import { ConsultationDesk } from './consultation/consultation-desk.ts';
import { ConsultationLists } from './consultation/consultation-lists.ts';
import { publicAnswers } from './consultation/guard-source.ts';
import { phoneOfConsultation } from './consultation/index.ts';
import { OldRows } from './consultation/old-rows.ts';
import { Similar } from './consultation/similar.ts';
import { ContentController } from './content/content.controller.ts';
import { ContentService } from './content/content.service.ts';
import { ContentReads } from './content/content-reads.ts';
import { GuardListController } from './content/guard-list.controller.ts';
import { publishedContent } from './content/guard-source.ts';
import { GuardSweep } from './content/guard-sweep.ts';
import { PublicReads } from './content/public-reads.ts';
import { ReviewReminders } from './content/review-reminders.ts';
import { Scheduled } from './content/scheduled.ts';
import { WorkList } from './content/work-list.ts';
import { closeSources } from './database.ts';
import { AwaySweep } from './desk/away-sweep.ts';
import { CaseLists } from './desk/case-lists.ts';
import { CaseNotes } from './desk/case-notes.ts';
import { DeskController } from './desk/desk.controller.ts';
import { DeskService } from './desk/desk.service.ts';
import { HandOver } from './desk/hand-over.service.ts';
import { Handing } from './desk/handing.service.ts';
import { StaffNotices } from './desk/staff-notices.ts';
import { DisclosureController } from './disclosure/disclosure.controller.ts';
import { DisclosureService } from './disclosure/disclosure.service.ts';
import { ledgerTitles } from './disclosure/guard-source.ts';
import { LedgerImportController } from './disclosure/import/import.controller.ts';
import { LedgerImports } from './disclosure/import/ledger-imports.ts';
import { PublicDisclosures } from './disclosure/public-disclosures.ts';
import { FiguresController } from './figures/figures.controller.ts';
import { FiguresService } from './figures/figures.service.ts';
import { FileReads } from './files/file-reads.ts';
import { FilesController } from './files/files.controller.ts';
import { FilesService } from './files/files.service.ts';
import { RescanFiles } from './files/rescan-files.ts';
import { openStorage, STORAGE } from './files/storage.ts';
import { SweepFiles } from './files/sweep-files.ts';
import { FoiController } from './foi/foi.controller.ts';
import { FoiService } from './foi/foi.service.ts';
import { FoiActsController } from './foi/foi-acts.controller.ts';
import { FoiActs } from './foi/foi-acts.service.ts';
import { FoiFilesController } from './foi/foi-files.controller.ts';
import { FoiFiles } from './foi/foi-files.service.ts';
import { FoiReads } from './foi/foi-reads.ts';
import { FoiSettingsService } from './foi/foi-settings.service.ts';
import { MyFoiController } from './foi/my-foi.controller.ts';
import { MyApplications } from './foi/my-foi.service.ts';
import { GUARD_SOURCES, type GuardSource } from './guard/index.ts';
import { HomeController } from './home/home.controller.ts';
import { CaseLookup } from './my-cases/look-up.ts';
import { MyCasesController } from './my-cases/my-cases.controller.ts';
import { MyCases } from './my-cases/my-cases.ts';
import { CHANNELS, PHONES, type Phones } from './notice/channel.ts';
import { Deliveries } from './notice/deliveries.ts';
import { MyNotices } from './notice/my-notices.ts';
import { NoticeController } from './notice/notice.controller.ts';
import { channelsFor } from './notice/webhook.ts';
import { OfferReportController } from './offer-report/offer-report.controller.ts';
import { OfferReportService } from './offer-report/offer-report.service.ts';
import { OpenDataController } from './open/open-data.controller.ts';
import { OpenData } from './open/open-data.ts';
import { Clock } from './platform/clock.ts';
import { Db } from './platform/db.ts';
import { Limits } from './platform/limits.ts';
import { Looks } from './platform/looks.ts';
import { ProblemFilter } from './platform/problem.filter.ts';
import { SOURCES, type Sources } from './platform/sources.ts';
import { unlock } from './platform/unlock.ts';
import { PresenceController } from './presence/presence.controller.ts';
import { PresenceService } from './presence/presence.service.ts';
import { LooksService } from './privacy/looks.service.ts';
import { PrivacyController } from './privacy/privacy.controller.ts';
import { PrivacyService } from './privacy/privacy.service.ts';
import { RetentionSweep } from './privacy/retention-sweep.ts';
import { SpotCheckController } from './quality/spot-check.controller.ts';
import { SpotCheckService } from './quality/spot-check.service.ts';
import { HandEntries } from './register/hand-entries.ts';
import { RegisterController } from './register/register.controller.ts';
import { RegisterActs } from './register/register-acts.ts';
import { RegisterItems } from './register/register-items.ts';
import { RemedyController } from './remedy/remedy.controller.ts';
import { RemedyService } from './remedy/remedy.service.ts';
import { ReportController } from './report/report.controller.ts';
import { ReportService } from './report/report.service.ts';
import { ReportReads } from './report/report-reads.ts';
import { phoneOfSignUp } from './roll/index.ts';
import { SearchController } from './search/search.controller.ts';
import { SearchService } from './search/search.service.ts';
import { SessionModule } from './session/session.module.ts';
import { MySignUps } from './sign-up/my-sign-ups.ts';
import { SignUpController } from './sign-up/sign-up.controller.ts';
import { SignUpService } from './sign-up/sign-up.service.ts';
import { SiteController } from './site/site.controller.ts';
import { SiteService } from './site/site.service.ts';
import { StatisticsController } from './statistics/statistics.controller.ts';
import { StatisticsService } from './statistics/statistics.service.ts';

/** By what a notice is about, the telephone that channels may be given with it. */
const phones: Phones = { complaint: phoneOfComplaint, consultation: phoneOfConsultation, sign_up: phoneOfSignUp };

/** Everything public that is looked through at night. */
const guardSources: readonly GuardSource[] = [publishedContent, publicAnswers, ledgerTitles];

/** What every feature stands on. Closes the database when the program ends. */
@Global()
@Module({})
class PlatformModule implements OnApplicationShutdown {
  constructor(@Inject(SOURCES) private readonly sources: Sources) {}

  static with(config: Config, sources: Sources, clock: Clock): DynamicModule {
    const channels = channelsFor(config);
    const names = channels.map(({ name }) => name);
    return {
      module: PlatformModule,
      providers: [
        { provide: CONFIG, useValue: config },
        { provide: SOURCES, useValue: sources },
        { provide: Clock, useValue: clock },
        { provide: CHANNELS, useValue: channels },
        { provide: Db, useFactory: () => unlock(sources, clock, config, names) },
        { provide: Db, useFactory: () => unlock(sources, clock, config, names) },
        { provide: CHANNELS, useValue: channels },
        Limits,
        Looks,
        { provide: APP_FILTER, useClass: ProblemFilter },
      ],
      exports: [CONFIG, CHANNELS, SOURCES, Clock, Db, Limits, Looks],
    };
  }

  /** After the last request in flight has been answered, not before. */
  onApplicationShutdown(): Promise<void> {
    return closeSources(this.sources);
  }
}

/** The whole server: one line for each controller and service, feature by feature. */
@Module({
  imports: [SessionModule],
  controllers: [
    HomeController,
    SiteController,
    ContentController,
    GuardListController,
    SignUpController,
    OfferReportController,
    PresenceController,
    FilesController,
    SearchController,
    CaseFilesController,
    ComplaintController,
    MyCasesController,
    NoticeController,
    DeskController,
    ConsultationController,
    ConsultationDeskController,
    CannedController,
    FoiController,
    AidController,
    AidDraftsController,
    AidWorkController,
    FoiActsController,
    FoiFilesController,
    MyFoiController,
    DisclosureController,
    LedgerImportController,
    RegisterController,
    RemedyController,
    OpenDataController,
    FiguresController,
    StatisticsController,
    SpotCheckController,
    ReportController,
    CalendarController,
    PrivacyController,
  ],
  providers: [
    SiteService,
    PublicReads,
    ContentReads,
    ContentService,
    Scheduled,
    ReviewReminders,
    WorkList,
    { provide: GUARD_SOURCES, useValue: guardSources },
    GuardSweep,
    SignUpService,
    MySignUps,
    OfferReportService,
    PresenceService,
    { provide: STORAGE, inject: [CONFIG], useFactory: openStorage },
    FileReads,
    FilesService,
    RescanFiles,
    SweepFiles,
    SearchService,
    CaseFiles,
    ComplaintList,
    ComplaintService,
    MyCases,
    CaseLookup,
    MyNotices,
    Deliveries,
    { provide: PHONES, useValue: phones },
    RemoveCaseFiles,
    CaseClockSweep,
    CaseLists,
    CaseNotes,
    Handing,
    HandOver,
    AwaySweep,
    StaffNotices,
    DeskService,
    ConsultationLists,
    ConsultationService,
    ConsultationDesk,
    Similar,
    OldRows,
    OldPersons,
    CannedAnswers,
    AidDrafts,
    AidLists,
    AidNotices,
    AidWorkService,
    MyAidService,
    SweepAid,
    FoiSettingsService,
    FoiReads,
    FoiService,
    FoiActs,
    FoiFiles,
    MyApplications,
    DisclosureService,
    LedgerImports,
    PublicDisclosures,
    HandEntries,
    RegisterActs,
    RegisterItems,
    RemedyService,
    OpenData,
    FiguresService,
    StatisticsService,
    SpotCheckService,
    ReportReads,
    ReportService,
    CalendarService,
    PrivacyService,
    LooksService,
    RetentionSweep,
  ],
})
export class AppModule {
  static with(config: Config, sources: Sources, clock = new Clock()): DynamicModule {
    return { module: AppModule, imports: [PlatformModule.with(config, sources, clock)] };
  }
}
