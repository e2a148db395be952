import { createRoute } from '@tanstack/react-router';
import { root } from '../shell/root.tsx';
import { BeforePage } from './before-page.tsx';
import { FilePage } from './filing/file-page.tsx';
import { SentPage } from './filing/sent-page.tsx';
import { AskPage } from './follow/ask-page.tsx';
import { CasePage } from './follow/case-page.tsx';
import { ErasurePage } from './follow/erasure-page.tsx';
import { OpenPage } from './follow/open-page.tsx';
import { AccessibilityPage, PrivacyPage } from './notices.tsx';
import { Start } from './start.tsx';

const parent = { getParentRoute: () => root };

export const citizenRoutes = [
  createRoute({ ...parent, path: '/', component: Start }),
  createRoute({ ...parent, path: '/before', component: BeforePage }),
  createRoute({ ...parent, path: '/file/$step', component: FilePage }),
  createRoute({ ...parent, path: '/sent/$id', component: SentPage }),
  createRoute({ ...parent, path: '/follow', component: OpenPage }),
  createRoute({ ...parent, path: '/follow/case', component: CasePage }),
  createRoute({ ...parent, path: '/follow/case/$request', component: AskPage }),
  createRoute({ ...parent, path: '/follow/erasure', component: ErasurePage }),
  createRoute({ ...parent, path: '/privacy', component: PrivacyPage }),
  createRoute({ ...parent, path: '/accessibility', component: AccessibilityPage }),
] as const;
