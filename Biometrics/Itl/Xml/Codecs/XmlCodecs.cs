using System.Collections.Frozen;
using System.Text.RegularExpressions;

namespace Biometrics.Itl.Xml.Codecs;

/// <summary>All codecs by the word that templates call them.</summary>
internal static partial class XmlCodecs
{
    private static readonly FrozenDictionary<string, XmlCodec> Known = new Dictionary<string, XmlCodec>(StringComparer.Ordinal)
    {
        ["text"] = TextCodec.Plain,
        ["base64"] = new BinaryCodec(),
        ["base64text"] = TextCodec.Trimmed(text => IsBase64(text) ? text : null, text => string.Concat(text.Split())),
        ["integer"] = TextCodec.Checked(text => Integer().IsMatch(text)),
        ["natural"] = TextCodec.Checked(text => Natural().IsMatch(text)),
        ["decimal"] = TextCodec.Checked(text => Decimal().IsMatch(text)),
        ["boolean"] = TextCodec.Trimmed(text => Switch(text, "Y", "N", "true", "false"), text => Boolean(text, "Y", "N")),
        ["digit"] = TextCodec.Trimmed(text => Switch(text, "1", "0", "true", "false"), text => Boolean(text, "1", "0")),
        ["standard"] = TextCodec.Trimmed(text => Switch(text, "S", "U", "true", "false"), text => Boolean(text, "S", "U")),
        ["date"] = TextCodec.Trimmed(XmlTimes.WriteDate, XmlTimes.ReadDate),
        ["dateTime"] = TextCodec.Trimmed(XmlTimes.WriteTime, XmlTimes.ReadTime),
        ["percent"] = TextCodec.Trimmed(XmlNumbers.WritePercent, XmlNumbers.ReadPercent),
        ["compression"] = TextCodec.Trimmed(_ => null, XmlNumbers.CompressionWord),
        ["setname"] = TextCodec.Trimmed(text => text is "ASCII" or "UTF-16" or "UTF-8" or "UTF-32" ? text : null, text => text),
        ["major"] = new VersionCodec(isMajor: true),
        ["minor"] = new VersionCodec(isMajor: false),
        ["content"] = new ContentCodec(),
        ["name"] = new NameCodec(),
        ["mnu"] = new MiscellaneousNumberCodec(),
        ["position"] = new PrintPositionCodec(),
        ["height"] = new HeightCodec(),
        ["measure"] = new MeasureCodec(),
        ["range2"] = new RangeCodec(2),
        ["range3"] = new RangeCodec(3),
        ["address"] = new AddressCodec(),
        ["employer"] = new EmployerCodec(),
        ["xy"] = new VertexCodec(),
        ["path"] = new PathCodec(),
        ["core"] = new CoreCodec(),
        ["ridges"] = new RidgeCountsCodec(isStandard: false),
        ["ridgesStandard"] = new RidgeCountsCodec(isStandard: true),
        ["xyt1"] = new FixedPlaceCodec(0, 4, 11),
        ["xyt2"] = new FixedPlaceCodec(4, 4, 11),
        ["xyt3"] = new FixedPlaceCodec(8, 3, 11),
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>A codec by its word: one of the above, or the name of a list of values.</summary>
    public static XmlCodec Find(string name) => Known.TryGetValue(name, out XmlCodec? codec) ? codec : ValueLists.Find(name).Codec;

    private static string? Switch(string text, string yes, string no, string written, string otherwise) => text == yes ? written : text == no ? otherwise : null;

    private static string? Boolean(string text, string yes, string no) => text switch
    {
        "true" or "1" => yes,
        "false" or "0" => no,
        _ => null,
    };

    private static bool IsBase64(string text) => text.Length > 0 && System.Buffers.Text.Base64.IsValid(text);

    [GeneratedRegex(@"^[-+]?[0-9]+\z", RegexOptions.NonBacktracking)]
    private static partial Regex Integer();

    [GeneratedRegex(@"^\+?[0-9]+\z", RegexOptions.NonBacktracking)]
    private static partial Regex Natural();

    [GeneratedRegex(@"^[-+]?([0-9]+(\.[0-9]*)?|\.[0-9]+)\z", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex Decimal();
}
