using Processing.Messages.Xml;
using Processing.ProtectedClass;
using Processing.Stores.Messages;

namespace Processing.Routing;

/// <summary>Writes the <c>OpenCaseRequest</c>.</summary>
internal static class CaseRequestWriter
{
    /// <summary>Writes the request.</summary>
    /// <param name="head">The header.</param>
    /// <param name="inquiryIdentification">The message identification of the partner's inquiry.</param>
    /// <param name="disclosure">The leave to hand it over.</param>
    public static KeptContent Write(MessageHead head, string inquiryIdentification, Disclosure disclosure) =>
        HeaderWriting.Begin("OpenCaseRequest", head)
            .Identification("InquiryMessageIdentification", inquiryIdentification)
            .Piece(disclosure.Inquiry?.CaseInquiryXml)
            .ToContent();
}
