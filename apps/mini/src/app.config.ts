/** What staff see of it beside their form belongs to the web page alone. */
const forTheWeb = process.env.TARO_ENV === 'h5' ? ['preview/index'] : [];

export default defineAppConfig({
  pages: ['pages/home/index', 'pages/me/index'],
  subPackages: [
    { root: 'content', pages: ['list/index', 'detail/index', 'all/index', ...forTheWeb] },
    { root: 'disclosure', pages: ['catalogue/index', 'list/index'] },
    { root: 'foi', pages: ['apply/index', 'mine/index', 'detail/index'] },
    { root: 'search', pages: ['index'] },
    { root: 'my', pages: ['cases/index', 'notices/index', 'sign-ups/index'] },
    { root: 'complaint', pages: ['new/index', 'detail/index'] },
    { root: 'aid', pages: ['guide/index', 'apply/index', 'mine/index', 'detail/index', 'publicity/index'] },
    { root: 'privacy', pages: ['held/index', 'close/index'] },
    {
      root: 'consultation',
      pages: ['ask/index', 'receipt/index', 'mine/index', 'detail/index', 'lookup/index', 'public-list/index', 'public-detail/index'],
    },
  ],
  preloadRule: {
    'pages/home/index': {
      network: 'all',
      packages: ['content', 'disclosure', 'foi', 'search', 'my', 'complaint', 'aid', 'privacy', 'consultation'],
    },
  },
  // A page turned back while it still slides in stays hidden for good; without sliding nothing can go wrong.
  animation: false,
  lazyCodeLoading: 'requiredComponents',
  sitemapLocation: 'sitemap.json',
  window: {
    navigationBarTitleText: '退役军人云服务平台',
    navigationBarBackgroundColor: '#1F4D3F',
    navigationBarTextStyle: 'white',
    backgroundColor: '#F6F2E9',
    backgroundTextStyle: 'dark',
  },
});
