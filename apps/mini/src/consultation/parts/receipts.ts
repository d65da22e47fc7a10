import type { ReceiptReply } from '@vc/contract';

/** What was filed since the program was opened, for the receipt to show at once, with or without a network. */
const filed = new Map<string, ReceiptReply>();

export const keepReceipt = (receipt: ReceiptReply): void => {
  filed.set(receipt.id, receipt);
};
export const receiptOf = (id: string): ReceiptReply | null => filed.get(id) ?? null;
