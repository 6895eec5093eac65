import type { Browser } from '@playwright/test';
import { table } from './bench.ts';
import type { Budget } from './web-budgets.ts';

/** Something measured, beside what it may be; without a budget it is only reported. */
export type Figure = Budget & Readonly<{ value: number }>;

/** What is measured: the built app behind a real server, on a store with the samples and a generated graph. */
export type Site = Readonly<{
  url: string;
  browser: Browser;
  /** Names of entities of the generated graph with many neighbours. */
  hubs: readonly string[];
}>;

export const figure = (budget: Budget, value: number): Figure => ({ ...budget, value });

const isOver = ({ value, budget }: Figure): boolean => budget !== null && !(value <= budget);

/** Whether a figure is over what is required of it. */
export const fails = (one: Figure): boolean => one.required && isOver(one);

const number = new Intl.NumberFormat('en', { maximumFractionDigits: 2 });
const amount = (value: number, unit: string): string => `${number.format(value)} ${unit}`.trimEnd();

export const figureTable = (figures: readonly Figure[]): string =>
  table(
    ['figure', 'measured', 'budget', 'verdict'],
    figures.map((one) => [
      one.name,
      amount(one.value, one.unit),
      one.budget === null ? '–' : `${amount(one.budget, one.unit)}${one.required ? ', required' : ''}`,
      one.budget === null ? 'reported' : !isOver(one) ? 'within' : one.required ? '**FAILS**' : 'over',
    ]),
  );
