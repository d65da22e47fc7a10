module.exports = {
  // Built-ins that old phones lack are few here and are added in src/lib/polyfill.ts: automatic injection trebles the page.
  presets: [['taro', { framework: 'react', ts: true, compiler: 'webpack5', useBuiltIns: false }]],
};
