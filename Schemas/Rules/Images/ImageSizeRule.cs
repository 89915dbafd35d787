using System.Globalization;
using Schemas.Infoset;
using Schemas.Validation;

namespace Schemas.Rules.Images;

/// <summary>Stated width and height are those of the image.</summary>
internal sealed class ImageSizeRule : IMessageRule
{
    public FindingDescription Description { get; } = new(
        "CPMS-3013",
        Severity.Error,
        "A stated width or height is not that of the image.",
        "State the pixels that the header of the image has; or leave width and height out.",
        "NIEM 6.0, nc:ImageWidthValue and nc:ImageHeightValue");

    public IReadOnlyList<XmlName> Subjects { get; } = [ExchangeNames.ImageWidthValue, ExchangeNames.ImageHeightValue];

    public void Check(in RuleContext context, InfosetElement subject)
    {
        var content = subject.Parent.Child(ExchangeNames.BinaryObject);
        if (!content.IsPresent || ImageProbe.Read(content.Binary) is not { } image)
        {
            return;
        }

        int actual = subject.Is(ExchangeNames.ImageWidthValue) ? image.WidthPixels : image.HeightPixels;
        if (!int.TryParse(subject.Text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out int stated) || stated != actual)
        {
            context.Report(subject);
        }
    }
}
