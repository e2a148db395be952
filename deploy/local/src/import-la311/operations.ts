import { request, type StructuredRequest } from './request.ts';
import type { Province, Territory } from './territory.ts';

const reportedAt = '2017-01-01T00:00:00.000Z';

export const operationCodeOf = (province: string): string => `OP-${province}`;

const operationOf = (province: Province): StructuredRequest =>
  request('ma.jisr.housing-projects.operation-reported.v1', operationCodeOf(province.code), reportedAt, {
    code: operationCodeOf(province.code),
    names: { fr: `Opération Al Omrane ${province.names.fr}`, ar: `عملية العمران ${province.names.ar}` },
    kind: 'mixed',
    territory: { region: province.region, province: province.code, synthetic: true },
    synthetic: true,
  });

/** One invented operation for each province, so that a complaint has one to refer to wherever it is placed. */
export const inventOperations = ({ provinces }: Territory): StructuredRequest[] => provinces.map(operationOf);
