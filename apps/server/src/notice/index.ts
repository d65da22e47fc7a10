export { CHANNELS, type Channel, type Parcel, PHONES, type PhoneOf, type Phones, Refused } from './channel.ts';
export { markRead, NoticeEntity, tell } from './notice.ts';
