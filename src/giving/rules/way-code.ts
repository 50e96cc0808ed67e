import type { Pledge } from '../pledges/words.ts';
import type { BankAccount, PixKey, UpiPayee, Way } from '../words.ts';
import { epcCode, MOST_EPC_BYTES } from './epc-code.ts';
import { pixCode } from './pix-code.ts';
import { upiLink } from './upi-link.ts';

/** What a pledge fills in. */
type Filled = Pick<Pledge, 'minor' | 'currency' | 'reference'>;

/**
 * The text of the QR code that a standard has for a way: a euro transfer to an IBAN (EPC069-12), PIX (BR Code), UPI (its
 * link); with amount and reference once somebody has promised one. Null where there is none, or where it is larger than
 * the largest that we draw, which is that of EPC069-12.
 */
export function wayCode(
  { details, currencies }: Pick<Way, 'details' | 'currencies'>,
  pledge?: Filled,
): string | null {
  const code = codeOf(details, currencies, pledge);
  return code !== null && Buffer.byteLength(code) <= MOST_EPC_BYTES ? code : null;
}

function codeOf(details: Way['details'], currencies: readonly string[], pledge?: Filled): string | null {
  if (details.kind === 'bank' && details.form === 'IBAN' && currencies.includes('EUR')) {
    return pledge === undefined || pledge.currency === 'EUR' ? transferCode(details, pledge) : null;
  }
  if (details.kind === 'pix') {
    return pledge === undefined || pledge.currency === 'BRL' ? codeOfPix(details, pledge) : null;
  }
  if (details.kind === 'upi') {
    return pledge === undefined || pledge.currency === 'INR' ? linkOfUpi(details, pledge) : null;
  }
  return null;
}

function transferCode({ holder, fields }: BankAccount, pledge?: Filled): string | null {
  const { iban = '', bic = '' } = fields;
  const filled = pledge && { cents: pledge.minor, reference: pledge.reference };
  return epcCode({ holder, iban, bic, ...filled });
}

function codeOfPix({ key, holder, city }: PixKey, pledge?: Filled): string | null {
  return pixCode({
    ...{ key, holder, city },
    ...(pledge && { centavos: pledge.minor, reference: pledge.reference }),
  });
}

function linkOfUpi({ vpa, holder }: UpiPayee, pledge?: Filled): string | null {
  const filled = pledge && { paise: pledge.minor, reference: pledge.reference, note: pledge.reference };
  return upiLink({ address: vpa, holder, ...filled });
}
