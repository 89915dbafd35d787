using System.Collections.Concurrent;
using System.Text;
using Processing.Intake;
using Processing.Intake.Answers;
using Schemas.Validation;

namespace Gateway.Tests.Soap;

/// <summary>Answers by the text of the first child of the message, and remembers what it got, copied.</summary>
internal sealed class FakeIntake : IMessageIntake
{
    public const string Reply = "<c:ValidateMessageResponse xmlns:c=\"https://cpms.example/ns/exchange/1.0/\">fine</c:ValidateMessageResponse>";

    public static readonly MessageId Id = new(Guid.Parse("01936d0e-0000-7000-8000-000000000001"));

    public ConcurrentQueue<SeenMessage> Seen { get; } = new();

    public Func<ArrivedMessage, IntakeAnswer>? Answering { get; set; }

    public Task<IntakeAnswer> AcceptAsync(ArrivedMessage message, CancellationToken cancellationToken)
    {
        Seen.Enqueue(new SeenMessage(
            message.Sender.Code,
            message.Body.Name.LocalName,
            message.Wire with { Entity = message.Wire.Entity.ToArray() },
            message.Infoset.Document.ToArray(),
            message.Body.FirstChild.Binary.IsPart ? message.Body.FirstChild.Binary.ToArray() : null));
        return Task.FromResult(Answering?.Invoke(message) ?? Answer(message.Body.FirstChild.Text));
    }

    private static IntakeAnswer Answer(string wish) => wish switch
    {
        "invalid" => new IntakeAnswer.Invalid(Id, new ValidationReport(
            Verdict.Invalid,
            [new Finding { Code = "CPMS-3001", Severity = Severity.Error, Text = "An element is missing.", Line = 3, Column = 7, Path = "/a/b[2]" }],
            5)),
        "undetermined" => new IntakeAnswer.Invalid(Id, new ValidationReport(Verdict.Undetermined, [], 0)),
        "refused" => new IntakeAnswer.Refused(RefusalCode.NotYetServed, Id, "Not yet served."),
        "forbidden" => new IntakeAnswer.Refused(RefusalCode.OperationNotAllowed, Id, "Not allowed."),
        "conflict" => new IntakeAnswer.Refused(RefusalCode.MessageIdentificationConflict, Id, "Used before."),
        "missing" => new IntakeAnswer.Refused(RefusalCode.NotFound, Id, "Not found."),
        "away" => new IntakeAnswer.Refused(RefusalCode.Unavailable, null, "Send it again."),
        "failed" => new IntakeAnswer.Failed(Id),
        "taken" => new IntakeAnswer.Taken(Id),
        "broken" => throw new InvalidOperationException("secret inner text"),
        "long" => new IntakeAnswer.Replied(Id, Encoding.UTF8.GetBytes(Reply.Replace("fine", new string('x', 5000), StringComparison.Ordinal))),
        _ => new IntakeAnswer.Replied(Id, Encoding.UTF8.GetBytes(Reply)),
    };
}
