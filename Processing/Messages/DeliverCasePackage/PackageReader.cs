using Processing.Messages.Xml;
using Processing.Stores.Images;
using Schemas.Infoset;

namespace Processing.Messages.DeliverCasePackage;

/// <summary>Takes the analysts' package apart into its elements, so that each can be asked about before it is told.</summary>
internal sealed class PackageReader(IReadOnlyDictionary<int, KeptImage> values)
{
    private readonly List<PackagePart> _parts = [];
    private bool _isAfterPerson;

    /// <summary>The elements of a package, in its order.</summary>
    /// <param name="package">The <c>CasePackage</c>.</param>
    public IReadOnlyList<PackagePart> Read(InfosetElement package)
    {
        foreach (InfosetElement element in package.Children)
        {
            if (element.Is(ExchangeNames.Nc("Person")))
            {
                ReadPerson(element);
                _isAfterPerson = true;
                continue;
            }

            Add(PackageElements.OfPackage(element.Name), _isAfterPerson ? PackagePlace.AfterPerson : PackagePlace.BeforePerson, element);
        }

        return _parts;
    }

    private void ReadPerson(InfosetElement person)
    {
        foreach (InfosetElement element in person.Children)
        {
            if (!element.Is(ExchangeNames.Own("PersonAugmentation")))
            {
                Add(PackageElements.OfPerson(element.Name), PackagePlace.Person, element);
                continue;
            }

            foreach (InfosetElement inner in element.Children)
            {
                Add(PackageElements.OfPerson(inner.Name), PackagePlace.Augmentation, inner);
            }
        }
    }

    // What is of no namespace of the exchange is left out, as everywhere.
    private void Add(string name, PackagePlace place, InfosetElement element) => _parts.Add(new PackagePart(
        name,
        place,
        MessageWriter.Fragment().Copy(element, at => values.TryGetValue(at.Offset, out KeptImage value) ? BinaryMark.Of(value) : null).ToString(),
        element.Own("AgreementIdentification").Id));
}
