using Processing.Pipeline;
using Processing.Policy;
using Processing.Stores.Encounters;

namespace Processing.Vetting;

/// <summary>Decides which stored biometrics of a person may be used again for a form and filing date.</summary>
internal sealed class VettingHandler(PolicyTables policy) : IMessageHandler
{
    private static readonly (string Modality, string Stored)[] Modalities =
    [
        ("Fingerprint", "Fingerprint"), ("Photograph", "Face"), ("Signature", "Signature"),
    ];

    /// <inheritdoc/>
    public string Name => "Vetting";

    /// <inheritdoc/>
    public bool Handles(string stem) => stem is "EnrollEncounter" or "VetBiometrics";

    /// <inheritdoc/>
    public Task<Outcome> HandleAsync(MessageContext context) => context.State switch
    {
        { Enrolment: { FormType: { } form, FilingDate: { } filed }, PersonId: { } person } => VetAsync(context, person, form, filed),
        { VettingRequest: { FilingDate: { } filed } request, PersonId: { } person } => VetAsync(context, person, request.FormType, filed),
        _ => NothingToVet(context),
    };

    private static Task<Outcome> NothingToVet(MessageContext context)
    {
        context.Reason = "No person, form or whole filing date to decide by";
        return Task.FromResult(Outcome.Continue);
    }

    private static IReadOnlyList<StoredBiometric> Stored(IEnumerable<Encounter> encounters, string modality) =>
    [
        .. from encounter in encounters
           from image in encounter.Images
           where image.Modality == modality
           select new StoredBiometric(image.CapturedOn, encounter.SourceCode, encounter.Verification is "Match" or "Enrolled"),
    ];

    private async Task<Outcome> VetAsync(MessageContext context, Guid personId, string form, DateOnly filingDate)
    {
        IReadOnlyList<Encounter> all = await context.Stores.Encounters.ReadAsync(personId);
        var earlier = all.Where(encounter => encounter.MessageId != context.Id).ToList();
        var lines = new List<ReuseLine>();
        foreach ((string modality, string stored) in Modalities)
        {
            PolicyRow? row = policy.Reuse.Find(filingDate, form, modality);
            (ReuseLine line, DateOnly? capturedOn) = ReuseRules.Decide(row, modality, Stored(earlier, stored), filingDate);
            lines.Add(line);
            await context.Stores.Encounters.AddReuseDecisionAsync(new ReuseDecision(
                context.Id, personId, modality, line.IsReusable, line.Reason, row?.Reference ?? "reuse:none", capturedOn, line.ValidUntil));
        }

        context.Reason = string.Join(", ", lines.Select(line => line.Modality + ": " + line.Reason));
        context.State = context.State with { Reuse = lines, OutcomeCode = context.State.VettingRequest is null ? null : "Vetted" };
        return Outcome.Continue;
    }
}
