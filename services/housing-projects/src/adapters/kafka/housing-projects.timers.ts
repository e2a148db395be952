import { CloseCaseWhenContestWindowPassedHandler } from '../../application/close-case-when-contest-window-passed.handler.ts';
import { GatherCollectiveFileWhenCaseCountedHandler } from '../../application/gather-collective-file-when-case-counted.handler.ts';
import { ResumeTreatmentWhenInformationWindowPassedHandler } from '../../application/resume-treatment-when-information-window-passed.handler.ts';
import { StateMeasureOverdueWhenItsDayPassedHandler } from '../../application/state-measure-overdue-when-its-day-passed.handler.ts';
import { collectiveFileTimer } from '../../application/collective-files.ts';
import { measureTimer } from '../../application/measures.ts';
import { contestWindowTimer, informationWindowTimer } from '../../application/treat.ts';

/** Who reacts to timers, by kind. */
export const housingProjectsTimers = {
  [contestWindowTimer]: CloseCaseWhenContestWindowPassedHandler,
  [informationWindowTimer]: ResumeTreatmentWhenInformationWindowPassedHandler,
  [measureTimer]: StateMeasureOverdueWhenItsDayPassedHandler,
  [collectiveFileTimer]: GatherCollectiveFileWhenCaseCountedHandler,
};
