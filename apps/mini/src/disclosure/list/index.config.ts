export default definePageConfig({ navigationBarTitleText: '公开的信息' });
