export { markRead, NoticeEntity, tell } from './notice.ts';
