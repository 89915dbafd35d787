using Processing.Messages.Xml;
using Processing.ProtectedClass;
using Processing.Stores.Disclosures;
using Processing.Stores.Messages;

namespace Processing.Disclosures.Corrections;

/// <summary>Writes the <c>ReportCorrectionRequest</c>: which earlier answer, and what of it was corrected. It names nobody: the recipient knows its own inquiry.</summary>
internal static class CorrectionRequestWriter
{
    /// <summary>Writes the request.</summary>
    /// <param name="head">The header.</param>
    /// <param name="disclosure">The leave, which is asked for every element.</param>
    /// <param name="told">The earlier disclosure.</param>
    /// <param name="inquiry">The message identification of the partner's inquiry, or null.</param>
    /// <param name="elements">What was corrected.</param>
    /// <returns>The content, and the elements that it tells.</returns>
    public static (KeptContent Content, IReadOnlyList<string> Told) Write(
        MessageHead head, ForeignDisclosure disclosure, DisclosureEntry told, string? inquiry, IReadOnlyList<CorrectedElement> elements)
    {
        CorrectedElement[] allowed = [.. elements.Where(element => disclosure.Agreement.Elements.Contains(element.Name))];
        MessageWriter writer = HeaderWriting.Begin("ReportCorrectionRequest", head)
            .Open("PartnerCountry").Leaf("genc:CountryAlpha3Code", told.Country).Close()
            .Identification("InquiryMessageIdentification", inquiry)
            .Identification("AgreementIdentification", disclosure.Agreement.Agreement)
            .Date("DisclosureDate", DateOnly.FromDateTime(told.At.UtcDateTime));
        foreach (CorrectedElement element in allowed)
        {
            writer.Open("CorrectedElement").Leaf("AmendedElementName", element.Name).Leaf("CorrectedValueText", element.Value).Close();
        }

        return (writer.ToContent(), [.. allowed.Select(element => element.Name).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)]);
    }
}
