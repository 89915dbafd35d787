using Processing.Messages.EnrollEncounter;
using Processing.Pipeline;
using Processing.Policy;
using Processing.Stores.Checks;
using Processing.Stores.Encounters;

namespace Processing.Vetting;

/// <summary>Decides which stored biometrics of a person may be used again for a form and filing date, as of any day.</summary>
internal sealed class VettingHandler(PolicyTables policy) : IMessageHandler
{
    private const string Fingerprint = "Fingerprint";

    private static readonly (string Modality, string Stored)[] Modalities =
    [
        (Fingerprint, Fingerprint), ("Photograph", "Face"), ("Signature", "Signature"),
    ];

    /// <inheritdoc/>
    public string Name => "Vetting";

    /// <inheritdoc/>
    public bool Handles(string stem) => stem is "EnrollEncounter" or "VetBiometrics";

    /// <inheritdoc/>
    public Task<Outcome> HandleAsync(MessageContext context) => context.State switch
    {
        { Enrolment: { FormType: { } form, FilingDate: { } filed } enrolment, PersonId: { } person } =>
            VetAsync(context, new VettingQuestion(person, form, filed, enrolment.Receipt, context.Now), enrolment),
        { VettingRequest: { FilingDate: { } filed } request, PersonId: { } person } => VetAsync(
            context,
            new VettingQuestion(person, request.FormType, filed, request.Receipt, VettingQuestion.EndOf(request.AsOf, context.Now)) { AsOf = request.AsOf },
            null),
        _ => NothingToVet(context),
    };

    /// <summary>What is stored of a modality, as it was known at a time.</summary>
    /// <param name="encounters">The encounters.</param>
    /// <param name="stored">The modality as images name it.</param>
    /// <param name="knownUntil">The time, UTC.</param>
    public static IReadOnlyList<StoredBiometric> Stored(IEnumerable<Encounter> encounters, string stored, DateTimeOffset knownUntil) =>
    [
        .. from encounter in encounters
           from image in encounter.Images
           where image.Modality == stored
           select new StoredBiometric(image.CapturedOn, encounter.SourceCode, IsVerified(encounter, knownUntil)),
    ];

    /// <summary>Whether IDENT had confirmed an encounter's prints by a time.</summary>
    public static bool IsVerified(Encounter encounter, DateTimeOffset knownUntil) =>
        encounter.Verification is "Match" or "Enrolled" && (encounter.VerifiedAt is null || encounter.VerifiedAt <= knownUntil);

    private static Task<Outcome> NothingToVet(MessageContext context)
    {
        context.Reason = "No person, form or whole filing date to decide by";
        return Task.FromResult(Outcome.Continue);
    }

    private async Task<Outcome> VetAsync(MessageContext context, VettingQuestion question, Enrolment? enrolment)
    {
        IReadOnlyList<Encounter> all = await context.Stores.Encounters.ReadAsync(question.PersonId);
        var earlier = all.Where(encounter => encounter.MessageId != context.Id && encounter.MessageId.At <= question.KnownUntil).ToList();
        Waiver? waiver = await WaiverUse.FindAsync(context, question, enrolment);
        var lines = new List<ReuseLine>();
        foreach ((string modality, string stored) in Modalities)
        {
            ReuseLine line = Decide(question, modality, Stored(earlier, stored, question.KnownUntil));
            line = modality == Fingerprint && line.IsCaptureRequired && waiver is not null ? Waived(line, waiver) : line;
            lines.Add(line);
            await context.Stores.Encounters.AddReuseDecisionAsync(
                new ReuseDecision(context.Id, question.PersonId, modality, line.IsReusable, line.Reason, line.Rule ?? "reuse:none", line.CapturedOn, line.ValidUntil)
                {
                    AsOf = question.AsOf,
                    WaiverId = line.WaiverId,
                });
        }

        context.Reason = string.Join(", ", lines.Select(line => line.Modality + ": " + line.Reason)) + WaiverNote(enrolment, waiver);
        context.State = context.State with { Reuse = lines, OutcomeCode = context.State.VettingRequest is null ? null : "Vetted" };
        return Outcome.Continue;
    }

    private static ReuseLine Waived(ReuseLine line, Waiver waiver) =>
        line with { Reason = ReuseLine.Waived, ValidUntil = null, WaiverId = waiver.Id };

    private static string WaiverNote(Enrolment? enrolment, Waiver? waiver) => (enrolment?.PrintsNotTaken, waiver) switch
    {
        (_, { } used) => $"; waiver {used.Id:D}",
        (WaiverUse.Claimed, null) => "; the sender says that prints were waived, but no waiver of this filing is confirmed and unused",
        _ => string.Empty,
    };

    private ReuseLine Decide(VettingQuestion question, string modality, IReadOnlyList<StoredBiometric> stored)
    {
        PolicyRow? row = policy.Reuse.Find(question.FilingDate, question.Form, modality);
        (ReuseLine line, DateOnly? capturedOn) = ReuseRules.Decide(row, modality, stored, question.FilingDate);
        return line with { CapturedOn = capturedOn, Rule = row?.Reference ?? "reuse:none" };
    }
}
