export { breachesOf } from './breaches-of.ts';
export { Problem, type Breach, type ProblemFacts } from './problem.ts';
export { documentOf, problemMediaType, type ProblemDocument } from './problem-document.ts';
export { problemOf } from './problem-of.ts';
