export default definePageConfig({ navigationBarTitleText: '申请公开信息' });
