export { bareOf, fold, isNumeral, skeletonOf, tellingWords } from './spelling.ts';
