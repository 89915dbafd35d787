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

    private void Add(string name, PackagePlace place, InfosetElement element)
    {
        var writer = MessageWriter.Fragment();
        Copy(writer, element);
        _parts.Add(new PackagePart(name, place, writer.ToString(), element.Own("AgreementIdentification").Id));
    }

    // What is of no namespace of the exchange is left out, as everywhere.
    private void Copy(MessageWriter writer, InfosetElement element)
    {
        if (ExchangeNames.PrefixOf(element.Name.Namespace) is not { } prefix)
        {
            return;
        }

        string name = prefix + element.Name.LocalName;
        if (values.TryGetValue(element.Offset, out KeptImage value))
        {
            writer.Open(name).Piece(BinaryMark.Of(value)).Close();
            return;
        }

        if (!element.FirstChild.IsPresent)
        {
            writer.Leaf(name, element.Text);
            return;
        }

        writer.Open(name);
        foreach (InfosetElement child in element.Children)
        {
            Copy(writer, child);
        }

        writer.Close();
    }
}
