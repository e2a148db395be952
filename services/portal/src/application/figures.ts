import { CodeLists } from '@jisr/contracts';
import type { FigureCell, FigureDimensions, MaskedCases } from '@jisr/portal-api';
import { loadTerritory } from '@jisr/reference';
import { Injectable } from '@nestjs/common';
import { CaseStore } from '../adapters/mongo/case-store.ts';
import { FigureStore, type FigureQuery } from '../adapters/mongo/figure-store.ts';
import { OperationStore } from '../adapters/mongo/operation-store.ts';
import type { FigureRow } from './figure-rows.ts';
import { maskedCase } from './masked-case.ts';

/** A cell is asked for by all that it is about. */
export type CellAsked = Omit<FigureQuery, 'from' | 'to'> & { readonly period: string };

/** What analysts see: cells as reporting stated them, and the masked cases behind one. */
@Injectable()
export class Figures {
  private readonly regions = loadTerritory().regions.map(({ code, names }) => ({ code, names }));

  constructor(
    private readonly store: FigureStore,
    private readonly operations: OperationStore,
    private readonly cases: CaseStore,
    private readonly codes: CodeLists,
  ) {}

  async find(query: FigureQuery): Promise<readonly FigureCell[]> {
    return (await this.store.find(query)).map(cellOf);
  }

  async dimensions(): Promise<FigureDimensions> {
    const [span, codes] = await Promise.all([this.store.span(), this.store.operations()]);
    const named = await this.operations.withCodes(codes);
    const operations = codes.map((code) => {
      const known = named.get(code);
      return { code, names: known?.names ?? {}, ...(known && { region: known.territory.region }) };
    });
    const categories = this.codes.everyOf('categories').map(({ code, labels }) => ({ code, names: labels }));
    return { ...span, categories, regions: this.regions, operations };
  }

  /** Those that are stated in a cell; none of a cell that reporting suppresses, or never stated. */
  async casesOf({ period, ...asked }: CellAsked): Promise<MaskedCases> {
    const [cell] = await this.store.find({ ...asked, from: period, to: period });
    if (!cell || cell.suppressed) return { suppressed: true, cases: [] };
    const rows = await this.cases.inCell({ ...asked, period });
    return { suppressed: false, cases: rows.map(maskedCase) };
  }
}

const cellOf = ({ _id, ...cell }: FigureRow): FigureCell => cell;
