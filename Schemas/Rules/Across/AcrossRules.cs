using Schemas.Validation;
using static Schemas.Rules.Across.AcrossChecks;

namespace Schemas.Rules.Across;

/// <summary>All rules about the messages of an exchange, in the order of their codes.</summary>
internal static class AcrossRules
{
    private const string Header = "Exchange 1.0, cpms:MessageHeader";

    private const string Itl = "ANSI/NIST-ITL 1-2011, record type 1";

    /// <summary>The rules.</summary>
    public static IReadOnlyList<AcrossRule> All { get; } =
    [
        Rule("CPMS-3401", Severity.Error, Unique(FactKind.SentMessage), "Two different messages of one sender have the same identification.", "Give every message an identification of its own; a repeat is the same byte for byte.", Header),
        Rule("CPMS-3402", Severity.Error, Resolves(FactKind.Answers, FactKind.Message), "The message that is answered is not there.", "Name the identification of the message that is answered, or bring that message too.", Header),
        Rule("CPMS-3403", Severity.Error, Agrees(FactKind.Answers, FactKind.Message, Same(FactKind.Conversation, FactKind.Conversation), (FactKind.Conversation, FactKind.Conversation)), "An answer is in another conversation than its request.", "Repeat the conversation of the request.", Header),
        Rule("CPMS-3404", Severity.Error, Agrees(FactKind.Answers, FactKind.Message, IsNotOlder, (FactKind.Answers, FactKind.Message)), "An answer is older than its request.", "Set the clocks of both systems, or correct which message is answered.", Header),
        Rule("CPMS-3405", Severity.Error, Agrees(FactKind.Answers, FactKind.Message, IsBetweenSame, (FactKind.Receiver, FactKind.Sender)), "An answer does not go back to the sender of its request.", "Send the answer to the organization that sent the request.", Header),
        Rule("CPMS-3406", Severity.Error, Agrees(FactKind.Answers, FactKind.Message, IsAnswer, (FactKind.Answers, FactKind.Message)), "An answer is of another operation than its request.", "Answer a request with the response of its own operation.", "Exchange 1.0"),
        Rule("CPMS-3407", Severity.Error, TwoFinals, "A request has two different final answers.", "Give one final answer; those before it are Interim.", "Exchange 1.0, cpms:ResponseCategoryCode"),
        Rule("CPMS-3408", Severity.Warning, Together(FactKind.AlienNumber, FactKind.Fin), "The same A-Number stands with two FINs.", "Make sure that both messages are about the same person.", "IDENT, one fingerprint identification number an identity"),
        Rule("CPMS-3409", Severity.Warning, Together(FactKind.Fin, FactKind.AlienNumber), "The same FIN stands with two A-Numbers.", "Make sure that both messages are about the same person; a person may have two A-Numbers, which then should be consolidated.", "IDENT, one fingerprint identification number an identity"),
        Rule("CPMS-3410", Severity.Warning, Together(FactKind.AlienNumber, FactKind.BirthDate), "The same A-Number stands with two dates of birth.", "Make sure that both messages are about the same person, and correct the wrong date.", "Exchange 1.0, nc:PersonBirthDate"),
        Rule("CPMS-3411", Severity.Error, Resolves(FactKind.Inquiry, FactKind.InquiryNamed), "A case or package names an inquiry that is not there.", "Name the identification of the inquiry, or bring the inquiry too.", "Exchange 1.0, cpms:InquiryMessageIdentification"),
        Rule("CPMS-3412", Severity.Error, Agrees(FactKind.Inquiry, FactKind.InquiryNamed, IsNotOlder, (FactKind.Inquiry, FactKind.InquiryNamed)), "A case or package is older than its inquiry.", "Set the clocks of both systems, or correct which inquiry is meant.", "Exchange 1.0, cpms:InquiryMessageIdentification"),
        Rule("CPMS-3413", Severity.Error, Resolves(FactKind.ReleaseCollected, FactKind.ReleaseNamed), "A release is collected that no message tells of.", "Collect what an answer to the inquiry or a list of releases names, or bring that message too.", "Exchange 1.0, cpms:ReleaseIdentification"),
        Rule("CPMS-3414", Severity.Error, Agrees(FactKind.ReleaseCollected, FactKind.ReleaseNamed, IsNotOlder, (FactKind.ReleaseCollected, FactKind.ReleaseNamed)), "A release is collected before a message tells of it.", "Set the clocks of both systems.", "Exchange 1.0, cpms:ReleaseIdentification"),
        Rule("CPMS-3415", Severity.Error, Resolves(FactKind.ForeignQueryUsed, FactKind.ForeignQueryNamed), "A query to a foreign partner goes on that no message began.", "Name the query as the answer to StartForeignQuery has it, or bring that message too.", "Exchange 1.0, cpms:ForeignQueryIdentification"),
        Rule("CPMS-3416", Severity.Warning, Resolves(FactKind.Subject, FactKind.Message), "A message is asked for that is not there.", "Name the identification of a message that was sent before, or bring that message too.", "Exchange 1.0, cpms:SubjectMessageIdentification"),
        Rule("CPMS-3421", Severity.Error, Unique(FactKind.TransactionSent), "Two different transactions of one sender have the same control number.", "Give every transaction a control number of its own.", Itl + ", field 1.009"),
        Rule("CPMS-3422", Severity.Error, Resolves(FactKind.TransactionAnswered, FactKind.Transaction), "The transaction that is answered is not there.", "Repeat the control number of the transaction that is answered, or bring that transaction too.", Itl + ", field 1.010"),
        Rule("CPMS-3423", Severity.Warning, Resolves(FactKind.EncounterAsked, FactKind.EncounterNamed), "A comparison names an encounter that no answer tells of.", "Name an encounter as an answer has it, or bring that answer too.", "IXM 6 as seen in public; the rule is assumed"),
    ];

    private static bool IsBetweenSame(MessageFacts answer, MessageFacts request) =>
        Same(FactKind.Receiver, FactKind.Sender)(answer, request) || !answer.Name.EndsWith("Response", StringComparison.Ordinal);

    private static AcrossRule Rule(string code, Severity severity, Func<ExchangeIndex, IEnumerable<BrokenPlace>> check, string meaning, string hint, string source) =>
        new(new FindingDescription(code, severity, meaning, hint, source), check);
}
