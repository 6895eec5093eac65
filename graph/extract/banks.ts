import { pattern } from '../lexicon/index.ts';

const LEGAL_FORM = pattern`${'organisations.legal-form'}$`;

/** Whether a name ends in a firm's legal form. */
export const hasLegalForm = (name: string): boolean => LEGAL_FORM.test(name);

/** The full name that a bank goes by, which is without its legal form (中国农业银行); null of any other name. */
export function bankName(name: string): string | null {
  const form = LEGAL_FORM.exec(name)?.[0] ?? '';
  const bank = name.slice(0, name.length - form.length);
  return bank.endsWith('银行') ? bank : null;
}
