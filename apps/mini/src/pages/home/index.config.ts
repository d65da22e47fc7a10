export default definePageConfig({ navigationBarTitleText: '退役军人云服务平台' });
