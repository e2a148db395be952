export { projects, root, type Project } from './projects.ts';
