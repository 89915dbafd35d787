using System.Text;
using Biometrics.Imaging;
using Biometrics.Wsq;
using Gateway.Ops.OneMessage;
using Processing.Intake;
using Processing.Stores;
using Processing.Stores.Encounters;
using Processing.Stores.Messages;

namespace Gateway.Ops.Images;

/// <summary>One binary value of a message as a picture: as it is where browsers can show it, else a card that says what it is.</summary>
internal sealed class ImagePage(IStorage storage, ILogger<ImagePage> log) : IConsolePage
{
    private const int DefaultPpi = 500;

    /// <summary>A slap of four fingers at 1 000 ppi has 10 Mi pixels; decoding takes nine bytes each while it lasts.</summary>
    private static readonly ImageLimits Shown = new() { Pixels = 16L * 1024 * 1024 };

    /// <inheritdoc/>
    public void Map(ConsoleRoutes routes) => routes.Get("/messages/{id}/images/{index:int}", ConsolePolicy.Operate, ShowAsync);

    private async Task<IResult> ShowAsync(HttpContext http)
    {
        var visitor = Visitor.Of(http);
        int index = int.Parse((string)http.GetRouteValue("index")!, System.Globalization.CultureInfo.InvariantCulture); // the route says int
        if (!MessageId.TryParse((string?)http.GetRouteValue("id"), out MessageId id)
            || await storage.ReadAsync(stores => ReadAsync(stores, id, index, visitor), http.RequestAborted) is not { } found)
        {
            return Results.NotFound();
        }

        log.MessageRead(visitor.Name, id.ToString(), "image");
        http.Response.Headers.ContentDisposition = "inline";
        return Picture(found);
    }

    private static async Task<FoundImage?> ReadAsync(IStores stores, MessageId id, int index, Visitor visitor)
    {
        MessageRow? row = await stores.Messages.FindAsync(id);
        if (row is null || !ContentAccess.MaySee(row, visitor)
            || await stores.Messages.ReadContentAsync(id) is not { } content || index < 0 || index >= content.Spans.Count
            || await stores.Images.ReadAsync(content.Spans[index].Digest) is not { } bytes)
        {
            return null;
        }

        IReadOnlyList<MessageRow> conversation = await stores.Messages.ReadConversationAsync(row.ConversationId);
        Encounter? encounter = await MessageQuery.FindEncounterAsync(stores, conversation);
        ReadOnlyMemory<byte> digest = content.Spans[index].Digest;
        return new(bytes, encounter?.Images.FirstOrDefault(image => image.Digest.Span.SequenceEqual(digest.Span)));
    }

    /// <summary>A value as a picture, or as a card that says what it is.</summary>
    /// <param name="found">The value.</param>
    public static IResult Picture(FoundImage found)
    {
        var header = ImageHeader.Read(found.Bytes);
        return header.Kind switch
        {
            ImageKind.Png => Results.Bytes(found.Bytes, "image/png"),
            ImageKind.Jpeg => Results.Bytes(found.Bytes, "image/jpeg"),
            ImageKind.Wsq when Decode(found.Bytes) is { } image => Results.Bytes(PngWriter.Write(image), "image/png"),
            ImageKind.Unknown when Pixels(found) is { } image => Results.Bytes(PngWriter.Write(image), "image/png"),
            _ => Results.Bytes(Encoding.UTF8.GetBytes(ImageCard.Draw(header, found.Bytes.Length).ToString()), "image/svg+xml"),
        };
    }

    /// <summary>The picture of a WSQ value; null where it is damaged or too large, and the card says what its head tells.</summary>
    private static GrayImage? Decode(byte[] bytes)
    {
        try
        {
            return WsqDecoder.Decode(bytes, Shown);
        }
        catch (WsqFormatException)
        {
            return null;
        }
    }

    /// <summary>The value as uncompressed grey pixels, where the encounter says that it is one of that size; else null.</summary>
    private static GrayImage? Pixels(FoundImage found) =>
        found.Known is { WidthPixels: > 0, HeightPixels: > 0 } known
        && (long)known.WidthPixels * known.HeightPixels == found.Bytes.Length
            ? new(known.WidthPixels, known.HeightPixels, known.ResolutionPpi > 0 ? known.ResolutionPpi : DefaultPpi, found.Bytes)
            : null;
}
