using Gateway.Ops.Images;
using Processing.Intake;
using Processing.Stores;
using Processing.Stores.Encounters;
using Processing.Stores.Messages;

namespace Gateway.Ops.Verifications;

/// <summary>The images that the page of a verification may show, and no others.</summary>
internal static class VerificationImages
{
    /// <summary>Finds one; null for every image that is not on the page.</summary>
    /// <param name="stores">The stores.</param>
    /// <param name="facts">The verification.</param>
    /// <param name="message">The message of the image.</param>
    /// <param name="index">Its place among the values of the message.</param>
    public static async Task<FoundImage?> FindAsync(IStores stores, VerificationFacts facts, string message, int index)
    {
        if (!MessageId.TryParse(message, out MessageId id) || index < 0)
        {
            return null;
        }

        EncounterImage? image = facts.Before.Where(one => one.MessageId == id && one.Index == index).Select(one => one.Image).FirstOrDefault();
        bool isCaptured = id == facts.Verification.MessageId && index < facts.Captured;
        if ((image is null && !isCaptured) || await stores.Messages.ReadContentAsync(id) is not { } content || index >= content.Spans.Count)
        {
            return null;
        }

        KeptSpan span = content.Spans[index];
        image ??= facts.Known.Encounters.Where(encounter => encounter.MessageId == id).SelectMany(encounter => encounter.Images)
            .FirstOrDefault(one => one.Digest.Span.SequenceEqual(span.Digest.Span));
        return await stores.Images.ReadAsync(span.Digest) is { } bytes ? new FoundImage(bytes, image) : null;
    }
}
