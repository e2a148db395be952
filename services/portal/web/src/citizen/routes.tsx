import { createRoute } from '@tanstack/react-router';
import { root } from '../shell/root.tsx';
import { Start } from './start.tsx';

const start = createRoute({ getParentRoute: () => root, path: '/', component: Start });

export const citizenRoutes = [start] as const;
