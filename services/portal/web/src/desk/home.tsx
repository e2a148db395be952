import { createLazyRoute } from '@tanstack/react-router';
import { Loading } from '../shell/states.tsx';

export const route = createLazyRoute('/desk')({ component: Loading });
