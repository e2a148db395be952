import { ConfigModule } from '@jisr/config';
import { loadInstitutions } from '@jisr/contracts';
import { EntranceModule } from '@jisr/entrance';
import { MessagingModule, TextsController, TextVault } from '@jisr/messaging';
import { HEALTH_CONTRIBUTORS } from '@jisr/observability';
import { ReferenceModule } from '@jisr/reference';
import { MasterKey, PersonDigests, RecipientKeys, WordDigests } from '@jisr/security';
import { Module } from '@nestjs/common';
import { MongooseModule } from '@nestjs/mongoose';
import type { Connection } from 'mongoose';
import { IntakeConfig } from './adapters/config/intake.config.ts';
import { Announcements } from './adapters/tus/announcement.ts';
import { UploadsController } from './adapters/tus/uploads.controller.ts';
import { scannerOf } from './adapters/clamd/scanner-of.ts';
import { NotesController } from './adapters/http/notes.controller.ts';
import { Previews } from './adapters/preview/previews.ts';
import { ContentReader } from './adapters/mongo/content-reader.ts';
import { ContentStore } from './adapters/mongo/content-store.ts';
import { IdentityStore } from './adapters/mongo/identity-store.ts';
import { WordStore } from './adapters/mongo/word-store.ts';
import { PortalComplaintsController } from './adapters/http/portal-complaints.controller.ts';
import { ContactController } from './adapters/http/contact.controller.ts';
import { DocumentsController } from './adapters/http/documents.controller.ts';
import { ExchangeDocumentsController } from './adapters/http/exchange-documents.controller.ts';
import { KeysController } from './adapters/http/keys.controller.ts';
import { intakeSubscription } from './adapters/kafka/intake.subscription.ts';
import { AcceptReplyWhenAcceptanceSubmittedHandler } from './application/accept-reply-when-acceptance-submitted.handler.ts';
import { CompleteComplaintWhenCompletionSubmittedHandler } from './application/complete-complaint-when-completion-submitted.handler.ts';
import { completionWindowTimer } from './application/completion-window.ts';
import { ContestReplyWhenContestSubmittedHandler } from './application/contest-reply-when-contest-submitted.handler.ts';
import { FindInadmissibleWhenCompletionWindowPassedHandler } from './application/find-inadmissible-when-completion-window-passed.handler.ts';
import { FindInadmissibleWhenInadmissibilitySubmittedHandler } from './application/find-inadmissible-when-inadmissibility-submitted.handler.ts';
import { ComplainantFiles } from './application/complainant-file.ts';
import { EraseComplainant } from './application/erase-complainant.ts';
import { ComplainantReader } from './application/complainant-reader.ts';
import { ComplainantTexts } from './application/complainant-texts.ts';
import { ComplaintWords } from './application/complaint-words.ts';
import { ForgetTrackingCodeWhenNotificationSentHandler } from './application/forget-tracking-code-when-notification-sent.handler.ts';
import { HearOfBreachWhenClockBreachedHandler } from './application/hear-of-breach-when-clock-breached.handler.ts';
import { HearOfClosureWhenCaseClosedHandler } from './application/hear-of-closure-when-case-closed.handler.ts';
import { HearOfClosureWhenMediationClosedHandler } from './application/hear-of-closure-when-mediation-closed.handler.ts';
import { HearOfClosureWhenCaseReferredHandler } from './application/hear-of-closure-when-case-referred.handler.ts';
import { HearOfReplyWhenReplyIssuedHandler } from './application/hear-of-reply-when-reply-issued.handler.ts';
import { HearOfReturnWhenCaseReturnedHandler } from './application/hear-of-return-when-case-returned.handler.ts';
import { HearOfRoutingWhenCaseRoutedHandler } from './application/hear-of-routing-when-case-routed.handler.ts';
import { CaseAccess } from './application/dossier/case-access.ts';
import { FileContent } from './application/dossier/file-content.ts';
import { HandleDocument } from './application/dossier/handle-document.ts';
import { notes, notesIndex, PrivateNotes } from './application/dossier/private-notes.ts';
import { ReadDossier } from './application/dossier/read-dossier.ts';
import { InspectContents } from './application/dossier/inspect-contents.ts';
import { MalwareScanner } from './application/dossier/malware-scanner.ts';
import { scannerHealth } from './application/dossier/scanner-health.ts';
import { IdentityVault } from './application/identity-vault.ts';
import { IndexComplaints } from './application/index-complaints.ts';
import { INSTITUTIONS } from './application/institutions.token.ts';
import { likenessCollection, Likenesses, likenessIndex } from './application/likenesses.ts';
import { LinkCasesWhenLinkSubmittedHandler } from './application/link-cases-when-link-submitted.handler.ts';
import { RateCaseWhenRatingSubmittedHandler } from './application/rate-case-when-rating-submitted.handler.ts';
import { RegisterComplaintWhenComplaintSubmittedHandler } from './application/register-complaint-when-complaint-submitted.handler.ts';
import { ReopenComplaintWhenReopeningSubmittedHandler } from './application/reopen-complaint-when-reopening-submitted.handler.ts';
import { TakeToMediationWhenMediationRequestSubmittedHandler } from './application/take-to-mediation-when-mediation-request-submitted.handler.ts';
import { SearchComplaints } from './application/search-complaints.ts';
import { Terms } from './application/terms.ts';
import { WithdrawComplaintWhenWithdrawalSubmittedHandler } from './application/withdraw-complaint-when-withdrawal-submitted.handler.ts';

