export { SettingEntity } from './setting.entity.ts';
export { indexPrefixIn, keepSetting, SiteService, settingIn, siteIn } from './site.service.ts';
