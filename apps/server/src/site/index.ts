export { SettingEntity } from './setting.entity.ts';
export { expectSection, indexPatternIn, keepSetting, SiteService, settingIn, siteIn } from './site.service.ts';
