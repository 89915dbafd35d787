using Processing.Messages.Xml;
using Processing.Policy.Agreements;
using Processing.Stores.Images;
using Schemas.Infoset;

namespace Processing.Messages.DeliverCasePackage;

/// <summary>What a <c>DeliverCasePackageRequest</c> brings; its binary values stay where they are kept.</summary>
/// <param name="CaseId">The analysts' case.</param>
/// <param name="InquiryId">The message identification of our <c>OpenCaseRequest</c>'s inquiry, or null.</param>
internal sealed record CasePackage(string CaseId, string? InquiryId)
{
    /// <summary>The elements of the package.</summary>
    public IReadOnlyList<PackagePart> Parts { get; init; } = [];

    /// <summary>The countries of citizenship that the package tells.</summary>
    public IReadOnlyList<string> Citizenships { get; init; } = [];

    /// <summary>Whether the package tells of lawful permanent residence.</summary>
    public bool IsPermanentResident { get; init; }

    /// <summary>To which countries the person belongs, by the package.</summary>
    [System.Text.Json.Serialization.JsonIgnore]
    public SubjectBelonging Belonging => new(Citizenships, IsPermanentResident);

    /// <summary>Reads a valid message.</summary>
    /// <param name="message">The root element.</param>
    /// <param name="values">The binary values by the offset of their element.</param>
    public static CasePackage Read(InfosetElement message, IReadOnlyDictionary<int, KeptImage> values)
    {
        InfosetElement person = message.Own("CasePackage").Nc("Person");
        return new CasePackage(message.Own("CaseIdentification").Id ?? string.Empty, message.Own("InquiryMessageIdentification").Id)
        {
            Parts = new PackageReader(values).Read(message.Own("CasePackage")),
            Citizenships = CitizenshipReader.Read(person),
            IsPermanentResident = ResidenceReader.IsTold(person.Own("PersonAugmentation")),
        };
    }
}
