using Gateway.Ops.Markup;

namespace Gateway.Ops.Images;

/// <summary>A picture that stands for a value no browser can show, with what is known of it.</summary>
internal static class ImageCard
{
    /// <summary>Draws the card as an SVG document.</summary>
    /// <param name="header">What its first bytes say.</param>
    /// <param name="lengthBytes">Its length.</param>
    public static Html Draw(ImageHeader header, long lengthBytes) => Html.Of($"""
        <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 120 120" width="240" height="240" role="img">
        <rect x="1" y="1" width="118" height="118" rx="6" fill="#8d99a8" fill-opacity=".16" stroke="#8d99a8"/>
        <g font-family="system-ui, sans-serif" text-anchor="middle" fill="#7d8998">
        <text x="60" y="56" font-size="17" font-weight="600">{NameOf(header.Kind)}</text>
        <text x="60" y="76" font-size="11">{(header.WidthPixels > 0 ? $"{header.WidthPixels} × {header.HeightPixels}" : "not shown")}</text>
        <text x="60" y="93" font-size="11">{Figures.Bytes(lengthBytes)}</text>
        </g></svg>
        """);

    private static string NameOf(ImageKind kind) => kind switch
    {
        ImageKind.Jpeg2000 => "JPEG 2000",
        ImageKind.AnsiNist => "ANSI/NIST",
        ImageKind.Unknown => "binary",
        _ => kind.ToString().ToUpperInvariant(),
    };
}
