import { caller, type FormRoute, type Given, type Reply, type Transport } from '@vc/contract';
import { withSession } from './call.ts';

type Progress = (percent: number) => void;

/** Sends a form with one file; only the older way of asking tells how much has gone out. */
const sending =
  (file: File, onProgress: Progress): Transport =>
  ({ method, url }) =>
    new Promise((resolve, reject) => {
      const request = new XMLHttpRequest();
      request.open(method, url);
      request.setRequestHeader('x-vc-console', '1');
      request.upload.onprogress = ({ loaded, total }) => onProgress(total > 0 ? Math.round((loaded / total) * 100) : 0);
      request.onerror = () => reject(new Error('no answer'));
      request.onload = () => {
        const isJson = request.getResponseHeader('content-type')?.includes('json');
        resolve({ status: request.status, body: isJson ? JSON.parse(request.responseText) : null });
      };
      const form = new FormData();
      form.append('file', file, file.name);
      request.send(form);
    });

/** Uploads a file, telling how far it is. A lost session asks for the password, and the upload begins again. */
export const upload = <T extends FormRoute>(route: T, input: Given<T>, file: File, onProgress: Progress): Promise<Reply<T>> =>
  withSession(() => caller(sending(file, onProgress))(route, input));
