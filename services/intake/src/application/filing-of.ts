import { civilDayOf } from '@jisr/calendar';
import { institutionOfSource } from '@jisr/contracts';
import { beforeCourt, type Finding } from '../domain/admissibility.ts';
import type { Part } from '../domain/completeness.ts';
import type { Amendment, Filing, Track } from '../domain/filing.ts';
import type { Complainant, ComplaintSubmitted, CompletionSubmitted, Identifying } from './complainant-reader.ts';
import { addresseeOf, isReachable } from './identity-vault.ts';
import { receiptNumberFor } from './receipt.ts';

/** What everyone may know of a complaint that is handed in. */
export function filingOf(
  { data, time, source }: ComplaintSubmitted,
  complaintId: string,
  track: Track,
  complainant: Complainant | undefined,
): Filing {
  const { reference, category, channel, language } = data;
  const { territory, operation, claims, filedOrally, representation, group } = data;
  return {
    receiptNumber: receiptNumberFor(complaintId, Number(time.slice(0, 4))),
    institution: institutionOfSource(source) ?? '',
    reference,
    registeredOn: civilDayOf(time),
    track,
    category,
    channel,
    language,
    ...(territory && { territory }),
    ...(operation && { operation }),
    ...(claims && { claims }),
    ...(filedOrally && { filedOrally }),
    ...(representation && { representation }),
    ...(group && { group }),
    ...(complainant && { complainant: complainantOf(complaintId, complainant) }),
  };
}

/** The complainant under a pseudonym, and whether a letter or a text message can reach them or who speaks for them. */
export const complainantOf = (id: string, complainant: Complainant) => ({
  id,
  reachable: isReachable(addresseeOf(complainant)),
});

/** What a completion replaces of what was known; who could be reached before still can. */
export function amendmentOf(
  { data: { territory, operation, representation, group } }: CompletionSubmitted,
  complaintId: string,
  complainant: Complainant | undefined,
): Amendment {
  const person = complainant && complainantOf(complaintId, complainant);
  return {
    ...(territory && { territory }),
    ...(operation && { operation }),
    ...(representation && { representation }),
    ...(group && { group }),
    ...(person?.reachable && { complainant: person }),
  };
}

/** What a request tells in words; it is sealed with the identity. */
export const toldIn = ({ data: { alreadyTried, administration } }: Identifying) => ({
  ...(alreadyTried !== undefined && { alreadyTried }),
  ...(administration !== undefined && { administration }),
});

/** Which parts of a complaint a request brings. */
export function partsOf({ data }: Identifying, complainant: Complainant = {}): readonly Part[] {
  const brought: Record<Part, unknown> = {
    identity: complainant.name,
    address: complainant.address,
    administration: data.administration,
    'prior-steps': data.alreadyTried,
    'group-details': complainant.members,
  };
  return Object.keys(brought).filter((part) => brought[part] !== undefined);
}

/** What speaks against a complaint as it is handed in. */
export const findingsOf = ({ data }: ComplaintSubmitted): readonly Finding[] => [
  ...(data.declarations.noCourtCase ? [] : [beforeCourt]),
  ...(data.findings ?? []),
];
