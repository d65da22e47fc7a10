/** True in WeChat, false on the web page. A build keeps only its own side of a choice. */
export const weapp = process.env.TARO_ENV === 'weapp';
