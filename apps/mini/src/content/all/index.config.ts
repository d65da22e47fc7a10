export default definePageConfig({ navigationBarTitleText: '全部栏目' });
