using System.Globalization;
using Schemas.Infoset;
using Schemas.Validation;

namespace Schemas.Rules.Images;

/// <summary>A size that comes with a binary object is the number of its bytes.</summary>
internal sealed class BinarySizeRule : IMessageRule
{
    public FindingDescription Description { get; } = new(
        "CPMS-3011",
        Severity.Error,
        "A stated size is not the number of bytes it stands with.",
        "Count the decoded bytes, not the base64 text; or leave the size out.",
        "NIEM 6.0, nc:BinarySizeValue");

    public IReadOnlyList<XmlName> Subjects { get; } = [ExchangeNames.BinarySizeValue];

    public void Check(in RuleContext context, InfosetElement subject)
    {
        var content = subject.Parent.Child(ExchangeNames.BinaryObject);
        if (content.IsPresent && decimal.Parse(subject.Text, NumberStyles.Float, CultureInfo.InvariantCulture) != content.Binary.DecodedLength)
        {
            context.Report(subject);
        }
    }
}
