using Microsoft.Extensions.Logging;

namespace Processing;

/// <summary>The log events of this project: 3000 to 3999.</summary>
internal static partial class ProcessingLog
{
    [LoggerMessage(3001, LogLevel.Information, "Message {MessageId} of {Partner} arrived: {Operation}, {Verdict}")]
    public static partial void MessageArrived(this ILogger logger, string messageId, string partner, string operation, string verdict);

    [LoggerMessage(3002, LogLevel.Warning, "Message {MessageId} was refused: {Code}")]
    public static partial void MessageRefused(this ILogger logger, string messageId, string code);

    [LoggerMessage(3003, LogLevel.Debug, "Message {MessageId} was sent again by {Partner}; it is answered as before")]
    public static partial void MessageRepeated(this ILogger logger, string messageId, string partner);

    [LoggerMessage(3010, LogLevel.Debug, "Message {MessageId} passed {Step}: {Outcome}")]
    public static partial void StepPassed(this ILogger logger, string messageId, string step, string outcome);

    [LoggerMessage(3011, LogLevel.Warning, "Message {MessageId} was set aside at step {Step}: {Reason}")]
    public static partial void MessageParked(this ILogger logger, string messageId, int step, string reason);

    [LoggerMessage(3012, LogLevel.Error, "Message {MessageId} failed at step {Step} with {ExceptionType}")]
    public static partial void MessageFailed(this ILogger logger, Exception exception, string messageId, int step, string exceptionType);

    [LoggerMessage(3013, LogLevel.Debug, "Message {MessageId} was changed by another worker; it is done anew")]
    public static partial void ClaimLost(this ILogger logger, string messageId);

    [LoggerMessage(3014, LogLevel.Warning, "The pipeline could not reach the database: {ExceptionType}")]
    public static partial void PipelineWithoutStorage(this ILogger logger, string exceptionType);

    [LoggerMessage(3015, LogLevel.Error, "Claiming work for {Queue} failed with {ExceptionType}")]
    public static partial void ClaimingFailed(this ILogger logger, Exception exception, string queue, string exceptionType);

    [LoggerMessage(3020, LogLevel.Debug, "Message {MessageId} went to {Partner} ({Operation}), attempt {Attempt}: {Outcome}")]
    public static partial void PartnerCalled(
        this ILogger logger, string messageId, string partner, string operation, int attempt, string outcome);

    [LoggerMessage(3021, LogLevel.Warning, "Message {MessageId} did not reach {Partner}, attempt {Attempt}: {Reason}")]
    public static partial void PartnerUnavailable(this ILogger logger, string messageId, string partner, int attempt, string reason);

    [LoggerMessage(3022, LogLevel.Error, "Outbound message {MessageId} to {Partner} was set aside: {Reason}")]
    public static partial void OutboundParked(this ILogger logger, string messageId, string partner, string reason);

    [LoggerMessage(3023, LogLevel.Error, "Outbound message {MessageId} to {Partner} failed with {ExceptionType}")]
    public static partial void OutboundFailed(
        this ILogger logger, Exception exception, string messageId, string partner, string exceptionType);

    [LoggerMessage(3024, LogLevel.Warning, "The dispatcher for {Partner} could not reach the database: {ExceptionType}")]
    public static partial void DispatcherWithoutStorage(this ILogger logger, string partner, string exceptionType);

    [LoggerMessage(3030, LogLevel.Information, "Outbound message {MessageId} was sent again by {Actor}")]
    public static partial void MessageResent(this ILogger logger, string messageId, string actor);

    [LoggerMessage(3031, LogLevel.Information, "Message {MessageId} was put back to work by {Actor}")]
    public static partial void MessageReprocessed(this ILogger logger, string messageId, string actor);

    [LoggerMessage(3032, LogLevel.Information, "Review {ReviewId} was answered {Resolution} by {Actor}")]
    public static partial void ReviewAnswered(this ILogger logger, string reviewId, string resolution, string actor);

    [LoggerMessage(3033, LogLevel.Information, "Message {MessageId} was tied to person {PersonId} by {Actor}")]
    public static partial void MessageTied(this ILogger logger, string messageId, string personId, string actor);

    [LoggerMessage(3034, LogLevel.Information, "People and names were counted: {Figures} figures")]
    public static partial void NamesCounted(this ILogger logger, int figures);

    [LoggerMessage(3035, LogLevel.Warning, "People and names could not be counted: {ExceptionType}")]
    public static partial void CountingFailed(this ILogger logger, string exceptionType);

