import { randomUUID } from 'node:crypto';
import type { FiledView } from '@jisr/portal-api';
import { Caller, type Platform } from '@jisr/testing';
import { Browser } from '../browser.ts';

/** Where a language's complaints come from; its name is folded as people type it. */
export interface Place {
  readonly region: string;
  readonly province: string;
  readonly typed: string;
  readonly operation: string;
  /** Of the same operator, in another province of the region. */
  readonly otherAgency: string;
}

export const places: Readonly<Record<'ar' | 'fr', Place>> = {
  ar: {
    ...{ region: 'MA-09', province: '09.001', typed: 'اكادير', operation: 'OP-JOURNEY-AR' },
    otherAgency: 'agence-tiznit',
  },
  fr: {
    ...{ region: 'MA-05', province: '05.091', typed: 'beni mellal', operation: 'OP-JOURNEY-FR' },
    otherAgency: 'agence-khouribga',
  },
};

const complainant = { name: 'Zoulikha Tamazirt', phone: '+212 6 12 34 56 78', address: '12, rue des Orangers, Salé' };

/** Brings complaints as citizens do, each known by its receipt number, and operations as the operator's own system does. */
export class DeskCases {
  constructor(
    private readonly platform: Platform,
    private readonly portal: string,
  ) {}

  async register({ operation, region, province }: Place): Promise<void> {
    const names = { fr: `Résidence ${operation}`, ar: `إقامة ${operation}` };
    const data = { code: operation, names, kind: 'housing', territory: { region, province } };
    const registry = new Caller(this.platform, 'housing-projects', 'al-omrane');
    const { status, body } = await registry.ask('operation-reported', { subject: operation, data });
    if (status !== 200) throw new Error(JSON.stringify(body));
  }

  async file({ region, province, operation }: Place, more: object = {}, institution = 'al-omrane'): Promise<string> {
    const complaint = {
      ...{
        category: 'refund',
        language: 'ar',
        description: 'لم أسترجع المبلغ الذي دفعته منذ سنة.',
        claims: ['refund'],
      },
      ...{ declarations: { noCourtCase: true }, territory: { region, province }, operation: { code: operation } },
      ...{ complainant, ...more },
    };
    const headers = { 'idempotency-key': randomUUID(), 'accept-language': 'fr' };
    const { status, text } = await new Browser(this.portal).post(
      '/api/complaints',
      { institution, complaint },
      headers,
    );
    if (status >= 300) throw new Error(text);
    return (JSON.parse(text) as FiledView).receiptNumber;
  }
}
