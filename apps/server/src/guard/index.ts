export { GuardAlarmEntity } from './alarm.entity.ts';
export { alarmWords, clearAlarm, dropAlarm, raiseAlarm } from './alarms.ts';
export type { FileFinding } from './gatherer.ts';
export { Unreadable } from './limits.ts';
export { type FileReport, scanBytes, scanFile } from './scan-file.ts';
export { GUARD_SOURCES, type GuardSource, type Looked } from './source.ts';
export { decodeText } from './text-file.ts';
export { textsOfArticle } from './web-page.ts';
