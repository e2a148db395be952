import { readdirSync } from 'node:fs';

/** One folder, one context: a new service is bound by the rules the moment its folder exists. */
const contexts = readdirSync(new URL('../../../services/', import.meta.url));

/** Who may import whom, by Nx tag. Why: a service that imports another one can't be deployed, tested or replaced alone. */
export const boundaries = {
  '@nx/enforce-module-boundaries': [
    'error',
    {
      allow: [],
      // Only the specs of the local platform use the test kit that starts it; nothing that is built does.
      ignoredCircularDependencies: [['@jisr/local', '@jisr/testing']],
      depConstraints: [
        { sourceTag: 'type:service', onlyDependOnLibsWithTags: ['type:platform', 'type:contract', 'type:util'] },
        // What runs in a browser shares types with its service, never code that belongs on a server.
        { sourceTag: 'type:web', onlyDependOnLibsWithTags: ['type:contract', 'type:util'] },
        { sourceTag: 'type:platform', onlyDependOnLibsWithTags: ['type:platform', 'type:contract', 'type:util'] },
        { sourceTag: 'type:contract', onlyDependOnLibsWithTags: ['type:util'] },
        { sourceTag: 'type:util', onlyDependOnLibsWithTags: ['type:util'] },
        { sourceTag: 'scope:shared', onlyDependOnLibsWithTags: ['scope:shared'] },
        ...contexts.map((context) => ({
          sourceTag: `scope:${context}`,
          onlyDependOnLibsWithTags: [`scope:${context}`, 'scope:shared'],
        })),
      ],
    },
  ],
};
