export { answerConsultation, returnAnswer, sendAnswer, submitAnswer } from './answer.ts';
export { askConsultation, enterConsultation, type Question } from './ask.ts';
export { citesOf, citeViews } from './cites.ts';
export { ConsultationEntity } from './consultation.entity.ts';
export { ConsultationLists } from './consultation-lists.ts';
export { addNote } from './handle.ts';
export { proposePublicity, publishAnswer } from './publicity.ts';
export { followUp, rateConsultation } from './reopen.ts';
export { keepConsultationSettings } from './settings.ts';
