import { afterAll, beforeAll, describe } from '@jest/globals';
import { aCaseThatIsAnswered } from './answering.ts';
import { anInstitutionThatCalls } from './calling.ts';
import { aComplaintThatLacksSomething } from './completing.ts';
import { aCaseThatHasEnded } from './ending.ts';
import { aComplainantWhoWasErased } from './erasing.ts';
import { aComplaintThatIsFiled } from './filing.ts';
import { whoComplains } from './identity.ts';
import { complaintsThatLookAlike } from './likeness.ts';
import { whatThePortalMayKnow } from './portal.ts';
import { Stage } from './stage.ts';

describe('intake', () => {
  let stage: Stage;
  beforeAll(async () => {
    stage = await Stage.open();
  }, 300_000);
  afterAll(() => stage.close());

  aComplaintThatIsFiled(() => stage);
  aComplaintThatLacksSomething(() => stage);
  complaintsThatLookAlike(() => stage);
  aCaseThatIsAnswered(() => stage);
  aCaseThatHasEnded(() => stage);
  whoComplains(() => stage);
  whatThePortalMayKnow(() => stage);
  aComplainantWhoWasErased(() => stage);
  anInstitutionThatCalls(() => stage);
});
