export { answerConsultation } from './answer.ts';
export { askConsultation, type Question } from './ask.ts';
export { consultationClock } from './clock.ts';
export { ConsultationEntity } from './consultation.entity.ts';
export { ConsultationLists } from './consultation-lists.ts';
export { proposePublicity, publishAnswer } from './publicity.ts';
