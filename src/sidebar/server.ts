// The one file that knows google.script.run: every call of Rpc as a promise, one JSON string each way.
import type { Rpc } from '../contract/rpc';
import type { Remote } from '../contract/wire';

interface Runner {
  withSuccessHandler(handler: (answer: string) => void): Runner;
  withFailureHandler(handler: (error: Error) => void): Runner;
}
type Endpoints = Readonly<Record<string, (argumentList: string) => void>>;

declare const google: { readonly script: { readonly run: Runner; readonly host: { close(): void } } };

/** Rejects when Google could not run the call at all; what the endpoint itself expects to fail comes back as a value. */
export const server = new Proxy({} as Remote<Rpc>, {
  get:
    (_target, name) =>
    (...parameters: unknown[]) =>
      new Promise((resolve, reject) => {
        const runner = google.script.run.withSuccessHandler((answer) => resolve(JSON.parse(answer))).withFailureHandler(reject);
        const endpoint = (runner as unknown as Endpoints)[String(name)];
        if (endpoint === undefined) reject(new Error(`not served: ${String(name)}`));
        else endpoint(JSON.stringify(parameters));
      }),
});

/** Closes the dialog or sidebar this page stands in. */
export function closePage(): void {
  google.script.host.close();
}
