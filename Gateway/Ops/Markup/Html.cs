using System.Text.Encodings.Web;
using System.Text.Unicode;

namespace Gateway.Ops.Markup;

/// <summary>
/// A piece of HTML. It is only made from literals of our own with encoded values in their holes:
/// <c>Html.Of($"&lt;b&gt;{partner}&lt;/b&gt;")</c>. Holes stand in text or in double-quoted attributes, never in scripts.
/// </summary>
/// <param name="Text">The HTML, or null for nothing.</param>
internal readonly record struct Html(string? Text)
{
    private static readonly HtmlEncoder Encoder = HtmlEncoder.Create(UnicodeRanges.All);

    /// <summary>Nothing.</summary>
    public static Html None => default;

    /// <summary>The HTML of an interpolated string whose holes are encoded.</summary>
    public static Html Of(ref HtmlInterpolation markup) => new(markup.ToString());

    /// <summary>Text that a reader sees exactly as it is.</summary>
    public static Html Encode(string? text) => new(EncodeText(text));

    /// <summary>The same as a string.</summary>
    public static string EncodeText(string? text) => string.IsNullOrEmpty(text) ? "" : Encoder.Encode(text);

    /// <inheritdoc/>
    public override string ToString() => Text ?? "";
}
