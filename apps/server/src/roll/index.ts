export { cancelSignUps, correctSignUp } from './own-sign-ups.ts';
export { SignUpEntity } from './sign-up.entity.ts';
export { callOff, phoneOfSignUp, resume, tellMoved } from './tell-roll.ts';
