using System.Text;
using Microsoft.Extensions.Logging;
using Processing.Sequestered;
using Processing.Stores;
using Processing.Stores.Checks;

namespace Processing.Routing.Records;

/// <inheritdoc/>
internal sealed class RapSheetDesk(IStorage storage, SequesterKeys? keys, TimeProvider time, ILogger<RapSheetDesk> logger) : IRapSheetDesk
{
    /// <inheritdoc/>
    public async Task<string?> OpenAsync(Guid id, string reason, string actor, CancellationToken cancellationToken)
    {
        RapSheet? sheet = await storage.WriteAsync(
            async stores =>
            {
                if (await stores.RapSheets.FindAsync(id) is not { } found)
                {
                    return null;
                }

                DateTimeOffset now = time.GetUtcNow();
                await stores.RapSheets.AddReadingAsync(new RapSheetReading(Guid.CreateVersion7(now), id, found.PersonId, actor, reason, now));
                return found;
            },
            cancellationToken);
        if (sheet is null)
        {
            return null;
        }

        logger.RapSheetRead(id.ToString("D"), actor);
        return keys is null
            ? throw new InvalidDataException("The keys of rap sheets are missing.")
            : Encoding.UTF8.GetString(keys.Open(sheet.KeyId, sheet.Sealed.Span, RapSheetPreparation.PlaceOf(id, sheet.MessageId)));
    }
}
