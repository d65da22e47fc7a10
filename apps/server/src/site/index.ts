export { SettingEntity } from './setting.entity.ts';
export { indexPrefixIn, keepSetting, SiteService, settingIn } from './site.service.ts';
