using Schemas.Infoset;
using Schemas.Validation;

namespace Processing.Pipeline.Answering;

/// <summary>Checks what we are about to send, as strictly as what we receive.</summary>
internal sealed class ReplyCheck(MessageValidator validator)
{
    /// <summary>Lets a valid document pass.</summary>
    /// <exception cref="InvalidReplyException">It is not valid, or could not be checked.</exception>
    public void Require(ReadOnlyMemory<byte> xml)
    {
        ValidationReport report = Validate(xml);
        if (report.Verdict != Verdict.Valid)
        {
            throw new InvalidReplyException(string.Join(' ', report.Findings.Select(finding => finding.Code).Distinct(StringComparer.Ordinal)));
        }
    }

    /// <summary>Checks a document.</summary>
    public ValidationReport Validate(ReadOnlyMemory<byte> xml)
    {
        using var infoset = XmlInfoset.Read(xml, InfosetLimits.Default);
        return validator.Validate(infoset, infoset.Root);
    }
}
