using Schemas.Infoset;
using Schemas.Validation;

namespace Schemas.Rules.Images;

/// <summary>Bytes that are called a PNG, JPEG, JPEG 2000 or WSQ image are one.</summary>
internal sealed class ImageFormatRule : IMessageRule
{
    public FindingDescription Description { get; } = new(
        "CPMS-3012",
        Severity.Error,
        "Bytes are not an image of the format that is stated, or the image is damaged at its beginning.",
        "State the media type that the bytes have: image/png, image/jpeg, image/jp2 or image/x-wsq.",
        "NIEM 6.0, nc:BinaryFormatText");

    public IReadOnlyList<XmlName> Subjects { get; } = [ExchangeNames.BinaryFormatText];

    public void Check(in RuleContext context, InfosetElement subject)
    {
        var content = subject.Parent.Child(ExchangeNames.BinaryObject);
        if (content.IsPresent && ImageProbe.FormatOf(subject.Text) is { } stated && ImageProbe.Read(content.Binary)?.Format != stated)
        {
            context.Report(subject);
        }
    }
}
