import { First1763856000000 } from './1763856000000-first.ts';
import { Report1763942400000 } from './1763942400000-report.ts';
import { PlacesAndReports1764028800000 } from './1764028800000-places-and-reports.ts';
import { Files1764115200000 } from './1764115200000-files.ts';
import { Ledger1764201600000 } from './1764201600000-ledger.ts';
import { LedgerData1764201600001 } from './1764201600001-ledger-data.ts';
import { Cases1764288000000 } from './1764288000000-cases.ts';
import { Foi1764374400000 } from './1764374400000-foi.ts';
import { FoiData1764374400001 } from './1764374400001-foi-data.ts';
import { Presence1764374450000 } from './1764374450000-presence.ts';
import { Consultation1764374500000 } from './1764374500000-consultation.ts';
import { ConsultationData1764374500001 } from './1764374500001-consultation-data.ts';
import { Complaint1764374600000 } from './1764374600000-complaint.ts';
import { Desk1764374700000 } from './1764374700000-desk.ts';
import { Aid1764374800000 } from './1764374800000-aid.ts';
import { Privacy1764374900000 } from './1764374900000-privacy.ts';
import { Gone1764375000000 } from './1764375000000-gone.ts';
import { GoneData1764375000001 } from './1764375000001-gone-data.ts';
import { Waits1764375200000 } from './1764375200000-waits.ts';
import { CalendarAmendments1764375300000 } from './1764375300000-calendar-amendments.ts';
import { AnswerFiles1764375400000 } from './1764375400000-answer-files.ts';
import { GuardAlarms1764375450000 } from './1764375450000-guard-alarms.ts';
import { Persons1764375500000 } from './1764375500000-persons.ts';
import { Dues1764375600000 } from './1764375600000-dues.ts';
import { DuesData1764375600001 } from './1764375600001-dues-data.ts';

/** Every change of the tables, oldest first. */
export const migrations = [
  First1763856000000,
  Report1763942400000,
  PlacesAndReports1764028800000,
  Files1764115200000,
  Ledger1764201600000,
  LedgerData1764201600001,
  Cases1764288000000,
  Foi1764374400000,
  FoiData1764374400001,
  Presence1764374450000,
  Consultation1764374500000,
  ConsultationData1764374500001,
  Complaint1764374600000,
  Desk1764374700000,
  Aid1764374800000,
  Privacy1764374900000,
  Gone1764375000000,
  GoneData1764375000001,
  Waits1764375200000,
  CalendarAmendments1764375300000,
  AnswerFiles1764375400000,
  GuardAlarms1764375450000,
  Persons1764375500000,
  Dues1764375600000,
  DuesData1764375600001,
];
