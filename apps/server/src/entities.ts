import { AidEntity, AidListEntity } from './aid/aid.entity.ts';
import { AidDraftDeviceEntity, AidDraftEntity } from './aid/aid-draft.entity.ts';
import { CannedEntity } from './canned/canned.entity.ts';
import { CaseEntity } from './case/case.entity.ts';
import { CaseFileEntity } from './case-file/case-file.entity.ts';
import { ComplaintEntity } from './complaint/complaint.entity.ts';
import { ConsentEntity } from './consent/consent.entity.ts';
import { ConsultationEntity } from './consultation/consultation.entity.ts';
import { DraftEntity, MessageEntity, NoteEntity } from './consultation/thread.entities.ts';
import { ContentEntity } from './content/content.entity.ts';
import { ApprovalEntity, ContentVersionEntity, GuardPassEntity, PublicationEntity } from './content/publication.entity.ts';
import { AbsenceEntity } from './desk/absence.entity.ts';
import { DisclosureEntity } from './disclosure/disclosure.entity.ts';
import { LedgerImportEntity } from './disclosure/import/import.entity.ts';
import { FileEntity } from './files/file.entity.ts';
import { FoiEntity } from './foi/foi.entity.ts';
import { FoiLetterEntity } from './foi/letter.entity.ts';
import { GuardAlarmEntity } from './guard/alarm.entity.ts';
import { DeliveryEntity } from './notice/delivery.entity.ts';
import { NoticeEntity } from './notice/notice.ts';
import { OfferReportEntity } from './offer-report/offer-report.entity.ts';
import { CalendarYearEntity } from './platform/calendars.ts';
import { CounterEntity } from './platform/counter.ts';
import { DataKeyEntity } from './platform/data-key.entity.ts';
import { HistoryEntity } from './platform/history.entity.ts';
import { LimitEntity } from './platform/limits.ts';
import { PresenceEntity } from './presence/presence.entity.ts';
import { SpotCheckEntity, SpotCheckItemEntity } from './quality/spot-check.entities.ts';
import { HandEntryEntity, RegisterActEntity, RegisterItemEntity } from './register/register.entities.ts';
import { RemedyEntity } from './remedy/remedy.entity.ts';
import { ReportEditionEntity, ReportEntity } from './report/report.entities.ts';
import { SignUpEntity } from './roll/sign-up.entity.ts';
import { SearchDocEntity } from './search/search-doc.entity.ts';
import { SessionEntity } from './session/session.entity.ts';
import { StaffEntity } from './session/staff.entity.ts';
import { VeteranEntity } from './session/veteran.entity.ts';
import { SettingEntity } from './site/setting.entity.ts';

/** Every table, one class each. */
export const entities = [
  AbsenceEntity,
  AidDraftDeviceEntity,
  AidDraftEntity,
  AidEntity,
  AidListEntity,
  CalendarYearEntity,
  CannedEntity,
  CaseEntity,
  CaseFileEntity,
  ComplaintEntity,
  ConsentEntity,
  ConsultationEntity,
  MessageEntity,
  NoteEntity,
  DraftEntity,
  ContentEntity,
  PublicationEntity,
  ContentVersionEntity,
  ApprovalEntity,
  GuardPassEntity,
  GuardAlarmEntity,
  CounterEntity,
  DeliveryEntity,
  DataKeyEntity,
  DisclosureEntity,
  FileEntity,
  FoiEntity,
  FoiLetterEntity,
  HandEntryEntity,
  HistoryEntity,
  LedgerImportEntity,
  LimitEntity,
  NoticeEntity,
  OfferReportEntity,
  PresenceEntity,
  RegisterActEntity,
  RegisterItemEntity,
  RemedyEntity,
  ReportEditionEntity,
  ReportEntity,
  SearchDocEntity,
  SessionEntity,
  SettingEntity,
  SignUpEntity,
  SpotCheckEntity,
  SpotCheckItemEntity,
  StaffEntity,
  VeteranEntity,
];
