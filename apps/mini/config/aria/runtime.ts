import { mergeInternalComponents } from '@tarojs/shared';
import { ariaAttributes } from './attributes';

mergeInternalComponents(ariaAttributes as Record<string, Record<string, string>>);
