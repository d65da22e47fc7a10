import { chinaDegrees } from '@vc/domain';
import { degrees, z } from '../words.ts';
import type { FormField, Position } from './kind.ts';

export const latitude = degrees('纬度', chinaDegrees.latitude.min, chinaDegrees.latitude.max);
export const longitude = degrees('经度', chinaDegrees.longitude.min, chinaDegrees.longitude.max);

/** A position that may be left out, but not by half. */
export const positionFields = { latitude: z.optional(z.nullable(latitude)), longitude: z.optional(z.nullable(longitude)) };

interface Positioned {
  address: string;
  latitude?: number | null | undefined;
  longitude?: number | null | undefined;
}

export const wholePosition = z.refine<Positioned>(f => !f.latitude === !f.longitude, {
  error: '纬度和经度要么都填，要么都不填',
  path: ['longitude'],
});

/** The two numbers of a position, typed in one place. They draw the map; nobody reads them. */
export const positionForm: readonly FormField<Pick<Positioned, 'latitude' | 'longitude'>>[] = [
  { field: 'latitude', label: '纬度', widget: 'position', hidden: true },
  { field: 'longitude', label: '经度', widget: 'position', hidden: true },
];

/** Where it is, for a map; null when only the address is known. */
export const positionOf = (name: string, { latitude, longitude, address }: Positioned): Position | null =>
  latitude && longitude ? { latitude, longitude, name, address } : null;

/** A page of Tencent's map with the place marked; it counts in the same coordinates as WeChat. */
export const mapAddress = ({ latitude, longitude, name, address }: Position): string =>
  `https://apis.map.qq.com/uri/v1/marker?marker=${encodeURIComponent(`coord:${latitude},${longitude};title:${name};addr:${address}`)}&referer=veterans-cloud`;
