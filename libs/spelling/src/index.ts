export { fold, isNumeral, skeletonOf, tellingWords } from './spelling.ts';
