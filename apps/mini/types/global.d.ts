/// <reference types="@tarojs/taro" />
declare module '*.scss';
/** Where the server is; empty means the address that the page came from. */
declare const API_BASE: string;
