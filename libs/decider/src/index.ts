export { accept, isRefused, refuse, type Decider, type Decision } from './decider.ts';
export { explore, TooManyStatesError, type Edge, type Exploration } from './explore.ts';
export { specify } from './specify.ts';
export { stateDiagram } from './state-diagram.ts';
