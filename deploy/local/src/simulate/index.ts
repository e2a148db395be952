export { simulateCommand } from './command.ts';
export { isComplete, isSound, type Report } from './report.ts';
export { deck } from './scenarios/deck.ts';
export { prefixOf, simulate, type Plan } from './simulate.ts';
export { accessOfPlatform } from './world/platform-access.ts';
export { World } from './world/world.ts';
