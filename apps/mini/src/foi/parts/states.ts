import { type FoiState, foiStates } from '@vc/domain';

/** Where an application stands, as its applicant is told. */
export const myFoiStates: Readonly<Record<FoiState, string>> = { ...foiStates, correcting: '等您补正', paying: '等您缴费' };
