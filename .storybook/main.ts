import type { StorybookConfig } from '@storybook/web-components-vite';
import { defaultClientConditions } from 'vite';
import { kituCssModule } from './kitu-css.js';

export default {
  framework: { name: '@storybook/web-components-vite', options: {} },
  stories: ['../stories/**/*.mdx', '../stories/**/*.stories.ts'],
  addons: ['@storybook/addon-docs', '@storybook/addon-a11y'],
  staticDirs: [
    { from: '../demo/img', to: '/img' },
    { from: '../docs/img', to: '/bilder' },
  ],
  core: { disableTelemetry: true, disableWhatsNewNotifications: true, enableCrashReports: false },
  features: { sidebarOnboardingChecklist: false },
  viteFinal: (config) => ({
    ...config,
    plugins: [...(config.plugins ?? []), kituCssModule()],
    resolve: {
      ...config.resolve,
      // Our own packages from their sources.
      conditions: ['@kitu/source', ...(config.resolve?.conditions ?? defaultClientConditions)],
      dedupe: ['lit'],
    },
  }),
} satisfies StorybookConfig;
