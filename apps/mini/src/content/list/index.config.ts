export default definePageConfig({ navigationBarTitleText: '信息列表' });
