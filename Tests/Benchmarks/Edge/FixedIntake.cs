using System.Text;
using Processing.Intake;
using Processing.Intake.Answers;
using Schemas;
using Schemas.Validation;

namespace Benchmarks.Edge;

/// <summary>An intake that validates, keeps nothing, and answers always the same.</summary>
internal sealed class FixedIntake(SchemaCatalog catalog) : IMessageIntake
{
    public const string Reply = "<c:EnrollEncounterResponse xmlns:c=\"https://cpms.example/ns/exchange/1.0/\">"
        + "<c:ResponseCategoryCode>Final</c:ResponseCategoryCode><c:OutcomeCode>Accepted</c:OutcomeCode></c:EnrollEncounterResponse>";

    private static readonly MessageId Id = new(Guid.CreateVersion7());

    private static readonly byte[] ReplyBytes = Encoding.UTF8.GetBytes(Reply);

    private readonly MessageValidator _validator = new(catalog, ValidationLimits.Default);

    public Task<IntakeAnswer> AcceptAsync(ArrivedMessage message, CancellationToken cancellationToken)
    {
        var report = _validator.Validate(message.Infoset, message.Body);
        return Task.FromResult<IntakeAnswer>(
            report.Verdict == Verdict.Valid ? new IntakeAnswer.Replied(Id, ReplyBytes) : new IntakeAnswer.Invalid(Id, report));
    }
}
