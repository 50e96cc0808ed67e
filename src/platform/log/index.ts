import pino, { type Logger as PinoLogger } from 'pino';

export type Logger = Pick<PinoLogger, 'info' | 'warn' | 'error' | 'debug' | 'fatal'>;

/** A logger of JSON lines on standard error. `silent` says nothing. Secrets and addresses never go in. */
export function createLogger(level: 'silent' | 'debug' | 'info' | 'warn' | 'error'): PinoLogger {
  return pino(
    {
      level,
      errorKey: 'failure',
      redact: { paths: ['req.headers.cookie', 'req.headers.authorization'], remove: true },
    },
    pino.destination({ fd: 2, sync: false }),
  );
}
