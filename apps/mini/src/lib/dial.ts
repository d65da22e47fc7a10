import Taro from '@tarojs/taro';

/** The government hotline, good anywhere in the country, for when the bureau's own number is not known yet. */
export const HOTLINE = '12345';

/** Opens the phone's own dialler; changing one's mind there is not an error. */
export function dial(phone: string): void {
  Taro.makePhoneCall({ phoneNumber: phone }).catch(() => undefined);
}

/** True when a text is a number that can be dialled. */
export const isDialable = (text: unknown): text is string => typeof text === 'string' && /^[\d-]{3,20}$/.test(text);
