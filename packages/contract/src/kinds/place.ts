import { degrees, z } from '../words.ts';
import type { FormField, Position } from './kind.ts';

/** A position that may be left out, but not by half. */
export const positionFields = {
  latitude: z.optional(z.nullable(degrees('纬度', 3, 54))),
  longitude: z.optional(z.nullable(degrees('经度', 73, 136))),
};

interface Positioned {
  address: string;
  latitude?: number | null | undefined;
  longitude?: number | null | undefined;
}

export const wholePosition = z.refine<Positioned>(f => !f.latitude === !f.longitude, {
  error: '纬度和经度要么都填，要么都不填',
  path: ['longitude'],
});

/** The two numbers of a position in a form. They draw the map; nobody reads them. */
export const positionForm: readonly FormField<Pick<Positioned, 'latitude' | 'longitude'>>[] = [
  { field: 'latitude', label: '纬度', widget: 'number', hint: '在腾讯地图“坐标拾取”中点一下位置，前一个数，如 30.6302', hidden: true },
  { field: 'longitude', label: '经度', widget: 'number', hint: '后一个数，如 120.5648；填了才有“看地图”', hidden: true },
];

/** Where it is, for a map; null when only the address is known. */
export const positionOf = (name: string, { latitude, longitude, address }: Positioned): Position | null =>
  latitude && longitude ? { latitude, longitude, name, address } : null;
