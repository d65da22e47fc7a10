import path from 'node:path';
import { ariaAttributes } from './attributes';

/** The parts of the builder that this plugin touches. */
interface MiniPlatform {
  platform: string;
  runtimePath: string | string[];
  template: { mergeComponents(context: unknown, components: typeof ariaAttributes): void };
}
interface Builder {
  registerMethod(method: { name: string; fn(platform: MiniPlatform): void }): void;
}

/** Teaches WeChat's templates, and the runtime that fills them, to carry the attributes for screen readers. */
export default (builder: Builder): void => {
  builder.registerMethod({
    name: 'onSetupClose',
    fn(platform) {
      if (!platform.template) return;
      platform.template.mergeComponents(builder, ariaAttributes);
      const known = Array.isArray(platform.runtimePath) ? platform.runtimePath : [platform.runtimePath];
      platform.runtimePath = [...known, path.resolve(__dirname, 'runtime.ts')];
    },
  });
};
