import type { FigureDimensions, MaskedCases } from '@jisr/portal-api';
import { Controller, Get, Header, Query, Req, Res } from '@nestjs/common';
import type { Request, Response } from 'express';
import { Figures } from '../../application/figures.ts';
import { csvOf } from './figures-csv.ts';
import { CellQuery, FiguresQuery } from './figures.query.ts';
import { For } from './session.ts';

/** The figures as the reporting topics state them: no cell is computed here, and a suppressed one stays so. */
@Controller('api/figures')
@For('analyst', 'correspondent', 'delegate', 'administrator')
export class FiguresController {
  constructor(private readonly figures: Figures) {}

  /** JSON, or CSV with `format=csv` or when that alone is accepted. */
  @Get()
  async cells(@Query() query: FiguresQuery, @Req() request: Request, @Res() response: Response): Promise<void> {
    const cells = await this.figures.find(query);
    response.vary('accept').setHeader('cache-control', 'no-store');
    if ((query.format ?? request.accepts(['json', 'csv'])) !== 'csv') return void response.json({ cells });
    response.attachment(`jisr-${query.scope}.csv`).type('csv').send(csvOf(cells));
  }

  @Get('dimensions')
  @Header('cache-control', 'no-store')
  dimensions(): Promise<FigureDimensions> {
    return this.figures.dimensions();
  }

  /** The cases that a cell counts, masked. */
  @Get('cases')
  @Header('cache-control', 'no-store')
  cases(@Query() query: CellQuery): Promise<MaskedCases> {
    return this.figures.casesOf(query);
  }
}