@Module({
  imports: [
    ConfigModule.forRoot(IntakeConfig),
    MongooseModule.forRootAsync({
      inject: [IntakeConfig],
      useFactory: ({ mongoUrl }: IntakeConfig) => ({
        uri: mongoUrl,
        onConnectionCreate: (connection: Connection) => {
          connection.on('connected', () => {
            void connection.collection(likenessCollection).createIndex(likenessIndex);
            void connection.collection(notes).createIndex(notesIndex);
          });
          return connection;
        },
      }),
    }),
    MessagingModule.forRoot({
      subscription: intakeSubscription,
      timers: { [completionWindowTimer]: FindInadmissibleWhenCompletionWindowPassedHandler },
    }),
    EntranceModule,
    ReferenceModule.forRoot(),
  ],
  controllers: [
    TextsController,
    ContactController,
    PortalComplaintsController,
    KeysController,
    UploadsController,
    DocumentsController,
    NotesController,
    ExchangeDocumentsController,
  ],
  providers: [
    {
      provide: INSTITUTIONS,
      inject: [IntakeConfig],
      useFactory: ({ institutionsDir }: IntakeConfig) => loadInstitutions(institutionsDir),
    },
    {
      provide: MasterKey,
      inject: [IntakeConfig],
      useFactory: ({ masterKey }: IntakeConfig) => MasterKey.fromBase64(masterKey),
    },
    { provide: IdentityVault, inject: [MasterKey], useFactory: (master: MasterKey) => new IdentityVault(master) },
    { provide: TextVault, inject: [MasterKey], useFactory: (master: MasterKey) => new TextVault(master) },
    { provide: PersonDigests, inject: [MasterKey], useFactory: (master: MasterKey) => new PersonDigests(master) },
    { provide: WordDigests, inject: [MasterKey], useFactory: (master: MasterKey) => new WordDigests(master) },
    {
      provide: RecipientKeys,
      inject: [IntakeConfig],
      useFactory: ({ identityKeys }: IntakeConfig) => RecipientKeys.fromJwks(identityKeys),
    },
    {
      provide: MalwareScanner,
      inject: [IntakeConfig],
      useFactory: ({ scanner }: IntakeConfig) => scannerOf(scanner),
    },
    { provide: HEALTH_CONTRIBUTORS, inject: [MalwareScanner], useFactory: scannerHealth },
    IdentityStore,
    WordStore,
    ComplaintWords,
    IndexComplaints,
    SearchComplaints,
    ComplainantFiles,
    EraseComplainant,
    ComplainantTexts,
    ContentStore,
    ContentReader,
    CaseAccess,
    FileContent,
    InspectContents,
    Announcements,
    ReadDossier,
    HandleDocument,
    PrivateNotes,
    Previews,
    ComplainantReader,
    Terms,
    Likenesses,
    RegisterComplaintWhenComplaintSubmittedHandler,
    CompleteComplaintWhenCompletionSubmittedHandler,
    FindInadmissibleWhenCompletionWindowPassedHandler,
    FindInadmissibleWhenInadmissibilitySubmittedHandler,
    WithdrawComplaintWhenWithdrawalSubmittedHandler,
    AcceptReplyWhenAcceptanceSubmittedHandler,
    ContestReplyWhenContestSubmittedHandler,
    TakeToMediationWhenMediationRequestSubmittedHandler,
    ReopenComplaintWhenReopeningSubmittedHandler,
    LinkCasesWhenLinkSubmittedHandler,
    RateCaseWhenRatingSubmittedHandler,
    HearOfRoutingWhenCaseRoutedHandler,
    HearOfReturnWhenCaseReturnedHandler,
    HearOfBreachWhenClockBreachedHandler,
    HearOfReplyWhenReplyIssuedHandler,
    HearOfClosureWhenCaseClosedHandler,
    HearOfClosureWhenMediationClosedHandler,
    HearOfClosureWhenCaseReferredHandler,
    ForgetTrackingCodeWhenNotificationSentHandler,
  ],
})
export class AppModule {}
