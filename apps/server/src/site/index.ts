export { SettingEntity } from './setting.entity.ts';
export { indexPatternIn, keepSetting, SiteService, settingIn, siteIn } from './site.service.ts';
