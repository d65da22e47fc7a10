import { weapp } from './platform';

// Addresses of the web page once stood behind `#`. Those that were shared or printed still lead where they led.
if (!weapp && /^#\/[a-z]/.test(window.location.hash)) window.history.replaceState(null, '', window.location.hash.slice(1));