    [LoggerMessage(3036, LogLevel.Information, "The package for inquiry {MessageId} was reviewed by {Actor}")]
    public static partial void PackageReviewed(this ILogger logger, string messageId, string actor);

    [LoggerMessage(3060, LogLevel.Debug, "Prints of {Encounters} encounters were put into the index")]
    public static partial void PrintsIndexed(this ILogger logger, int encounters);

    [LoggerMessage(3061, LogLevel.Warning, "Prints could not be put into the index: {ExceptionType}")]
    public static partial void IndexingFailed(this ILogger logger, string exceptionType);

    [LoggerMessage(3050, LogLevel.Information, "Waiver {WaiverId} was entered by {Actor}: done {IsDone}")]
    public static partial void WaiverEntered(this ILogger logger, string waiverId, string actor, bool isDone);

    [LoggerMessage(3051, LogLevel.Information, "Waiver {WaiverId} was decided {Decision} by {Actor}: done {IsDone}")]
    public static partial void WaiverDecided(this ILogger logger, string waiverId, string decision, string actor, bool isDone);

    [LoggerMessage(3052, LogLevel.Information, "Check {CheckId} was recorded {Standing} by {Actor}: done {IsDone}")]
    public static partial void CheckRecorded(this ILogger logger, string checkId, string standing, string actor, bool isDone);

    [LoggerMessage(3053, LogLevel.Information, "A filing of person {PersonId} was closed by {Actor}: done {IsDone}")]
    public static partial void FilingClosed(this ILogger logger, string personId, string actor, bool isDone);

    [LoggerMessage(3054, LogLevel.Information, "Alert {AlertId} was seen to by {Actor}: done {IsDone}")]
    public static partial void AlertSeen(this ILogger logger, string alertId, string actor, bool isDone);

    [LoggerMessage(3055, LogLevel.Debug, "Checks were looked after: {Renewed} asked for anew")]
    public static partial void ChecksLookedAfter(this ILogger logger, int renewed);

    [LoggerMessage(3056, LogLevel.Warning, "Checks could not be looked after: {ExceptionType}")]
    public static partial void CheckCareFailed(this ILogger logger, string exceptionType);

    [LoggerMessage(3058, LogLevel.Warning, "Destruction {RunId} of {Count} people was asked for by {Actor}")]
    public static partial void DestructionAsked(this ILogger logger, string runId, int count, string actor);

    [LoggerMessage(3059, LogLevel.Warning, "Person {PersonId} in destruction {RunId}: {Outcome}")]
    public static partial void PersonDestroyed(this ILogger logger, string personId, string runId, string outcome);

    [LoggerMessage(3048, LogLevel.Warning, "Destruction {RunId} is done and certified")]
    public static partial void DestructionDone(this ILogger logger, string runId);

    [LoggerMessage(3049, LogLevel.Warning, "Hold {HoldId}: {Deed} by {Actor}: done {IsDone}")]
    public static partial void HoldChanged(this ILogger logger, string holdId, string deed, string actor, bool isDone);

    [LoggerMessage(3057, LogLevel.Information, "Rap sheet {RapSheetId} was read by {Actor}")]
    public static partial void RapSheetRead(this ILogger logger, string rapSheetId, string actor);

    [LoggerMessage(3040, LogLevel.Information, "The pipeline started with {Workers} workers")]
    public static partial void PipelineStarted(this ILogger logger, int workers);

    [LoggerMessage(3041, LogLevel.Information, "The pipeline stopped")]
    public static partial void PipelineStopped(this ILogger logger);

    [LoggerMessage(3071, LogLevel.Warning, "Outbound message {MessageId} to {Country}, round {Round}, is long overdue")]
    public static partial void ForeignRoundOverdue(this ILogger logger, string messageId, string country, int round);

    [LoggerMessage(3072, LogLevel.Information, "A case was assigned by {Actor}: done {IsDone}")]
    public static partial void CaseAssigned(this ILogger logger, string actor, bool isDone);

    [LoggerMessage(3073, LogLevel.Information, "Assignment {AssignmentId} was ended by {Actor}: done {IsDone}")]
    public static partial void AssignmentEnded(this ILogger logger, string assignmentId, string actor, bool isDone);

    [LoggerMessage(3070, LogLevel.Information, "Answers of foreign partners to query {QueryId} were read by {Actor} for {Purpose}: granted {IsGranted}")]
    public static partial void ForeignAnswersRead(this ILogger logger, string queryId, string actor, Sequestered.ReadPurpose purpose, bool isGranted);
}
