using System.Buffers;
using System.Security.Cryptography;
using Schemas.Infoset;
using Schemas.Validation;

namespace Schemas.Rules.Images;

/// <summary>A digest that comes with a binary object is the digest of its bytes.</summary>
internal sealed class BinaryHashRule : IMessageRule
{
    public FindingDescription Description { get; } = new(
        "CPMS-3010",
        Severity.Error,
        "A digest is not that of the bytes it stands with, or is made by a function other than SHA-256.",
        "Make the SHA-256 of the decoded bytes and write it in hexadecimal digits; or leave the digest out.",
        "NIEM 6.0, nc:BinaryHash; FIPS 180-4");

    public IReadOnlyList<XmlName> Subjects { get; } = [ExchangeNames.BinaryHash];

    public void Check(in RuleContext context, InfosetElement subject)
    {
        var content = subject.Parent.Child(ExchangeNames.BinaryObject);
        if (!content.IsPresent)
        {
            return;
        }

        bool isKnown = subject.Child(ExchangeNames.BinaryHashFunctionCode).Text.Equals("SHA-256", StringComparison.OrdinalIgnoreCase);
        string stated = subject.Child(ExchangeNames.BinaryHashCode).Text;
        if (!isKnown || !stated.Equals(Digest(content.Binary), StringComparison.OrdinalIgnoreCase))
        {
            context.Report(subject);
        }
    }

    private static string Digest(BinaryContent content)
    {
        if (content.IsPart)
        {
            return Convert.ToHexString(SHA256.HashData(content.Encoded.Span));
        }

        byte[] bytes = ArrayPool<byte>.Shared.Rent(content.DecodedLength);
        try
        {
            return Convert.ToHexString(SHA256.HashData(bytes.AsSpan(0, content.Decode(bytes))));
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(bytes, clearArray: true);
        }
    }
}
