export { fileComplaint } from './complain.ts';
export { ComplaintEntity } from './complaint.entity.ts';
export { phoneOfComplaint } from './complaint.view.ts';
