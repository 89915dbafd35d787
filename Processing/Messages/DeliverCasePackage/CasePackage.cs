using Processing.Messages.Xml;
using Schemas.Infoset;

namespace Processing.Messages.DeliverCasePackage;

/// <summary>What a <c>DeliverCasePackageRequest</c> brings. Its documents stay in the log; this says where it belongs.</summary>
/// <param name="CaseId">The analysts' case.</param>
/// <param name="InquiryId">The message identification of our <c>OpenCaseRequest</c>'s inquiry, or null.</param>
internal sealed record CasePackage(string CaseId, string? InquiryId)
{
    /// <summary>Reads a valid message.</summary>
    public static CasePackage Read(InfosetElement message) => new(
        message.Own("CaseIdentification").Id ?? string.Empty,
        message.Own("InquiryMessageIdentification").Id);
}
