using Gateway.Ops.Markup;
using Gateway.Ops.OneMessage;
using Processing.Stores.Encounters;
using Processing.Stores.Messages;

namespace Gateway.Ops.Images;

/// <summary>The binary values of a message as pictures in a row.</summary>
internal static class ImageStrip
{
    private const int ImageLimit = 60;

    /// <summary>Draws them; nothing where there are none or the visitor may not see them.</summary>
    /// <param name="pane">The message with its content.</param>
    /// <param name="encounter">What is known of the images, or null.</param>
    public static Html Draw(MessagePane pane, Encounter? encounter)
    {
        IReadOnlyList<KeptSpan> spans = pane.Content?.Spans ?? [];
        return spans.Count == 0 ? Html.None : Html.Of($"""
            <section class="card images" aria-label="Images of {pane.Row.MessageType}"><h2>Images <b>{spans.Count}</b> <span>{pane.Row.MessageType}</span></h2>
            <div class="strip">{spans.Take(ImageLimit).Select((span, index) => Picture(pane.Row, span, index, encounter))}</div>
            </section>
            """);
    }

    private static Html Picture(MessageRow row, KeptSpan span, int index, Encounter? encounter)
    {
        EncounterImage? known = encounter?.Images.FirstOrDefault(image => image.Digest.Span.SequenceEqual(span.Digest.Span));
        string name = known is null ? $"Binary value {index + 1}" : $"{known.Modality} {known.Position}".TrimEnd();
        string size = known is null || known.WidthPixels == 0 ? "" : $"{known.WidthPixels} × {known.HeightPixels}, {known.ResolutionPpi} ppi, ";
        return Html.Of($"""
            <figure id="image-{row.Id}-{index}"><a href="/messages/{row.Id}/images/{index}" target="_blank" rel="noopener"><img src="/messages/{row.Id}/images/{index}" alt="{name}" loading="lazy" height="120"></a>
            <figcaption>{name} <span>{size}{known?.Format} {Figures.Bytes(span.LengthBytes)}</span></figcaption></figure>
            """);
    }
}
