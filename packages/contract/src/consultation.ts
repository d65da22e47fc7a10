import { askingRoutes } from './consultation-asking.ts';
import { deskRoutes } from './consultation-desk.ts';
import { consultationFileRoutes } from './consultation-files.ts';
import { consultationSettingsRoutes } from './consultation-settings.ts';

/** 留言咨询: what an asker may do, what staff may do, and how it is set up. */
export const consultationRoutes = { ...askingRoutes, ...deskRoutes, ...consultationFileRoutes, ...consultationSettingsRoutes };
