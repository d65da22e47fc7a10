/** Text without the characters that XML cannot hold and that would make an office file unreadable. */
export const printable = (text: string): string => text.replaceAll('\t', ' ').replace(/[\p{Cc}\p{Cs}\p{Noncharacter_Code_Point}]/gu, '');
