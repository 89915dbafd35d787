using System.Collections.Frozen;
using Processing.Messages.DeliverCasePackage;
using Processing.Messages.Xml;
using Processing.Stores.Images;
using Schemas.Infoset;

namespace Processing.Messages.DeliverForeignAnswer;

/// <summary>
/// Takes out of a partner's answer what the agreement does not let it tell us: the one place where that is done. What no table names is
/// never kept.
/// </summary>
internal sealed class AnswerFilter(IReadOnlySet<string> allowed, string agreement)
{
    private static readonly Dictionary<int, KeptImage> NoValues = [];

    // Without these nobody knows what it answers.
    private static readonly FrozenSet<XmlName> Always = new[] { "ForeignQueryRoundCode", "ForeignMatchCode", "PartnerCountry", "ForeignAnswerDate" }
        .Select(ExchangeNames.Own).ToFrozenSet();

    private static readonly FrozenDictionary<XmlName, string> Named = new Dictionary<XmlName, string>
    {
        [ExchangeNames.Own("ForeignPartnerIdentification")] = "PartnerIdentification",
        [ExchangeNames.Own("ConfirmingBirthCountry")] = "BirthPlace",
        [ExchangeNames.Own("ConfirmingSexCode")] = "Sex",
        [ExchangeNames.Own("WatchlistStatus")] = "Watchlist",
        [ExchangeNames.Own("CaseDocument")] = "Document",
        [ExchangeNames.Own("AgreedElement")] = "AgreedElement",
        [ExchangeNames.Own("ForeignAnswerText")] = "AnswerText",
    }.ToFrozenDictionary();

    // What only holds other elements.
    private static readonly FrozenSet<XmlName> Frames = new[]
    {
        ExchangeNames.Nc("Person"), ExchangeNames.Own("PersonAugmentation"), ExchangeNames.Own("ConfirmingBiographic"),
    }.ToFrozenSet();

    private readonly SortedSet<string> _leftOut = new(StringComparer.Ordinal);

    /// <summary>The names that may stand in the table.</summary>
    public static IReadOnlySet<string> Names { get; } = Named.Values.Concat(PackageElements.Names).ToFrozenSet(StringComparer.Ordinal);

    /// <summary>The names of the elements that were left out; for our own journal only.</summary>
    public IReadOnlyCollection<string> LeftOut => _leftOut;

    /// <summary>The answer without what may not be told.</summary>
    /// <param name="answer">The answer as a document.</param>
    public byte[] Apply(InfosetElement answer) => AnswerCopy.Write(answer, NoValues, IsKept);

    private bool IsKept(InfosetElement element)
    {
        InfosetElement parent = element.Parent;
        bool isPart = !parent.Parent.IsPresent || Frames.Contains(parent.Name);
        if (!isPart || Frames.Contains(element.Name) || (!parent.Parent.IsPresent && Always.Contains(element.Name)))
        {
            return true;
        }

        string name = Named.GetValueOrDefault(element.Name) ?? PackageElements.OfPerson(element.Name);
        bool isOfAgreement = name != "AgreedElement" || element.Own("AgreementIdentification").Id == agreement;
        if (allowed.Contains(name) && isOfAgreement)
        {
            return true;
        }

        _leftOut.Add(name == PackageElements.Other ? element.Name.LocalName : name);
        return false;
    }
}
