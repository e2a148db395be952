import { Module } from '@nestjs/common';
import { FiguresController } from './adapters/http/figures.controller.ts';
import { FigureStore } from './adapters/mongo/figure-store.ts';
import { Figures } from './application/figures.ts';
import { KeepFiguresWhenKpiStatedHandler } from './application/keep-figures-when-kpi-stated.handler.ts';

/** The figures of the reporting topics. */
@Module({ controllers: [FiguresController], providers: [FigureStore, Figures, KeepFiguresWhenKpiStatedHandler] })
export class FiguresModule {}
