export { SettingEntity } from './setting.entity.ts';
export { indexPatternIn, keepSetting, SiteService, settingIn } from './site.service.ts';
