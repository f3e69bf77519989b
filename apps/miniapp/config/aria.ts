import type { IPluginContext } from '@tarojs/service';
import table from '../src/lib/aria-attributes.json';

interface WithTemplate {
  template?: { mergeComponents(ctx: IPluginContext, patch: Record<string, Record<string, string>>): void };
}

/**
 * Taro's WXML templates carry no aria attributes, so a screen reader would hear nothing in WeChat.
 * This adds them to the templates; `lib/aria-runtime.ts` tells the running app, from the same table.
 */
export default (ctx: IPluginContext): void => {
  ctx.registerMethod({
    name: 'onSetupClose',
    fn(platform: WithTemplate) {
      platform.template?.mergeComponents(
        ctx,
        Object.fromEntries(table.elements.map((name) => [name, { ...table.attributes }])),
      );
    },
  });
};
