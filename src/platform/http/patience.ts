/** Nobody's line is silent for so long while a file is on its way, but one that is held open on purpose or is dead. */
const SILENT_FOR = 15_000;

/** Does something in so many milliseconds, unless it is called off. */
export type Later = (deed: () => void, milliseconds: number) => { callOff(): void };

export const systemLater: Later = (deed, milliseconds) => {
  const timer = setTimeout(deed, milliseconds).unref();
  return { callOff: () => clearTimeout(timer) };
};

/** Watches over one sender: `lost` is called once nothing has been heard of them for too long. */
export interface Patience {
  heard(): void;
  end(): void;
}

export function patienceWith(lost: () => void, later: Later): Patience {
  let due = later(lost, SILENT_FOR);
  return {
    heard() {
      due.callOff();
      due = later(lost, SILENT_FOR);
    },
    end: () => due.callOff(),
  };
}
