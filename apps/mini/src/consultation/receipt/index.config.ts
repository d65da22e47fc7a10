export default definePageConfig({ navigationBarTitleText: '留言已收到' });
