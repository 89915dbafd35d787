namespace Gateway.Ops;

/// <summary>The events of the console. Names of console users are logged; nothing of a message or a person is.</summary>
internal static partial class ConsoleLog
{
    [LoggerMessage(1500, LogLevel.Information, "Console user {User} signed in")]
    public static partial void SignedIn(this ILogger logger, string user);

    [LoggerMessage(1501, LogLevel.Warning, "A sign-in to the console failed")]
    public static partial void SignInFailed(this ILogger logger);

    [LoggerMessage(1502, LogLevel.Warning, "Sign-ins to the console were held back after too many failures")]
    public static partial void SignInThrottled(this ILogger logger);

    [LoggerMessage(1503, LogLevel.Information, "Console user {User} signed out")]
    public static partial void SignedOut(this ILogger logger, string user);

    [LoggerMessage(1504, LogLevel.Information, "Console user {User} read message {MessageId}: {What}")]
    public static partial void MessageRead(this ILogger logger, string user, string messageId, string what);

    [LoggerMessage(1505, LogLevel.Information, "Console user {User} read person {PersonId}")]
    public static partial void PersonRead(this ILogger logger, string user, string personId);

    [LoggerMessage(1506, LogLevel.Information, "Console user {User} asked to {Deed} message {MessageId}: done {IsDone}")]
    public static partial void DeedAsked(this ILogger logger, string user, string deed, string messageId, bool isDone);

    [LoggerMessage(1507, LogLevel.Warning, "A console post without a valid antiforgery token was refused")]
    public static partial void PostRefused(this ILogger logger);

    [LoggerMessage(1508, LogLevel.Warning, "The console could not reach the database")]
    public static partial void StorageAway(this ILogger logger, Exception exception);

    [LoggerMessage(1509, LogLevel.Information, "Console user {User} searched the log by an identifier")]
    public static partial void IdentifierSearched(this ILogger logger, string user);

    [LoggerMessage(1511, LogLevel.Information, "Console user {User} read review {ReviewId}")]
    public static partial void ReviewRead(this ILogger logger, string user, string reviewId);

    [LoggerMessage(1512, LogLevel.Information, "Console user {User} answered review {ReviewId} {Resolution}: done {IsDone}")]
    public static partial void ReviewAnswerAsked(this ILogger logger, string user, string reviewId, string resolution, bool isDone);

    [LoggerMessage(1513, LogLevel.Information, "Console user {User} tied message {MessageId} anew: done {IsDone}")]
    public static partial void TieAsked(this ILogger logger, string user, string messageId, bool isDone);

    [LoggerMessage(1521, LogLevel.Information, "Console user {User} decided on the package for inquiry {MessageId}: done {IsDone}")]
    public static partial void PackageReviewAsked(this ILogger logger, string user, string messageId, bool isDone);

    [LoggerMessage(1522, LogLevel.Information, "Console user {User} read the log of class decisions")]
    public static partial void ClassDecisionsRead(this ILogger logger, string user);

    [LoggerMessage(1523, LogLevel.Information, "Console user {User} noted a correction of person {PersonId} for {Count} disclosures")]
    public static partial void CorrectionAsked(this ILogger logger, string user, string personId, int count);

    [LoggerMessage(1540, LogLevel.Information, "Console user {User} read who read what of whom")]
    public static partial void AccessRead(this ILogger logger, string user);

    [LoggerMessage(1530, LogLevel.Information, "Console user {User} read check {CheckId}")]
    public static partial void CheckRead(this ILogger logger, string user, string checkId);

    [LoggerMessage(1531, LogLevel.Information, "Console user {User} asked to {Deed} {Subject}: done {IsDone}")]
    public static partial void CheckDeedAsked(this ILogger logger, string user, string deed, string subject, bool isDone);

    [LoggerMessage(1532, LogLevel.Information, "Console user {User} opened rap sheet {RapSheetId}: done {IsDone}")]
    public static partial void RapSheetOpened(this ILogger logger, string user, string rapSheetId, bool isDone);
    [LoggerMessage(1542, LogLevel.Information, "Console user {User} asked to {Deed} redress case {CaseId}: done {IsDone}")]
    public static partial void RedressAsked(this ILogger logger, string user, string deed, string caseId, bool isDone);

    [LoggerMessage(1541, LogLevel.Information, "Console user {User} decided verification {VerificationId}: {Decision}, done {IsDone}")]
    public static partial void VerificationDecided(this ILogger logger, string user, string verificationId, string decision, bool isDone);

    [LoggerMessage(1545, LogLevel.Information, "Console user {User} was shown the Social Security number in message {MessageId}")]
    public static partial void NumberShown(this ILogger logger, string user, string messageId);

    [LoggerMessage(1546, LogLevel.Information, "Console user {User} downloaded message {MessageId}, which holds a Social Security number")]
    public static partial void NumberDownloaded(this ILogger logger, string user, string messageId);

    [LoggerMessage(1547, LogLevel.Information, "Console user {User} was not given message {MessageId}, which holds a Social Security number, for want of a reason")]
    public static partial void NumberWithheld(this ILogger logger, string user, string messageId);

    [LoggerMessage(1550, LogLevel.Information, "Console user {User} read the work list of foreign queries: {Count}")]
    public static partial void QueriesRead(this ILogger logger, string user, int count);

    [LoggerMessage(1551, LogLevel.Information, "Console user {User} asked a foreign partner: taken {IsTaken}")]
    public static partial void QueryAsked(this ILogger logger, string user, bool isTaken);

    [LoggerMessage(1552, LogLevel.Information, "Console user {User} printed query {QueryId} for the A-File")]
    public static partial void QueryPrinted(this ILogger logger, string user, string queryId);

    [LoggerMessage(1553, LogLevel.Information, "Console user {User} ordered the third round of query {QueryId}: taken {IsTaken}")]
    public static partial void RoundOrdered(this ILogger logger, string user, string queryId, bool isTaken);

    [LoggerMessage(1510, LogLevel.Error, "Stored content is damaged")]
    public static partial void ContentDamaged(this ILogger logger, Exception exception);

    [LoggerMessage(1570, LogLevel.Information, "Console user {User} began a conformance session for partner {Partner}")]
    public static partial void SessionBegun(this ILogger logger, string user, string partner);

    [LoggerMessage(1560, LogLevel.Information, "Console user {User} printed the account of person {PersonId}")]
    public static partial void AccountPrinted(this ILogger logger, string user, string personId);

    [LoggerMessage(1561, LogLevel.Information, "Console user {User} asked a foreign partner back about person {PersonId}: done {IsDone}")]
    public static partial void AskedBack(this ILogger logger, string user, string personId, bool isDone);
}
