import { type Calendar, calendarOf } from '../working-days.ts';
import { officialArrangements } from './official.ts';

/** The national calendar as published so far, 2013 onwards. */
export const officialCalendar: Calendar = calendarOf(officialArrangements);
