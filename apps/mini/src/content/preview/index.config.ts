export default definePageConfig({ navigationBarTitleText: '手机预览' });
