using Processing.Intake;
using Processing.Search;
using Processing.Stores;
using Processing.Stores.Encounters;
using Processing.Stores.Messages;
using Processing.Stores.Verifications;

namespace Gateway.Ops.Verifications;

/// <summary>What the page of a verification shows.</summary>
/// <param name="Verification">The verification.</param>
/// <param name="Known">What is held of the person.</param>
/// <param name="Captured">The binary values of the message that brought the new biometrics.</param>
/// <param name="Before">Earlier images of the person: the message and the place of the value in it.</param>
internal sealed record VerificationFacts(
    IdentityVerification Verification, PersonKnowledge Known, int Captured, IReadOnlyList<(EncounterImage Image, MessageId MessageId, int Index)> Before)
{
    private const int ImageLimit = 12;

    /// <summary>Reads them; null where there is no such verification.</summary>
    /// <param name="stores">The stores.</param>
    /// <param name="id">The verification.</param>
    public static async Task<VerificationFacts?> ReadAsync(IStores stores, Guid id)
    {
        if (await stores.Verifications.FindAsync(id) is not { } verification)
        {
            return null;
        }

        PersonKnowledge known = await PersonKnowledge.ReadAsync(stores, verification.PersonId);
        KeptContent? captured = await stores.Messages.ReadContentAsync(verification.MessageId);
        var before = new List<(EncounterImage, MessageId, int)>();
        foreach (Encounter encounter in known.Encounters.Reverse().Where(one => one.MessageId != verification.MessageId))
        {
            await AddAsync(stores, encounter, before);
        }

        return new VerificationFacts(verification, known, captured?.Spans.Count ?? 0, before);
    }

    private static async Task AddAsync(IStores stores, Encounter encounter, List<(EncounterImage Image, MessageId MessageId, int Index)> before)
    {
        if (before.Count >= ImageLimit || await stores.Messages.ReadContentAsync(encounter.MessageId) is not { } content)
        {
            return;
        }

        // The photograph first: it is what the officer looks at.
        foreach (EncounterImage image in encounter.Images.OrderBy(image => image.Modality == "Face" ? 0 : 1).Take(ImageLimit - before.Count))
        {
            int index = content.Spans.ToList().FindIndex(span => span.Digest.Span.SequenceEqual(image.Digest.Span));
            if (index >= 0)
            {
                before.Add((image, encounter.MessageId, index));
            }
        }
    }
}
