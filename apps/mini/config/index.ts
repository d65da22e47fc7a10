import path from 'node:path';
import { defineConfig } from '@tarojs/cli';

const weapp = process.env.TARO_ENV === 'weapp';

/** The bureau's own address, which WeChat must know beforehand; the web page asks the server that it came from. */
const apiBase = weapp ? (process.env.API_BASE ?? 'https://vc.example.gov.cn') : '';

/** What is written in modern syntax, our own packages included: cheap phones get ES5 throughout. */
const MODERN =
  /[\\/]node_modules[\\/](zod|is-mobile|@stencil|@tarojs[\\/]router|history|universal-router|query-string|decode-uri-component|filter-obj|split-on-first)[\\/]/;
const transpiled = [path.resolve(__dirname, '../../../packages'), __dirname, (file: string) => MODERN.test(file)];

/** Sizes are real pixels: large print is a matter of our own modes, never of the width of the screen. */
const styles = { pxtransform: { enable: false, config: {} }, cssModules: { enable: false, config: {} } };

/** The part of a webpack chain that is used here. */
interface Chain {
  module: { rule(name: string): Rule };
  node: { set(name: string, value: unknown): unknown };
  optimization: { splitChunks(options: object): unknown };
  resolve: { alias: { set(from: string, to: string): unknown } };
}
interface Rule {
  test(what: RegExp): Rule;
  set(key: string, value: unknown): Rule;
  parser(options: object): Rule;
}

/**
 * Whatever no page uses of the shared packages is left out, and with it nine tenths of zod. (Only a package that changes
 * something by merely being imported could mind; `words.ts`, which sets zod up, comes along with every field.)
 */
const leaveOutUnused = (chain: Chain): void => {
  chain.module
    .rule('workspace')
    .test(/[\\/]packages[\\/](contract|domain)[\\/]src[\\/]/)
    .set('sideEffects', false);
};

/** WeChat has a `global` of its own; the builder's stand-in would look for it by making code out of text. */
const forWeChat = (chain: Chain): void => {
  leaveOutUnused(chain);
  chain.node.set('global', false);
};

/**
 * The web page comes whole, its pages together: they are small, and one that had to be fetched on the way would be a blank
 * screen wherever the network is gone. What seldom changes stands apart, so that phones keep it over many releases.
 * The framework's own sheet is left out: it holds a font for icons that we do not draw, which the server's security policy
 * forbids.
 */
const forTheWeb = (chain: Chain): void => {
  leaveOutUnused(chain);
  chain.module
    .rule('whole')
    .test(/\.[jt]sx?$/)
    .parser({ dynamicImportMode: 'eager' });
  chain.optimization.splitChunks({
    cacheGroups: { default: false, defaultVendors: false, vendor: { name: 'vendor', chunks: 'initial', test: /[\\/]node_modules[\\/]/ } },
  });
  chain.resolve.alias.set('@tarojs/components/dist/taro-components/taro-components.css$', path.resolve(__dirname, 'no-styles.css'));
};

export default defineConfig<'webpack5'>(async () => ({
  projectName: 'veterans-cloud',
  date: '2026-11-23',
  designWidth: 375,
  deviceRatio: { 375: 2, 750: 1 },
  sourceRoot: 'src',
  outputRoot: `dist/${process.env.TARO_ENV}`,
  plugins: [path.resolve(__dirname, 'aria')],
  defineConstants: { API_BASE: JSON.stringify(apiBase) },
  copy: { patterns: weapp ? [{ from: 'src/sitemap.json', to: 'dist/weapp/sitemap.json' }] : [], options: {} },
  logger: { quiet: true, stats: false },
  framework: 'react',
  compiler: 'webpack5',
  cache: { enable: process.env.TARO_CACHE === '1' },
  mini: {
    compile: { include: transpiled },
    postcss: styles,
    optimizeMainPackage: { enable: true },
    webpackChain: forWeChat,
  },
  h5: {
    compile: { include: transpiled },
    publicPath: '/',
    staticDirectory: 'static',
    // Real addresses: what the sitemap and shared links name can be asked for from the server.
    router: { mode: 'browser' },
    output: { filename: 'js/[name].[contenthash:8].js', chunkFilename: 'js/[name].[contenthash:8].js' },
    miniCssExtractPluginOption: {
      ignoreOrder: true,
      filename: 'css/[name].[contenthash:8].css',
      chunkFilename: 'css/[name].[contenthash:8].css',
    },
    postcss: { autoprefixer: { enable: true, config: {} }, ...styles },
    webpackChain: forTheWeb,
  },
}));
