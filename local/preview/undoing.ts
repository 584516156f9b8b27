// What a person does through our menus becomes one step of Univer's undo, also where the workbook changes the sheet below its commands.
import {
  CommandType,
  ICommandService,
  IUndoRedoService,
  type IAccessor,
  type ICommandInfo,
  type IMutationInfo,
  type Univer,
} from '@univerjs/core';
import {
  ReorderRangeMutation,
  ReorderRangeUndoMutationFactory,
  SetColHiddenMutation,
  SetColVisibleMutation,
  SetRangeValuesMutation,
  SetRangeValuesUndoMutationFactory,
  SetRowHiddenMutation,
  SetRowVisibleMutation,
  type IReorderRangeMutationParams,
  type ISetRangeValuesMutationParams,
} from '@univerjs/sheets';

/** What takes each mutation back, worked out before it runs. */
const INVERSES: Readonly<Record<string, (mutation: Required<ICommandInfo>, accessor: IAccessor) => IMutationInfo>> = {
  [ReorderRangeMutation.id]: ({ id, params }) => ({ id, params: ReorderRangeUndoMutationFactory(params as IReorderRangeMutationParams) }),
  [SetRangeValuesMutation.id]: ({ id, params }, accessor) => ({
    id,
    params: SetRangeValuesUndoMutationFactory(accessor, params as ISetRangeValuesMutationParams),
  }),
  [SetColHiddenMutation.id]: ({ params }) => ({ id: SetColVisibleMutation.id, params }),
  [SetColVisibleMutation.id]: ({ params }) => ({ id: SetColHiddenMutation.id, params }),
  [SetRowHiddenMutation.id]: ({ params }) => ({ id: SetRowVisibleMutation.id, params }),
  [SetRowVisibleMutation.id]: ({ params }) => ({ id: SetRowHiddenMutation.id, params }),
};

/** Runs `act`, in which everything that changes the workbook of that unit happens, as one step of undo. */
export function asOneStep(univer: Univer, unitId: string, act: () => void): void {
  const injector = univer.__getInjector();
  const [commands, undoing] = [injector.get(ICommandService), injector.get(IUndoRedoService)];
  const undoMutations: IMutationInfo[] = [];
  const redoMutations: IMutationInfo[] = [];
  // Commands put themselves on the stack, with the mutations inside them.
  let within = 0;
  const before = undoing.pitchTopUndoElement();
  const listening = [
    commands.beforeCommandExecuted(({ id, type, params = {} }) => {
      if (type === CommandType.COMMAND) within++;
      const inverse = INVERSES[id];
      if (within > 0 || inverse === undefined) return;
      undoMutations.unshift(inverse({ id, type: CommandType.MUTATION, params }, injector));
      redoMutations.push({ id, params });
    }),
    commands.onCommandExecuted(({ type }) => {
      if (type === CommandType.COMMAND) within--;
    }),
  ];
  try {
    act();
  } finally {
    for (const one of listening) one.dispose();
  }
  if (redoMutations.length === 0) return;
  const top = undoing.pitchTopUndoElement();
  if (top === null || top === undefined || top === before) undoing.pushUndoRedo({ unitID: unitId, undoMutations, redoMutations });
  else {
    // A command of this step is on the stack already: what came after it is taken back before it.
    top.undoMutations.unshift(...undoMutations);
    top.redoMutations.push(...redoMutations);
  }
}
