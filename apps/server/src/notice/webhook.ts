import { createHmac } from 'node:crypto';
import type { Config, WebhookSettings } from '../config.ts';
import { CARRY_MS, type Channel, type Parcel, Refused } from './channel.ts';

/** Answers by which a gateway says that it never will carry this one. */
const NEVER = new Set([410, 422]);

/** What proves that the platform sent it: HMAC-SHA-256 of the moment, a point, and the body, in hexadecimal letters. */
export const signatureOf = (secret: string, moment: string, body: string): string =>
  createHmac('sha256', secret).update(`${moment}.${body}`).digest('hex');

/**
 * Hands notices to the bureau's own gateway (short messages, WeChat): one POST each, answered with 2xx once it is
 * taken over. Nothing else is sent along, and redirections are not followed.
 */
export class Webhook implements Channel {
  readonly name = 'webhook';
  readonly #settings: WebhookSettings;
  readonly #patience: number;

  constructor(settings: WebhookSettings, patience = CARRY_MS) {
    this.#settings = settings;
    this.#patience = patience;
  }

  async carry({ key, ...parcel }: Parcel): Promise<void> {
    const { url, secret } = this.#settings;
    const body = JSON.stringify(parcel);
    const moment = new Date().toISOString();
    const answer = await fetch(url, {
      method: 'POST',
      headers: {
        'content-type': 'application/json; charset=utf-8',
        'idempotency-key': key,
        'x-vc-moment': moment,
        'x-vc-signature': `sha256=${signatureOf(secret, moment, body)}`,
      },
      body,
      redirect: 'manual',
      signal: AbortSignal.timeout(this.#patience),
    });
    await answer.body?.cancel();
    if (answer.ok) return;
    const words = `网关答复 ${answer.status}`;
    throw NEVER.has(answer.status) ? new Refused(words) : new Error(words);
  }
}

/** The channels that the settings switch on. */
export const channelsFor = ({ noticeWebhook }: Pick<Config, 'noticeWebhook'>): Channel[] =>
  noticeWebhook ? [new Webhook(noticeWebhook)] : [];
